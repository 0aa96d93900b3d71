package org.folioext.marcchecks.domain;

import java.util.List;
import java.util.Optional;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Position;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.io.Reading;

/**
 * One record and what was found in it.
 *
 * @param profile what it was checked by; empty for every rule as it comes
 * @param findings in the order of the record
 */
public record CheckedRecord(
    Optional<LibraryProfile> profile, Reading reading, List<Finding> findings) {

  /** Where it begins. */
  public Position position() {
    return reading.position();
  }

  /** Its control number (001), if it has one. */
  public Optional<String> control() {
    return record().map(MarcRecord::controlNumber);
  }

  /** The short name of its format, such as {@code bib}; empty when it cannot be told. */
  public Optional<String> type() {
    return record().map(MarcRecord::format).map(format -> format.id());
  }

  private Optional<MarcRecord> record() {
    return reading instanceof Reading.Readable readable
        ? Optional.of(readable.record())
        : Optional.empty();
  }
}
