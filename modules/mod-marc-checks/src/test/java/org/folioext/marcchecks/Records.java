package org.folioext.marcchecks;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.write.RecordWriter;
import org.folioext.marc.io.write.UnwritableRecordException;
import org.folioext.marc.io.write.Writers;

/** Made-up records. */
public final class Records {
  /** A name that must never be in a log; it stands in a field 600 and in a wrong 020. */
  public static final String CANARY = "Zwiebelkuchen";

  /** One error, isbn, and one person. */
  public static final String JSON =
      """
      {"leader": "00000nam a2200000 a 4500", "fields": [
        {"001": "ocm-1"},
        {"008": "820101s1982    nyu           000 0 eng  "},
        {"020": {"ind1": " ", "ind2": " ", "subfields": [{"a": "9780306406158"}]}},
        {"100": {"ind1": "1", "ind2": " ", "subfields": [{"a": "%1$s, Walburga"}]}},
        {"245": {"ind1": "1", "ind2": "0", "subfields": [{"a": "A made-up title"}]}},
        {"260": {"ind1": " ", "ind2": " ", "subfields": [
          {"a": "Nowhere"}, {"b": "Nobody"}, {"c": "1982"}]}},
        {"300": {"ind1": " ", "ind2": " ", "subfields": [{"a": "1 volume"}]}},
        {"600": {"ind1": "1", "ind2": "0", "subfields": [{"a": "%1$s, Walburga"}]}}
      ]}"""
          .formatted(CANARY);

  private Records() {}

  /** The record as MARC-in-JSON. */
  public static Buffer json() {
    return Buffer.buffer(JSON);
  }

  /** The record as MARCXML. */
  public static Buffer xml() {
    return written(SourceFormat.MARC_XML);
  }

  /** The record as ISO 2709. */
  public static Buffer iso2709() {
    return written(SourceFormat.ISO_2709);
  }

  /** The record as ISO 2709, made longer by notes of usual length. */
  public static Buffer iso2709(int bytes) {
    String note =
        """
        {"500": {"ind1": " ", "ind2": " ", "subfields": [
          {"a": "A made-up note, as long as notes in a catalogue usually are."}]}},""";
    StringBuilder notes = new StringBuilder();
    Buffer longer = iso2709();
    while (longer.length() < bytes) {
      notes.append(note);
      longer = written(SourceFormat.ISO_2709, JSON.replace("{\"600\"", notes + "{\"600\""));
    }
    return longer;
  }

  private static Buffer written(SourceFormat format) {
    return written(format, JSON);
  }

  private static Buffer written(SourceFormat format, String record) {
    byte[] json = record.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RecordSource source = MarcInput.open(new ByteArrayInputStream(json));
        RecordWriter writer = Writers.of(format, out)) {
      writer.write(((Reading.Readable) source.next().read()).record());
    } catch (UnwritableRecordException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(out.toByteArray());
  }
}
