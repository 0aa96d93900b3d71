package org.folioext.marc.cli.run;

import java.io.PrintStream;

/**
 * What went wrong without stopping the run: told at once, remembered for the exit code.
 * Thread-safe.
 */
public final class Problems {
  private static final int TOLD = 20;

  private final PrintStream err;
  private int count;

  /** Tells on a stream. */
  public Problems(PrintStream err) {
    this.err = err;
  }

  /** Tells of a problem; after many, only counts. */
  public synchronized void tell(Exception problem) {
    count++;
    if (count <= TOLD) {
      err.println("marc: " + problem.getMessage());
    } else if (count == TOLD + 1) {
      err.println("marc: more problems follow that are not told one by one.");
    }
    err.flush();
  }

  /** Whether there was any. */
  public synchronized boolean any() {
    return count > 0;
  }
}
