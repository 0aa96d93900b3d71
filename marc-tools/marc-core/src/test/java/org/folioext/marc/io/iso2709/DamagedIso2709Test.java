package org.folioext.marc.io.iso2709;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertMended(Damage.replaced(SOUND, 0, "00100"), DefectKind.RECORD_LENGTH);
  }

  @Test
  void aLengthThatIsTooLarge() {
    assertMended(Damage.replaced(SOUND, 0, "09999"), DefectKind.RECORD_LENGTH);
  }

  @Test
  void aLengthThatIsNoNumber() {
    assertMended(Damage.replaced(SOUND, 0, "  x  "), DefectKind.RECORD_LENGTH);
  }

  @Test
  void aLengthThatTakesInTheNextRecord() {
    String both = String.format("%05d", 2 * SOUND.length);
    assertMended(Damage.replaced(SOUND, 0, both), DefectKind.RECORD_LENGTH);
  }

  @Test
  void aMissingRecordTerminator() {
    byte[] damaged = Damage.cut(SOUND, SOUND.length - 1, SOUND.length);
    assertMended(damaged, DefectKind.RECORD_TERMINATOR);
  }

  @Test
  void aRecordTerminatorInsideAField() {
    byte[] damaged = SOUND.clone();
    damaged[Damage.indexOf(SOUND, "Voyages")] = 0x1D;
    Reading reading = between(damaged);
    assertThat(Reads.kinds(reading)).containsExactly(DefectKind.EMBEDDED_RECORD_TERMINATOR);
    assertThat(Reads.record(reading).all("650")).hasSize(1);
  }

  @Test
  void aBaseAddressThatIsWrong() {
    assertMended(Damage.replaced(SOUND, 12, "00030"), DefectKind.BASE_ADDRESS);
  }

  @Test
  void aBaseAddressThatIsNoNumber() {
    assertMended(Damage.replaced(SOUND, 12, "     "), DefectKind.BASE_ADDRESS);
  }

  @Test
  void aFieldLengthThatIsWrong() {
    Reading reading =
        assertMended(Damage.replaced(SOUND, 24 + 3, "0009"), DefectKind.DIRECTORY_ENTRY);
    assertThat(reading.defects().get(0).args()).containsExactly("1", "4", "001");
    assertThat(reading.defects().get(0).offset()).isEqualTo(SOUND.length + 24);
  }

  @Test
  void aFieldStartBeyondTheRecord() {
    assertMended(Damage.replaced(SOUND, 24 + 12 + 7, "99999"), DefectKind.DIRECTORY_ENTRY);
  }

  @Test
  void aDirectoryEntryThatIsNoNumber() {
    assertMended(Damage.replaced(SOUND, 24 + 3, "x0y0z0q0r"), DefectKind.DIRECTORY_ENTRY);
  }

  @Test
  void anUnorderedDirectoryIsSoundAndGivesItsOwnOrder() {
    String first = Damage.text(SOUND, 24, 36);
    String second = Damage.text(SOUND, 36, 48);
    Reading reading = between(Damage.replaced(SOUND, 24, second + first));
    assertThat(reading.defects()).isEmpty();
    assertThat(Reads.fields(Reads.record(reading)))
        .containsExactly(FIELDS.get(1), FIELDS.get(0), FIELDS.get(2), FIELDS.get(3));
  }

  @Test
  void anUnorderedDirectoryWithOneWrongLength() {
    String first = Damage.text(SOUND, 24, 36);
    String second = Damage.text(SOUND, 36, 48).replaceFirst("^0080041", "0080011");
    Reading reading = between(Damage.replaced(SOUND, 24, second + first));
    assertThat(Reads.kinds(reading)).containsExactly(DefectKind.DIRECTORY_ENTRY);
    assertThat(Reads.fields(Reads.record(reading)))
        .containsExactly(FIELDS.get(1), FIELDS.get(0), FIELDS.get(2), FIELDS.get(3));
  }

  @Test
  void aDirectoryThatIsNoMultipleOfTwelve() {
    byte[] damaged = Damage.cut(SOUND, 24 + 47, 24 + 48);
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
    byte[] damaged = Damage.inserted(SOUND, SOUND.length - 1, "no field\u001E");
    Reading reading = assertMended(damaged, DefectKind.RECORD_LENGTH, DefectKind.ORPHAN_DATA);
    assertThat(reading.defects().get(1).args()).containsExactly("9");
  }

  @Test
  void aFieldTerminatorInsideAField() {
    byte[] damaged = SOUND.clone();
    damaged[Damage.indexOf(SOUND, "Voyages") + 3] = 0x1E;
    Reading reading = between(damaged);
    assertThat(Reads.kinds(reading)).containsExactly(DefectKind.FIELD_TERMINATOR);
    assertThat(reading.defects().get(0).args()).containsExactly("650");
  }

  @Test
  void lengthsThatCountCharacters() {
    MarcRecord record = Samples.record("1");
    byte[] damaged = Damage.countingCharacters(SOUND);
    Reading reading = between(damaged);
    assertThat(Reads.fields(Reads.record(reading))).isEqualTo(Reads.fields(record));
    assertThat(Reads.kinds(reading))
        .containsExactly(DefectKind.RECORD_LENGTH, DefectKind.DIRECTORY_ENTRY);
    assertThat(reading.defects().get(1).variant()).isEqualTo("characters-counted");
  }

  @Test
  void anEndInsideTheLastRecord() {
    byte[] file = Damage.join(SOUND, Damage.cut(SOUND, SOUND.length - 20, SOUND.length));
    List<Reading> readings = Reads.all(file);
    assertThat(readings).hasSize(2);
    assertThat(Reads.kinds(readings.get(1)))
        .containsExactly(DefectKind.TRUNCATED, DefectKind.DIRECTORY_ENTRY);
    assertThat(Reads.fields(Reads.record(readings.get(1))).subList(0, 2))
        .isEqualTo(FIELDS.subList(0, 2));
  }

  @Test
  void anEndInsideTheLastLeader() {
    List<Reading> readings = Reads.all(Damage.join(SOUND, Damage.cut(SOUND, 10, SOUND.length)));
    assertThat(readings).hasSize(2);
    assertThat(Reads.kinds(readings.get(1)))
        .containsExactly(DefectKind.TRUNCATED, DefectKind.UNREADABLE);
  }

  @Test
  void bytesBetweenRecords() {
    List<Reading> readings = Reads.all(Damage.join(SOUND, Damage.latin1("what is this?"), SOUND));
    assertThat(readings).hasSize(2);
    assertThat(Reads.kinds(readings.get(1))).containsExactly(DefectKind.STRAY_BYTES);
    assertThat(readings.get(1).defects().get(0).args()).containsExactly("13");
    assertThat(readings.get(1).position().offset()).isEqualTo(SOUND.length + 13L);
  }

  @Test
  void lineEndsBetweenRecordsAreNoDefect() {
    List<Reading> readings =
        Reads.all(
            Damage.join(
                SOUND,
                Damage.latin1("\r\n"),
                SOUND,
                Damage.latin1("\n"),
                SOUND,
                Damage.latin1("\u001A")));
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
    Reading reading = between(Damage.latin1(record + "\u001D"));
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
    List<Reading> readings = Reads.all(Damage.join(SOUND, damaged, SOUND));
    assertThat(readings).hasSize(3);
    assertThat(readings.get(0).defects()).isEmpty();
    assertThat(readings.get(2).defects()).isEmpty();
    assertThat(readings.get(1).position().offset()).isEqualTo(SOUND.length);
    return readings.get(1);
  }
}
