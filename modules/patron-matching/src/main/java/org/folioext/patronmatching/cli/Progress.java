package org.folioext.patronmatching.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;

/** The line that tells a person how far it is. Thread-safe. */
final class Progress {
  private static final long EVERY_MILLIS = 250;
  private static final String ERASE_LINE = "\r\u001B[K";

  private final PrintWriter err;
  private final Clock clock;
  private final boolean isSilent;
  private long lastShown;
  private String stage = "";
  private int steps;
  private int done;

  /** A line, but where nobody looks. */
  Progress(PrintWriter err, Clock clock, boolean isSilent) {
    this.err = err;
    this.clock = clock;
    this.isSilent = isSilent;
  }

  /** So many patrons were read. */
  synchronized void read(int patrons) {
    if (!isSilent && clock.millis() - lastShown >= EVERY_MILLIS) {
      show(String.format(Locale.ROOT, "reading: %,d patrons", patrons));
    }
  }

  /** Something of so many steps begins. */
  synchronized void begin(String next, int of) {
    stage = next;
    steps = of;
    done = 0;
    if (!isSilent) {
      show(stage);
    }
  }

  /** A step of it is done. */
  synchronized void step() {
    done++;
    if (!isSilent) {
      show("%s: %d of %d".formatted(stage, Math.min(done, steps), steps));
    }
  }

  private void show(String line) {
    lastShown = clock.millis();
    err.print(ERASE_LINE + line);
    err.flush();
  }

  /** Takes the line away. */
  synchronized void end() {
    if (!isSilent) {
      err.print(ERASE_LINE);
      err.flush();
    }
  }
}
