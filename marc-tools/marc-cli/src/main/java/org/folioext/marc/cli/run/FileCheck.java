package org.folioext.marc.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.marc.checks.Checker;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.cli.report.Checked;
import org.folioext.marc.io.Reading;

/**
 * How the records of one file are checked. Immutable and thread-safe.
 *
 * @param file as the user named it
 * @param checker for its records
 * @param ofFile what is to be said once of the whole file, with its first record
 */
record FileCheck(String file, Checker checker, Optional<Finding> ofFile) {

  Checked check(Reading reading) {
    List<Finding> findings = checker.check(reading);
    if (ofFile.isPresent() && reading.position().ordinal() == 1) {
      List<Finding> all = new ArrayList<>(findings);
      all.add(0, ofFile.get());
      findings = all;
    }
    return new Checked(file, reading, findings);
  }
}
