package org.folioext.marc.io.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folioext.marc.CharacterCoding;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Position;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.NotMarcException;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.Reads;
import org.folioext.marc.io.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlSourceTest {
  private static final String LEADER = "<leader>" + Samples.LEADER + "</leader>";
  private static final String FIELD =
      "<datafield tag='245' ind1='1' ind2='0'><subfield code='a'>T</subfield></datafield>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<record xmlns='http://www.loc.gov/MARC21/slim'>%s</record>",
        "<?xml version='1.0'?><!-- a --><collection><record>%s</record></collection>",
        "<OAI-PMH><record><header/><metadata><record>%s</record></metadata></record></OAI-PMH>",
        "<s:r><s:record><s:recordData><record>%s</record></s:recordData></s:record></s:r>",
        "<c><record><header status='deleted'/></record><record a='>'>%s</record></c>",
        "<collection>\n  <record >\n%s\n</record\n>\n</collection>",
      })
  void findsTheRecordInAnyWrapper(String file) {
    List<Reading> readings = Reads.all(file.formatted(control("7") + FIELD));
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).defects()).isEmpty();
    assertThat(Reads.fields(Reads.record(readings.get(0))))
        .containsExactly("001 7", "245 10\u001FaT");
  }

  @Test
  void readsAnyPrefix() {
    String file = "<c>" + record("1").replaceAll("<(/?)", "<$1marc:") + "</c>";
    assertThat(Samples.controlNumbers(Reads.all(file))).containsExactly("1");
  }

  @Test
  void tellsWhereRecordsBegin() {
    String file = "<collection>\n  é" + record("1") + "\n" + record("2") + "</collection>";
    List<Reading> readings = Reads.all(file);
    assertThat(readings.get(0).position()).isEqualTo(new Position(1, 17, 2, 4));
    assertThat(readings.get(1).position())
        .isEqualTo(new Position(2, 18 + record("1").length(), 3, 1));
  }

  @Test
  void anIllFormedRecordCostsNoOther() {
    String file =
        "<c>\n"
            + record("1")
            + "\n<record>"
            + LEADER
            + "\n<x>A & B</record>"
            + record("3")
            + "</c>";
    List<Reading> readings = Reads.all(file);
    assertThat(Samples.controlNumbers(readings)).containsExactly("1", "3");
    assertThat(readings.get(1)).isInstanceOf(Reading.Unreadable.class);
    assertThat(reason(readings.get(1)))
        .startsWith("ill-formed XML at line 4, column 7: The entity");
  }

  @Test
  void aRecordThatIsNotClosedCostsNoOther() {
    String open = record("2").replace("</record>", "");
    List<Reading> readings = Reads.all("<c>" + record("1") + open + record("3") + "</c>");
    assertThat(Samples.controlNumbers(readings)).containsExactly("1", "3");
    assertThat(Reads.kinds(readings.get(1))).contains(DefectKind.SYNTAX);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 150, 190, 200})
  void tellsThatAFileIsTruncated(int kept) {
    String file = "<collection>" + record("1") + record("2") + "</collection>";
    String cut = file.substring(0, Math.max(file.indexOf("</record>") + 9, kept));
    List<Reading> readings = Reads.all(cut);
    assertThat(readings).hasSize(2);
    assertThat(Reads.kinds(readings.get(1))).containsExactly(DefectKind.TRUNCATED);
  }

  @ParameterizedTest
  @CsvSource({
    "<leader>short</leader>, LEADER_LENGTH",
    "<controlfield tag='0012'>x</controlfield>, MALFORMED_PART",
    "<controlfield tag='FMT'>BK</controlfield>, MALFORMED_PART",
    "<datafield tag='245' ind1='' ind2='0'/>, MALFORMED_PART",
    "<datafield tag='245' ind1='10' ind2='0'/>, MALFORMED_PART",
    "<datafield tag='001' ind1=' ' ind2=' '/>, MALFORMED_PART",
    "<datafield tag='245' ind1='1' ind2='0'><subfield>x</subfield></datafield>, MALFORMED_PART",
    "<datafield tag='245' ind1='1' ind2='0'>x</datafield>, SYNTAX",
    "<foo><bar/></foo>, SYNTAX",
    "stray text, SYNTAX",
    "<controlfield tag='005'>&nbsp;</controlfield>, SYNTAX",
    "<controlfield tag='005'>a\u001Fb</controlfield>, RESERVED_CHARACTER",
  })
  void reportsAndMends(String part, DefectKind kind) {
    String leader = part.startsWith("<leader>") ? "" : LEADER;
    Reading reading = Reads.all("<record>" + leader + part + FIELD + "</record>").get(0);
    assertThat(Reads.kinds(reading)).containsExactly(kind);
    assertThat(Reads.fields(Reads.record(reading))).contains("245 10\u001FaT");
  }

  @Test
  void keepsTheLeaderAsItIsYetReadsUtf8() {
    String file = record("é").replace("a2200", " 2200");
    MarcRecord record = Reads.record(Reads.all(file).get(0));
    assertThat(record.leader(9)).isEqualTo(' ');
    assertThat(record.coding()).isEqualTo(CharacterCoding.UTF_8);
    assertThat(record.controlNumber()).isEqualTo("é");
  }

  @Test
  void readsReferencesAndCdata() {
    Reading reading = Reads.all(record("a&amp;<![CDATA[<b>]]>&#233;<!-- c -->")).get(0);
    assertThat(Reads.record(reading).controlNumber()).isEqualTo("a&<b>é");
  }

  @Test
  void refusesDocumentTypesBeforeTheFirstRecord() {
    String bomb =
        "<!DOCTYPE c [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><collection>" + record("&b;") + "</c>";
    assertThatThrownBy(() -> open(bomb))
        .isInstanceOf(NotMarcException.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void endsAtDocumentTypesFurtherOn() {
    List<Reading> readings =
        Reads.all("<c>" + record("1") + "<!DOCTYPE c SYSTEM 'file:/etc/passwd'>" + record("&x;"));
    assertThat(Samples.controlNumbers(readings)).containsExactly("1");
    assertThat(reason(readings.get(1))).contains("DOCTYPE");
  }

  @Test
  void entitiesOfADeclarationInsideARecordAreInert() {
    String inside = "<record>" + LEADER + "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:/etc/passwd'>]>&b;";
    List<Reading> readings = Reads.all(inside + "</record>");
    assertThat(readings).hasSize(1).allMatch(Reading.Unreadable.class::isInstance);
  }

  @Test
  void readsOnBehindBytesThatAreNotUtf8() {
    byte[] file = record("aéb").getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = Reads.all(file).get(0);
    assertThat(Reads.record(reading).controlNumber()).isEqualTo("a\uFFFDb");
    assertThat(reason(reading)).contains("not UTF-8");
  }

  private static void open(String file) throws IOException {
    MarcInput.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))).close();
  }

  private static String reason(Reading reading) {
    List<Defect> defects = reading.defects();
    return defects.get(defects.size() - 1).args().get(0);
  }

  private static String control(String value) {
    return LEADER + "<controlfield tag='001'>" + value + "</controlfield>";
  }

  private static String record(String value) {
    return "<record>" + control(value) + "</record>";
  }
}
