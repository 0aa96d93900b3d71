package org.folioext.marc.io.iso2709;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.Reads;
import org.folioext.marc.io.Samples;
import org.folioext.marc.io.SourceFormat;
import org.junit.jupiter.api.Test;

/** Each damage by itself, between two sound records: named, mended, and no neighbour lost. */
class DamagedIso2709Test {
  private static final byte[] SOUND = Samples.file(SourceFormat.ISO_2709, 1);
  private static final List<String> FIELDS = Reads.fields(Samples.record("1"));

  @Test
  void aLengthThatIsTooSmall() {
    assertMended(replaced(SOUND, 0, "00100"), DefectKind.RECORD_LENGTH);
  }

  @Test
  void aLengthThatIsTooLarge() {
    assertMended(replaced(SOUND, 0, "09999"), DefectKind.RECORD_LENGTH);
  }

  @Test
  void aLengthThatIsNoNumber() {
    assertMended(replaced(SOUND, 0, "  x  "), DefectKind.RECORD_LENGTH);
  }

  @Test
  void aLengthThatTakesInTheNextRecord() {
    String both = String.format("%05d", 2 * SOUND.length);
    assertMended(replaced(SOUND, 0, both), DefectKind.RECORD_LENGTH);
  }

  @Test
  void aMissingRecordTerminator() {
    byte[] damaged = cut(SOUND, SOUND.length - 1, SOUND.length);
    assertMended(damaged, DefectKind.RECORD_TERMINATOR, DefectKind.RECORD_LENGTH);
  }

  @Test
  void aRecordTerminatorInsideAField() {
    byte[] damaged = SOUND.clone();
    damaged[indexOf(SOUND, "Voyages")] = 0x1D;
    Reading reading = between(damaged);
    assertThat(Reads.kinds(reading)).containsExactly(DefectKind.EMBEDDED_RECORD_TERMINATOR);
    assertThat(Reads.record(reading).all("650")).hasSize(1);
  }

  @Test
  void aBaseAddressThatIsWrong() {
    assertMended(replaced(SOUND, 12, "00030"), DefectKind.BASE_ADDRESS);
  }

  @Test
  void aBaseAddressThatIsNoNumber() {
    assertMended(replaced(SOUND, 12, "     "), DefectKind.BASE_ADDRESS);
  }

  @Test
  void aFieldLengthThatIsWrong() {
    Reading reading = assertMended(replaced(SOUND, 24 + 3, "0009"), DefectKind.DIRECTORY_ENTRY);
    assertThat(reading.defects().get(0).args()).containsExactly("1", "4", "001");
    assertThat(reading.defects().get(0).offset()).isEqualTo(SOUND.length + 24);
  }

  @Test
  void aFieldStartBeyondTheRecord() {
    assertMended(replaced(SOUND, 24 + 12 + 7, "99999"), DefectKind.DIRECTORY_ENTRY);
  }

  @Test
  void aDirectoryEntryThatIsNoNumber() {
    assertMended(replaced(SOUND, 24 + 3, "x0y0z0q0r"), DefectKind.DIRECTORY_ENTRY);
  }

  @Test
  void anUnorderedDirectoryIsSoundAndGivesItsOwnOrder() {
    String first = text(SOUND, 24, 36);
    String second = text(SOUND, 36, 48);
    Reading reading = between(replaced(SOUND, 24, second + first));
    assertThat(reading.defects()).isEmpty();
    assertThat(Reads.fields(Reads.record(reading)))
        .containsExactly(FIELDS.get(1), FIELDS.get(0), FIELDS.get(2), FIELDS.get(3));
  }

  @Test
  void anUnorderedDirectoryWithOneWrongLength() {
    String first = text(SOUND, 24, 36);
    String second = text(SOUND, 36, 48).replaceFirst("^0080041", "0080011");
    Reading reading = between(replaced(SOUND, 24, second + first));
    assertThat(Reads.kinds(reading)).containsExactly(DefectKind.DIRECTORY_ENTRY);
    assertThat(Reads.fields(Reads.record(reading)))
        .containsExactly(FIELDS.get(1), FIELDS.get(0), FIELDS.get(2), FIELDS.get(3));
  }

  @Test
  void aDirectoryThatIsNoMultipleOfTwelve() {
    byte[] damaged = cut(SOUND, 24 + 47, 24 + 48);
    Reading reading = between(damaged);
    assertThat(Reads.kinds(reading))
        .containsExactly(
            DefectKind.RECORD_LENGTH,
            DefectKind.BASE_ADDRESS,
            DefectKind.DIRECTORY_LENGTH,
            DefectKind.ORPHAN_DATA);
    assertThat(Reads.fields(Reads.record(reading))).isEqualTo(FIELDS.subList(0, 3));
  }

  @Test
  void dataThatNoEntryLeadsTo() {
    byte[] damaged = inserted(SOUND, SOUND.length - 1, "no field\u001E");
    Reading reading = assertMended(damaged, DefectKind.RECORD_LENGTH, DefectKind.ORPHAN_DATA);
    assertThat(reading.defects().get(1).args()).containsExactly("9");
  }

