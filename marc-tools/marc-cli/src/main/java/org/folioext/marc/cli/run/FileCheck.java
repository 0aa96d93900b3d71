package org.folioext.marc.cli.run;

import org.folioext.marc.checks.FileChecks;
import org.folioext.marc.cli.report.Checked;
import org.folioext.marc.io.Reading;

/**
 * How the records of one file are checked. Immutable and thread-safe.
 *
 * @param file as the user named it
 * @param checks for its records
 */
record FileCheck(String file, FileChecks checks) {

  Checked check(Reading reading) {
    return new Checked(file, reading, checks.check(reading));
  }
}
