package org.folioext.marc.cli.run;

import java.util.List;
import org.folioext.marc.checks.RuleFailure;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.report.Buffer;
import org.folioext.marc.cli.report.Checked;
import org.folioext.marc.cli.report.Reporter;
import org.folioext.marc.cli.report.Tally;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;

/**
 * What became of a batch: its part of the report, ready to be written. Made and read by one thread
 * after another.
 */
final class Result {
  private final Buffer report = new Buffer();
  private final Buffer ids = new Buffer();
  private final Tally tally = new Tally();

  private Result() {}

  /** Reads, checks and renders every record of a batch. */
  static Result of(Batch batch, Reporter reporter, boolean withIds, Problems problems) {
    Result result = new Result();
    for (RawRecord raw : batch.records()) {
      result.add(check(batch.file(), raw.read(), problems), reporter, withIds);
    }
    return result;
  }

  private static Checked check(FileCheck file, Reading reading, Problems problems) {
    try {
      return file.check(reading);
    } catch (RuleFailure e) {
      String where = file.file() + ", record " + reading.position().ordinal();
      problems.tell(
          new Failure(where + ": " + e.getMessage() + ". That is a fault of marc; tell us.", e));
      return new Checked(file.file(), reading, List.of());
    }
  }

  private void add(Checked checked, Reporter reporter, boolean withIds) {
    tally.add(checked);
    if (!checked.findings().isEmpty()) {
      reporter.record(checked, report);
      if (withIds) {
        ids.text(checked.name()).text("\n");
      }
    }
  }

  Buffer report() {
    return report;
  }

  Buffer ids() {
    return ids;
  }

  Tally tally() {
    return tally;
  }
}
