package org.folioext.marc.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.marc.io.Reading;

/**
 * How the records of one file are checked. Immutable and thread-safe.
 *
 * @param checker for its records
 * @param ofFile what is to be said once of the whole file, with its first record
 */
public record FileChecks(Checker checker, Optional<Finding> ofFile) {

  /**
   * Checks one record of the file.
   *
   * @return findings in the order of the record; before those of the first, what is said of the
   *     file
   * @throws RuleFailure when a rule breaks on the record, which is a fault of ours
   */
  public List<Finding> check(Reading reading) {
    List<Finding> findings = checker.check(reading);
    if (ofFile.isEmpty() || reading.position().ordinal() != 1) {
      return findings;
    }
    List<Finding> all = new ArrayList<>(findings);
    all.add(0, ofFile.get());
    return all;
  }
}