  @Test
  void aFieldTerminatorInsideAField() {
    byte[] damaged = SOUND.clone();
    damaged[indexOf(SOUND, "Voyages") + 3] = 0x1E;
    Reading reading = between(damaged);
    assertThat(Reads.kinds(reading)).containsExactly(DefectKind.FIELD_TERMINATOR);
    assertThat(reading.defects().get(0).args()).containsExactly("650");
  }

  @Test
  void lengthsThatCountCharacters() {
    MarcRecord record = Samples.record("1");
    byte[] damaged = countingCharacters();
    Reading reading = between(damaged);
    assertThat(Reads.fields(Reads.record(reading))).isEqualTo(Reads.fields(record));
    assertThat(Reads.kinds(reading))
        .containsExactly(DefectKind.RECORD_LENGTH, DefectKind.DIRECTORY_ENTRY);
    assertThat(reading.defects().get(1).variant()).isEqualTo("characters-counted");
  }

  @Test
  void anEndInsideTheLastRecord() {
    byte[] file = join(SOUND, cut(SOUND, SOUND.length - 20, SOUND.length));
    List<Reading> readings = Reads.all(file);
    assertThat(readings).hasSize(2);
    assertThat(Reads.kinds(readings.get(1)))
        .containsExactly(DefectKind.TRUNCATED, DefectKind.DIRECTORY_ENTRY);
    assertThat(Reads.fields(Reads.record(readings.get(1))).subList(0, 2))
        .isEqualTo(FIELDS.subList(0, 2));
  }

  @Test
  void anEndInsideTheLastLeader() {
    List<Reading> readings = Reads.all(join(SOUND, cut(SOUND, 10, SOUND.length)));
    assertThat(readings).hasSize(2);
    assertThat(Reads.kinds(readings.get(1)))
        .containsExactly(DefectKind.TRUNCATED, DefectKind.UNREADABLE);
  }

  @Test
  void bytesBetweenRecords() {
    List<Reading> readings = Reads.all(join(SOUND, latin1("what is this?"), SOUND));
    assertThat(readings).hasSize(2);
    assertThat(Reads.kinds(readings.get(1))).containsExactly(DefectKind.STRAY_BYTES);
    assertThat(readings.get(1).defects().get(0).args()).containsExactly("13");
    assertThat(readings.get(1).position().offset()).isEqualTo(SOUND.length + 13L);
  }

  @Test
  void lineEndsBetweenRecordsAreNoDefect() {
    List<Reading> readings =
        Reads.all(join(SOUND, latin1("\r\n"), SOUND, latin1("\n"), SOUND, latin1("\u001A")));
    assertThat(readings).hasSize(3).allMatch(reading -> reading.defects().isEmpty());
  }

  @Test
  void theLongestRecordThatIso2709CanState() {
    StringBuilder data = new StringBuilder();
    StringBuilder directory = new StringBuilder();
    int base = 24 + 12 * 11 + 1;
    for (int i = 0; i < 11; i++) {
      int length = i < 10 ? 9_000 : 99_999 - base - 1 - 90_000;
      directory.append("500").append(String.format("%04d%05d", length, data.length()));
      data.append("  \u001Fa").append("x".repeat(length - 5)).append('\u001E');
    }
    String record =
        "99999nam a22" + String.format("%05d", base) + " i 4500" + directory + "\u001E" + data;
    Reading reading = between(latin1(record + "\u001D"));
    assertThat(reading.defects()).isEmpty();
    assertThat(Reads.record(reading).fieldCount()).isEqualTo(11);
  }

  private static Reading assertMended(byte[] damaged, DefectKind... kinds) {
    Reading reading = between(damaged);
    assertThat(Reads.kinds(reading)).containsExactly(kinds);
    assertThat(Reads.fields(Reads.record(reading))).isEqualTo(FIELDS);
    return reading;
  }

  private static Reading between(byte[] damaged) {
    List<Reading> readings = Reads.all(join(SOUND, damaged, SOUND));
    assertThat(readings).hasSize(3);
    assertThat(readings.get(0).defects()).isEmpty();
    assertThat(readings.get(2).defects()).isEmpty();
    assertThat(readings.get(1).position().offset()).isEqualTo(SOUND.length);
    return readings.get(1);
  }

  /** Directory and leader as a program writes them that takes characters for bytes. */
  private static byte[] countingCharacters() {
    String text = new String(SOUND, StandardCharsets.UTF_8);
    int base = text.indexOf('\u001E') + 1;
    StringBuilder directory = new StringBuilder();
    int start = 0;
    for (int i = 24; i < base - 1; i += 12) {
      int end = text.indexOf('\u001E', base + start) - base + 1;
      directory.append(text, i, i + 3).append(String.format("%04d%05d", end - start, start));
      start = end;
    }
    String leader = String.format("%05d", text.length()) + text.substring(5, 24);
    return (leader + directory + text.substring(base - 1)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] replaced(byte[] bytes, int at, String by) {
    byte[] copy = bytes.clone();
    System.arraycopy(latin1(by), 0, copy, at, by.length());
    return copy;
  }

  private static byte[] inserted(byte[] bytes, int at, String what) {
    return join(cut(bytes, at, bytes.length), latin1(what), cut(bytes, 0, at));
  }

  private static byte[] cut(byte[] bytes, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
