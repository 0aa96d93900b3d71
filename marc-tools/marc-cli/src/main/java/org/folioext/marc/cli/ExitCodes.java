package org.folioext.marc.cli;

/** What the process answers with. */
final class ExitCodes {
  /** Done, and nothing found as grave as {@code --fail-on}. */
  static final int CLEAN = 0;

  /** Done, with findings as grave as {@code --fail-on}. */
  static final int FINDINGS = 1;

  /** Not done, or not all of it. */
  static final int FAILED = 2;

  /** Stopped by the user, as a shell counts SIGINT. */
  static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
