package org.folioext.marc.cli.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.folioext.marc.checks.Checking;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.Input;
import org.folioext.marc.cli.io.OpenInput;
import org.folioext.marc.cli.io.World;
import org.folioext.marc.io.RawRecord;

/**
 * Cuts the inputs, one after the other, into batches. Workers take turns: whoever is free cuts its
 * own next batch, so that nothing is read ahead of need. An input that cannot be read is told of,
 * and the next one follows. Thread-safe.
 */
final class Batches {
  private static final int RECORDS = 256;
  private static final int BYTES = 1 << 18;

  private final World world;
  private final Checking checking;
  private final Problems problems;
  private final Deque<Input> waiting;
  private final long bytesInAll;
  private final Deque<RawRecord> head = new ArrayDeque<>();
  private OpenInput current;
  private FileCheck file;
  private long tickets;
  private boolean stopped;
  private boolean exhausted;
  private long bytesOfClosed;
  private volatile long bytesRead;

  Batches(List<Input> inputs, World world, Checking checking, Problems problems) {
    this.world = world;
    this.checking = checking;
    this.problems = problems;
    this.waiting = new ArrayDeque<>(inputs);
    long sum = 0;
    for (Input input : inputs) {
      long size = input.size();
      sum = sum < 0 || size == 0 ? -1 : sum + size;
    }
    this.bytesInAll = sum;
  }

  /** The next batch; null when there is none, or the run was interrupted or stopped. */
  synchronized Batch next() {
    while (!stopped && !world.interruption().requested()) {
      if (current == null && !open()) {
        return null;
      }
      List<RawRecord> records = cut();
      if (!records.isEmpty()) {
        return new Batch(tickets++, file, records);
      }
    }
    closeCurrent();
    return null;
  }

  /** Gives no more batches. */
  synchronized void stop() {
    stopped = true;
    closeCurrent();
  }

  /** Bytes of all inputs as they lie on disk; -1 when not known. */
  long bytesInAll() {
    return bytesInAll;
  }

  /** Bytes read of them so far. */
  long bytesRead() {
    return bytesRead;
  }

  /** Opens the next input that can be; false when there is none. */
  private boolean open() {
    while (current == null && !waiting.isEmpty()) {
      try {
        current = waiting.poll().open(world);
        lookAhead();
      } catch (Failure e) {
        problems.tell(e);
      }
    }
    return current != null;
  }

  /** Reads the first records, by which the file is judged; they are handed out before others. */
  private void lookAhead() {
    long bytes = 0;
    RawRecord raw = nextOfFile();
    while (raw != null) {
      head.add(raw);
      bytes += raw.size();
      raw =
          head.size() < Checking.HEAD_RECORDS && bytes < Checking.HEAD_BYTES ? nextOfFile() : null;
    }
    file = new FileCheck(current.input().name(), checking.of(List.copyOf(head)));
  }

  /** Cuts a batch; an empty one means that the input is done with. */
  private List<RawRecord> cut() {
    List<RawRecord> records = new ArrayList<>(RECORDS);
    long bytes = 0;
    while (records.size() < RECORDS && bytes < BYTES && !world.interruption().requested()) {
      RawRecord raw = head.isEmpty() ? nextOfFile() : head.poll();
      if (raw == null) {
        closeCurrent();
        break;
      }
      bytes += raw.size();
      records.add(raw);
    }
    return records;
  }

  /** The next record; null at the end, also where the file cannot be read further. */
  private RawRecord nextOfFile() {
    if (exhausted) {
      return null;
    }
    try {
      RawRecord raw = current.next();
      exhausted = raw == null;
      bytesRead = bytesOfClosed + current.bytesRead();
      return raw;
    } catch (Failure e) {
      exhausted = true;
      problems.tell(e);
      return null;
    }
  }

  private void closeCurrent() {
    if (current != null) {
      bytesOfClosed += current.bytesRead();
      current.close();
      current = null;
      exhausted = false;
    }
  }
}
