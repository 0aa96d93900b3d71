package org.folioext.marc.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Subfield;

/** Shorthand of the tests for reading whole files and writing records as text. */
public final class Reads {
  private Reads() {}

  /** All readings of a file of any format. */
  public static List<Reading> all(InputStream in) {
    try (RecordSource source = MarcInput.open(in)) {
      return all(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All readings of a file of any format. */
  public static List<Reading> all(byte[] file) {
    return all(new ByteArrayInputStream(file));
  }

  /** All readings of a text file. */
  public static List<Reading> all(String file) {
    return all(file.getBytes(StandardCharsets.UTF_8));
  }

  /** All readings that are left in a source. */
  public static List<Reading> all(RecordSource source) throws IOException {
    List<Reading> readings = new ArrayList<>();
    for (RawRecord raw = source.next(); raw != null; raw = source.next()) {
      readings.add(raw.read());
    }
    return readings;
  }

  /** The record of a reading; fails where there is none. */
  public static MarcRecord record(Reading reading) {
    if (reading instanceof Reading.Readable readable) {
      return readable.record();
    }
    throw new AssertionError("unreadable: " + reading.defects());
  }

  /** The kinds of a reading's defects, in order. */
  public static List<DefectKind> kinds(Reading reading) {
    return reading.defects().stream().map(Defect::kind).toList();
  }

  /** The fields as text, a line each, for comparison. */
  public static List<String> fields(MarcRecord record) {
    return record.fields().stream().map(Reads::text).toList();
  }

  private static String text(Field field) {
    if (field.isControl()) {
      return field.tag() + " " + field.text();
    }
    StringBuilder text = new StringBuilder(field.tag() + " ");
    text.append(field.indicator(1)).append(field.indicator(2));
    for (Subfield subfield : field.subfields()) {
      text.append("\u001F").append(subfield.code()).append(subfield.text());
    }
    return text.toString();
  }
}
