package org.folioext.marc.cli.report;

import java.util.List;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Position;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.io.Reading;

/**
 * One record and what was found in it.
 *
 * @param file as the user named it
 * @param reading the record, or that it could not be read
 * @param findings in the order of the record
 */
public record Checked(String file, Reading reading, List<Finding> findings) {
  /** Where the record is. */
  public Position position() {
    return reading.position();
  }

  /** Its control number, or null. */
  public String control() {
    return reading instanceof Reading.Readable readable ? readable.record().controlNumber() : null;
  }

  /** The short name of its format, such as {@code bib}, or null when it cannot be told. */
  public String type() {
    if (!(reading instanceof Reading.Readable readable)) {
      return null;
    }
    MarcRecord record = readable.record();
    return record.format() == null ? null : record.format().id();
  }

  /** Its control number, or where it is when it has none: {@code FILE#ORDINAL}. */
  public String name() {
    String control = control();
    return control == null ? file + "#" + position().ordinal() : control;
  }
}
