package org.folioext.marc.io.mrk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Position;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.Reads;
import org.folioext.marc.io.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkSourceTest {
  private static final String LDR = "=LDR  00000nam\\a2200000\\i\\4500\n";

  @Test
  void readsBlanksAndSubfields() {
    Reading reading = Reads.all(LDR + "=008  99\\\\x\n# remark\n=245  1\\$aT $bU\n").get(0);
    MarcRecord record = Reads.record(reading);
    assertThat(reading.defects()).isEmpty();
    assertThat(record.leader()).isEqualTo(Samples.LEADER);
    assertThat(Reads.fields(record)).containsExactly("008 99  x", "245 1 \u001FaT \u001FbU");
  }

  @Test
  void endsRecordsAtBlankLinesAndLeaders() {
    String record = LDR + "=001  1\n";
    String file = record + "\n" + record + record + "  \r\n\n" + record.replace("\n", "\r\n");
    List<Reading> readings = Reads.all(file);
    assertThat(readings).hasSize(4).allMatch(reading -> reading.defects().isEmpty());
    assertThat(readings.get(1).position()).isEqualTo(new Position(2, record.length() + 1L, 4, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "{dollar}5 {lcub}x{rcub} {bsol}, $5 {x} \\",
    "{eacute}t{eacute}, été",
    "t{acute}e, té",
    "{AElig}on {Lstrok}{oacute}d{zacute}, Æon Łódź",
    "W 129{esc}p0{esc}s, W 129⁰",
    "{unknown} {} {, {unknown} {} {",
    "漢字{copy}, 漢字©",
    "a&b, a&b",
  })
  void readsCharactersByName(String written, String expected) {
    String text = Mnemonics.decode(written);
    assertThat(Normalizer.normalize(text, Normalizer.Form.NFC)).isEqualTo(expected);
  }

  @Test
  void goesOnWithTheLineBefore() {
    Reading reading = Reads.all(LDR + "=500  \\\\$aone\ntwo\n").get(0);
    assertThat(reading.defects().get(0).variant()).isEqualTo("mrk-continued");
    assertThat(reading.defects().get(0).args()).containsExactly("3");
    assertThat(Reads.fields(Reads.record(reading))).containsExactly("500   \u001Faone two");
  }

  @ParameterizedTest
  @CsvSource({
    "=245 10$aT, SYNTAX, 245 10|aT",
    "=24510$aT, SYNTAX, 245 10|aT",
    "=245  1$aT, MALFORMED_PART, 245 1 |aT",
    "=245  10x$aT, MALFORMED_PART, 245 10|aT",
  })
  void reportsAndMends(String line, DefectKind kind, String expected) {
    Reading reading = Reads.all(LDR + line + "\n").get(0);
    assertThat(Reads.kinds(reading)).containsExactly(kind);
    assertThat(Reads.fields(Reads.record(reading)))
        .containsExactly(expected.replace('|', '\u001F'));
  }

  @Test
  void readsLatin1AndSaysSo() {
    byte[] file = (LDR + "=100  1\\$aMétais, é\n").getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = Reads.all(file).get(0);
    assertThat(reading.defects().get(0).args().get(1)).isEqualTo("Latin-1");
    assertThat(Reads.record(reading).first("100").subfield(0).text()).isEqualTo("Métais, é");
  }

  @Test
  void readsMarc8WhereTheLeaderSaysSo() {
    String text = LDR.replace("\\a2200", "\\\\2200") + "=100  1\\$aM\u00E2etais\n";
    Reading reading = Reads.all(text.getBytes(StandardCharsets.ISO_8859_1)).get(0);
    assertThat(reading.defects().get(0).args().get(1)).isEqualTo("MARC-8");
    String name = Reads.record(reading).first("100").subfield(0).text();
    assertThat(Normalizer.normalize(name, Normalizer.Form.NFC)).isEqualTo("Métais");
  }

  @Test
  void keepsRecordsWithoutALeader() {
    Reading reading = Reads.all("=001  1\n=245  10$aT\n").get(0);
    assertThat(Reads.kinds(reading)).containsExactly(DefectKind.LEADER_LENGTH);
    assertThat(Reads.record(reading).fieldCount()).isEqualTo(2);
  }

  @Test
  void parsesLinesForTests() {
    MarcRecord record = MrkRecord.parse(List.of("=LDR  " + Samples.LEADER, "=020  \\\\$a1$c2"));
    assertThat(Reads.fields(record)).containsExactly("020   \u001Fa1\u001Fc2");
  }
}
