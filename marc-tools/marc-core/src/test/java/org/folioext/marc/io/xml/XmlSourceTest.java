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
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.Reads;
import org.folioext.marc.io.RecordSource;
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
    assertThat(reason(readings.get(1))).startsWith("xml 4 7 The entity");
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
    assertThat(reason(readings.get(1))).isEqualTo("xml-doctype");
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
    assertThat(reason(reading)).startsWith("not-utf8 ");
  }

  @Test
  void aRecordWithoutAnythingOfMarcIsCountedAndCostsNoOther() {
    for (String bad : List.of("<record><a></record>", "<record><a/></record>", "<record><a>")) {
      List<Reading> readings =
          Reads.all(
              "<collection>" + record("1") + bad + record("3") + record("4") + "</collection>");
      assertThat(readings).hasSize(4);
      assertThat(Samples.controlNumbers(readings)).containsExactly("1", "3", "4");
      assertThat(Reads.kinds(readings.get(1))).contains(DefectKind.SYNTAX);
      assertThat(readings.get(1).position().offset()).isEqualTo(12 + record("1").length());
      assertThat(readings.get(2).defects()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&",
        "x < y",
        "<![CDATA[x]]>",
        "</b>",
        "<b>",
        "<b",
        "<leader/>",
        "<d>x<e/></f></d>"
      })
  void tellsWhatStandsBetweenRecords(String stray) {
    String file = "<c>" + record("1") + " " + stray + " " + record("2") + "</c>";
    List<Reading> readings = Reads.all(file);
    assertThat(Samples.controlNumbers(readings)).containsExactly("1", "2");
    assertThat(readings.get(0).defects()).isEmpty();
    assertThat(readings.stream().skip(1).flatMap(r -> Reads.kinds(r).stream()))
        .contains(DefectKind.SYNTAX);
  }

  @Test
  void locatesTextBetweenRecords() {
    Defect defect = Reads.all("<c>\n a" + record("1") + "</c>").get(0).defects().get(0);
    assertThat(defect.variant()).isEqualTo("xml-text-between");
    assertThat(defect.offset()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text", "<x>", "<x/>", "<x", "</c>", "<c></c>", "</record>", "\u0000", "<"})
  void tellsWhatStandsBehindTheRootElement(String behind) {
    List<Reading> readings = Reads.all("<c>" + record("1") + "</c>\n" + behind);
    assertThat(readings).hasSize(2);
    assertThat(Reads.kinds(readings.get(1))).contains(DefectKind.SYNTAX);
  }

  @Test
  void readsASecondRootElementAndTellsOfIt() {
    String file = "<c>" + record("1") + "</c>";
    List<Reading> readings = Reads.all(file + "\n" + file);
    assertThat(Samples.controlNumbers(readings)).containsExactly("1", "1");
    assertThat(readings).hasSize(2);
    assertThat(reason(readings.get(1))).isEqualTo("xml-second-root c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"</d>", "<a></c>", "<a></b></a></c>"})
  void tellsThatTagsDoNotMatch(String end) {
    List<Reading> readings = Reads.all("<c>" + record("1") + end);
    assertThat(readings).hasSize(2);
    assertThat(Reads.kinds(readings.get(1))).contains(DefectKind.SYNTAX);
  }

  @Test
  void passesOverWhatWrappersSay() {
    String oai =
        "<o:OAI xmlns:o='x'>\n<!-- < --><?p <?>\n"
            + "<date>2020</date><d>a <b>c</b> d</d><List>"
            + "<record><header status='deleted'><id>1</id></header></record>"
            + "<record><header><id>2</id></header><metadata>"
            + record("2")
            + "</metadata></record><token>x</token></List></o:OAI>\n<!-- end -->\n";
    List<Reading> readings = Reads.all(oai);
    assertThat(Samples.controlNumbers(readings)).containsExactly("2");
    assertThat(readings).hasSize(1).allMatch(reading -> reading.defects().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<record><a>", "<record><header>", "<record>", "<a>", "</a>", "<a "})
  void tellsOfNestingWithoutEnd(String part) throws IOException {
    byte[] file = ("<c>" + record("1") + part.repeat(200_000)).getBytes(StandardCharsets.UTF_8);
    int syntax = 0;
    try (RecordSource source = MarcInput.open(new ByteArrayInputStream(file))) {
      for (RawRecord raw = source.next(); raw != null; raw = source.next()) {
        syntax += Reads.kinds(raw.read()).contains(DefectKind.SYNTAX) ? 1 : 0;
      }
    }
    assertThat(syntax).isPositive();
  }

  @Test
  void passesOverTheRestOfATooLongRecord() {
    String tooLong = record("x".repeat(9 << 20) + "<b>" + "y ".repeat(99_999) + "</b>z");
    List<Reading> readings = Reads.all("<c>" + record("1") + tooLong + record("3") + "</c>");
    assertThat(Samples.controlNumbers(readings)).containsExactly("1", "3");
    assertThat(readings).hasSize(3);
    assertThat(Reads.kinds(readings.get(1))).containsExactly(DefectKind.TOO_LONG);
    assertThat(readings.get(2).defects()).isEmpty();
  }

  @Test
  void reasonsOfTheParserEndWithoutAFullStop() {
    assertThat(reason(Reads.all("<record>" + LEADER + "<x></record>").get(0)))
        .startsWith("xml 1 ")
        .doesNotEndWith(".");
  }

  private static void open(String file) throws IOException {
    MarcInput.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))).close();
  }

  private static String reason(Reading reading) {
    Defect last = reading.defects().get(reading.defects().size() - 1);
    return (last.variant() + " " + String.join(" ", last.args())).strip();
  }

  private static String control(String value) {
    return LEADER + "<controlfield tag='001'>" + value + "</controlfield>";
  }

  private static String record(String value) {
    return "<record>" + control(value) + "</record>";
  }
}
