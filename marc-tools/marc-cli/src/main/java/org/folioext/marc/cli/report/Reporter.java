package org.folioext.marc.cli.report;

/**
 * A form of report. Thread-safe: records are rendered on many threads, each to its own buffer, and
 * the buffers are then put in order.
 */
public interface Reporter {
  /** What comes before the first record. */
  void begin(Buffer out);

  /** The findings of one record, which has at least one. */
  void record(Checked checked, Buffer out);

  /** What comes behind the last record. */
  void end(Tally tally, Completeness completeness, Buffer out);
}
