package org.folioext.marcchecks.domain.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.folioext.marc.checks.Checking;
import org.folioext.marc.checks.FileChecks;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;

/**
 * The records of one file, checked batch by batch. The same file and profile give the same
 * findings, wherever the batches end and however often it is begun again. Not thread-safe.
 */
public final class FileRun {
  private final RecordSource source;
  private final BatchLimits limits;
  private final Clock clock;
  private final Deque<RawRecord> head = new ArrayDeque<>();
  private final FileChecks checks;
  private boolean ended;

  /**
   * Reads the first records, and decides by them how the file is checked.
   *
   * @throws IOException when the file cannot be read
   */
  public FileRun(RecordSource source, Checking checking, BatchLimits limits, Clock clock)
      throws IOException {
    this.source = source;
    this.limits = limits;
    this.clock = clock;
    this.checks = checking.of(lookAhead());
  }

  private List<RawRecord> lookAhead() throws IOException {
    long bytes = 0;
    RawRecord raw = read();
    while (raw != null) {
      head.add(raw);
      bytes += raw.size();
      boolean enough = head.size() >= Checking.HEAD_RECORDS || bytes >= Checking.HEAD_BYTES;
      raw = enough ? null : read();
    }
    return List.copyOf(head);
  }

  /** Whether what is said with the first record is said of the whole file. */
  public boolean heldAsWhole() {
    return checks.ofFile().isPresent();
  }

  /**
   * Passes over a record that was checked before.
   *
   * @return false where the file ends before it
   * @throws IOException when the file cannot be read further
   */
  public boolean skip() throws IOException {
    return next() != null;
  }

  /**
   * Reads and checks the next batch. The last one may be empty; there is none behind it.
   *
   * @throws IOException when the file cannot be read further
   * @throws org.folioext.marc.checks.RuleFailure when a rule breaks, which is a fault of ours
   */
  public CheckedBatch check() throws IOException {
    Instant began = clock.instant();
    List<RunFinding> findings = new ArrayList<>();
    int records = 0;
    int unreadable = 0;
    long bytes = 0;
    long characters = 0;
    RawRecord raw = next();
    while (raw != null) {
      Reading reading = raw.read();
      List<RunFinding> found = RunFinding.of(reading, checks.check(reading));
      findings.addAll(found);
      records++;
      unreadable += reading instanceof Reading.Unreadable ? 1 : 0;
      bytes += raw.size();
      characters += found.stream().mapToLong(RunFinding::characters).sum();
      Duration taken = Duration.between(began, clock.instant());
      boolean full = limits.reached(records, bytes, findings.size(), characters, taken);
      raw = full ? null : next();
    }
    return new CheckedBatch(
        Counts.ofRecords(records, unreadable, findings), findings, ended && head.isEmpty());
  }

  private RawRecord next() throws IOException {
    return head.isEmpty() ? read() : head.poll();
  }

  private RawRecord read() throws IOException {
    RawRecord raw = ended ? null : source.next();
    ended = raw == null;
    return raw;
  }
}
