package org.folioext.marc.cli.run;

import java.util.Optional;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.Sink;
import org.folioext.marc.cli.report.Buffer;
import org.folioext.marc.cli.report.Tally;

/**
 * Writes results in the order of their tickets, whoever brings them. A result that comes early is
 * kept, but only a few: then its bringer waits, so that memory is bounded. Whoever brings the one
 * that is due writes all that are ready. Thread-safe.
 */
final class OrderedOutput {
  private final Sink report;
  private final Optional<Sink> ids;
  private final Progress progress;
  private final Tally tally = new Tally();
  private final Result[] early;
  private long due;
  private boolean stopped;

  /**
   * An output.
   *
   * @param kept how many early results are kept at most
   */
  OrderedOutput(Sink report, Optional<Sink> ids, Progress progress, int kept) {
    this.report = report;
    this.ids = ids;
    this.progress = progress;
    this.early = new Result[kept];
  }

  /** Takes a result; waits while too many before it are missing. */
  synchronized void put(long ticket, Result result) throws Failure, InterruptedException {
    while (ticket >= due + early.length && !stopped) {
      wait();
    }
    if (stopped) {
      return;
    }
    early[slot(ticket)] = result;
    while (early[slot(due)] != null) {
      Result next = early[slot(due)];
      early[slot(due)] = null;
      due++;
      write(next);
    }
    notifyAll();
  }

  private int slot(long ticket) {
    return (int) (ticket % early.length);
  }

  private void write(Result result) throws Failure {
    write(report, result.report());
    if (ids.isPresent()) {
      write(ids.get(), result.ids());
    }
    tally.add(result.tally());
    progress.show(tally.records());
  }

  private static void write(Sink sink, Buffer buffer) throws Failure {
    if (buffer.length() > 0) {
      sink.write(buffer.bytes(), buffer.length());
    }
  }

  /** Writes nothing more and lets nobody wait. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  /** Counts of all that was written. */
  synchronized Tally tally() {
    return tally;
  }
}
