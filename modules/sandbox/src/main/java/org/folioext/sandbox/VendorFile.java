package org.folioext.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.RecordBuilder;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.write.RecordWriter;
import org.folioext.marc.io.write.UnwritableRecordException;
import org.folioext.marc.io.write.Writers;

/**
 * A file as a vendor might send it: records of made-up books in ISO 2709, the same each time. One
 * in {@link #EVERY} has a fault, by turns of {@link Fault}. Stateless.
 */
final class VendorFile {
  /** One record in so many has a fault. */
  static final int EVERY = 20;

  private static final List<String> NOUNS =
      List.of("lantern", "harbour", "orchard", "winter", "meadow", "clock", "river", "garden");
  private static final List<String> PLACES =
      List.of("Hollow", "Bridge", "Point", "Lane", "Hill", "Cove");

  /** What can be wrong with one of its records. */
  enum Fault {
    ISBN_CHECK_DIGIT,
    NO_TITLE,
    UNDEFINED_SUBFIELD,
    LANGUAGE_CODE,
    URL_WITHOUT_SCHEME
  }

  private VendorFile() {}

  /** A file of so many records. */
  static byte[] of(int records) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(records * 512);
    try (RecordWriter writer = Writers.of(SourceFormat.ISO_2709, file)) {
      for (int i = 1; i <= records; i++) {
        writer.write(record(i));
      }
    } catch (IOException | UnwritableRecordException e) {
      throw new IllegalStateException("made-up records fit the format, and memory takes them", e);
    }
    return file.toByteArray();
  }

  private static Fault fault(int i) {
    return i % EVERY == 0 ? Fault.values()[i / EVERY % Fault.values().length] : null;
  }

  private static MarcRecord record(int i) {
    Fault fault = fault(i);
    String noun = NOUNS.get(i % NOUNS.size());
    String place = PLACES.get(i / NOUNS.size() % PLACES.size());
    String language = fault == Fault.LANGUAGE_CODE ? "zzx" : "eng";
    RecordBuilder record =
        new RecordBuilder("00000nam a2200000 i 4500")
            .control("001", String.format(Locale.ROOT, "vnd%07d", i))
            .control("003", "DEMO")
            .control("005", "20260105093000.0")
            .control("008", "260105s2025    xxka     b    001 0 " + language + " d")
            .data("020", ' ', ' ')
            .sub('a', isbn(i, fault == Fault.ISBN_CHECK_DIGIT))
            .data("040", ' ', ' ')
            .sub('a', "DEMO")
            .sub('b', "eng")
            .sub('e', "rda")
            .sub('c', "DEMO")
            .data("100", '1', ' ')
            .sub('a', "Example, Author " + i % 97 + ",")
            .sub('e', "author.");
    if (fault != Fault.NO_TITLE) {
      record.data("245", '1', '4').sub('a', "The " + noun + " of " + place + " " + i + " /");
      record.sub(fault == Fault.UNDEFINED_SUBFIELD ? 'x' : 'c', "Author Example " + i % 97 + ".");
    }
    return record
        .data("264", ' ', '1')
        .sub('a', "London :")
        .sub('b', "Made-up Press,")
        .sub('c', "2025.")
        .data("300", ' ', ' ')
        .sub('a', 100 + i % 300 + " pages ;")
        .sub('c', "22 cm")
        .data("650", ' ', '0')
        .sub('a', "Imaginary places.")
        .data("856", '4', '0')
        .sub('u', (fault == Fault.URL_WITHOUT_SCHEME ? "" : "https://") + "books.example/" + i)
        .build();
  }

  /** An ISBN-13 by its rule (ISO 2108); the check digit is one too high where asked for. */
  private static String isbn(int i, boolean wrong) {
    String body = String.format(Locale.ROOT, "97800000%04d", i % 10_000);
    int sum = 0;
    for (int at = 0; at < body.length(); at++) {
      sum += (body.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3);
    }
    int check = (10 - sum % 10) % 10;
    return body + (wrong ? (check + 1) % 10 : check);
  }
}
