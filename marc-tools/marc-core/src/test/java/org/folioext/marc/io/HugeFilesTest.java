package org.folioext.marc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files and records of any length are read in bounded memory: more than the heap of the tests. */
class HugeFilesTest {
  private static final long HUGE = Boolean.getBoolean("folioext.full") ? 4L << 30 : 100L << 20;

  @Test
  void skipsZerosBetweenRecords() {
    byte[] record = Samples.file(SourceFormat.ISO_2709, 1);
    List<Reading> readings =
        Reads.all(join(bytes(record), Samples.repeated(0, HUGE), bytes(record)));
    assertThat(readings).hasSize(2);
    assertThat(readings.get(0).defects()).isEmpty();
    assertThat(readings.get(1).defects())
        .containsExactly(Defect.of(DefectKind.STRAY_BYTES, record.length, HUGE));
    assertThat(readings.get(1).position().offset()).isEqualTo(record.length + HUGE);
  }

  @Test
  void givesUpOnIsoRecordsWithoutEndButReadsTheNext() {
    byte[] record = Samples.file(SourceFormat.ISO_2709, 1);
    InputStream endless = join(bytes("00100nam a2200025   4500"), Samples.repeated('x', HUGE));
    List<Reading> readings =
        Reads.all(join(bytes(record), endless, bytes("\u001E"), bytes(record)));
    assertThat(Reads.kinds(readings.get(1))).contains(DefectKind.TOO_LONG);
    assertThat(Samples.controlNumbers(readings)).endsWith("1");
  }

  @Test
  void givesUpOnXmlRecordsWithoutEndButReadsTheNext() {
    String record = xml("1");
    InputStream endless =
        join(bytes("<record><leader>"), Samples.repeated('x', HUGE), bytes("</leader></record>"));
    assertTooLong(join(bytes("<collection>" + record), endless, bytes(record + "</collection>")));
  }

  @Test
  void givesUpOnXmlTagsWithoutEnd() {
    InputStream endless = join(bytes("<record><leader x='"), Samples.repeated('x', HUGE));
    assertTooLong(
        join(bytes("<collection>" + xml("1")), endless, bytes(xml("1") + "</collection>")));
  }

  @Test
  void passesOverXmlCommentsOfAnyLength() {
    InputStream comment = join(bytes("<!--"), Samples.repeated('.', HUGE), bytes("> <record> -->"));
    List<Reading> readings =
        Reads.all(join(bytes("<collection>" + xml("1")), comment, bytes("</collection>")));
    assertThat(readings).hasSize(1);
  }

  @Test
  void givesUpOnJsonStringsWithoutEndButReadsTheNext() {
    String record = json("1");
    InputStream endless =
        join(
            bytes("{\"leader\": \""),
            Samples.repeated("\\\"}".getBytes(StandardCharsets.UTF_8), HUGE),
            bytes("\"}\n"));
    assertTooLong(join(bytes(record + "\n"), endless, bytes(record)));
  }

  @Test
  void givesUpOnMrkLinesWithoutEndButReadsTheNext() {
    byte[] record = Samples.file(SourceFormat.MRK, 1);
    InputStream endless = join(bytes("=LDR  "), Samples.repeated('x', HUGE), bytes("\n\n"));
    assertTooLong(join(bytes(record), endless, bytes(record)));
  }

  @Test
  void readsAnyNumberOfRecords() throws IOException {
    for (SourceFormat format : SourceFormat.values()) {
      byte[] unit =
          format == SourceFormat.MARC_XML ? xml("1").getBytes(StandardCharsets.UTF_8) : mix(format);
      long size = (HUGE / 10 / unit.length) * unit.length;
      InputStream begin = bytes(format == SourceFormat.MARC_XML ? "<collection>" : "");
      try (RecordSource source = MarcInput.open(join(begin, Samples.repeated(unit, size)))) {
        long count = 0;
        while (source.next() != null) {
          count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(size / unit.length);
      }
    }
  }

  private static byte[] mix(SourceFormat format) {
    return format == SourceFormat.MARC_JSON
        ? (json("1") + "\n").getBytes(StandardCharsets.UTF_8)
        : Samples.file(format, 1);
  }

  private static void assertTooLong(InputStream file) {
    List<Reading> readings = Reads.all(file);
    assertThat(readings).hasSize(3);
    assertThat(Reads.kinds(readings.get(1))).containsExactly(DefectKind.TOO_LONG);
    assertThat(Samples.controlNumbers(readings)).containsExactly("1", "1");
    assertThat(readings.get(2).position().offset()).isGreaterThan(HUGE);
  }

  private static String xml(String control) {
    return "<record><leader>%s</leader><controlfield tag='001'>%s</controlfield></record>"
        .formatted(Samples.LEADER, control);
  }

  private static String json(String control) {
    return "{\"leader\":\"%s\",\"fields\":[{\"001\":\"%s\"}]}".formatted(Samples.LEADER, control);
  }

  private static InputStream bytes(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream bytes(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static InputStream join(InputStream... parts) {
    return new SequenceInputStream(Collections.enumeration(List.of(parts)));
  }
}
