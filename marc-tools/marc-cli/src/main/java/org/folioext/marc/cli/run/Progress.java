package org.folioext.marc.cli.run;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * The line that tells a person how far the run is. Several threads may use one, one at a time: the
 * output's lock sees to that.
 */
final class Progress {
  private static final long EVERY_MILLIS = 250;
  private static final String ERASE_LINE = "\r\u001B[K";

  private final PrintStream err;
  private final Clock clock;
  private final LongSupplier bytesRead;
  private final long bytesInAll;
  private final boolean silent;
  private final long began;
  private long lastShown;
  private boolean shown;

  /**
   * A progress line.
   *
   * @param bytesInAll of all files; -1 when not known, then no end is foretold
   * @param silent whether nobody looks
   */
  Progress(PrintStream err, Clock clock, LongSupplier bytesRead, long bytesInAll, boolean silent) {
    this.err = err;
    this.clock = clock;
    this.bytesRead = bytesRead;
    this.bytesInAll = bytesInAll;
    this.silent = silent;
    this.began = clock.millis();
    this.lastShown = began;
  }

  /** Shows how far it is, unless that was shown just now. */
  void show(long records) {
    if (silent) {
      return;
    }
    long now = clock.millis();
    if (now - lastShown >= EVERY_MILLIS) {
      lastShown = now;
      shown = true;
      err.print(ERASE_LINE + line(records, now - began));
      err.flush();
    }
  }

  private String line(long records, long millis) {
    String line =
        String.format(
            Locale.ROOT,
            "%,d records, %,d a second",
            records,
            records * 1000 / Math.max(millis, 1));
    long read = bytesRead.getAsLong();
    if (bytesInAll <= 0 || read <= 0) {
      return line;
    }
    double part = Math.min(1, (double) read / bytesInAll);
    long secondsLeft = Math.round(millis / part * (1 - part) / 1000);
    return line
        + String.format(
            Locale.ROOT,
            ", %d %%, %d:%02d left",
            (int) (100 * part),
            secondsLeft / 60,
            secondsLeft % 60);
  }

  /** Takes the line away. */
  void end() {
    if (shown) {
      err.print(ERASE_LINE);
      err.flush();
    }
  }
}
