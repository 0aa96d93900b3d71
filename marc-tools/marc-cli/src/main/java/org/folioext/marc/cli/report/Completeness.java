package org.folioext.marc.cli.report;

/** Whether a report speaks of everything that it was asked about. */
public enum Completeness {
  /** Every record of every input was read and checked. */
  WHOLE,
  /** The user stopped the run before its end. */
  INTERRUPTED,
  /** Something could not be read or checked; what, was told outside the report. */
  INCOMPLETE
}
