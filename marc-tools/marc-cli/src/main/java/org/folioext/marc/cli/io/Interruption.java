package org.folioext.marc.cli.io;

/**
 * Whether the user or the system wants the run to stop (Ctrl-C, SIGTERM). Asked for once, never
 * taken back. Thread-safe.
 */
public final class Interruption {
  private volatile boolean requested;

  /** Asks the run to stop at the next batch. */
  public void request() {
    requested = true;
  }

  /** Whether it was asked for. */
  public boolean requested() {
    return requested;
  }
}
