package org.folioext.marc.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folioext.marc.Position;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.Reads;
import org.folioext.marc.io.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSourceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s%s",
        "%s\n%s\n",
        "[%s, %s]",
        "[\n%s,\n%s\n]\n",
        "\u001E%s\n\u001E%s\n",
        "{\"records\": [%s,%s], \"totalRecords\": 2}",
        "{ \"sourceRecords\" : [ {\"parsedRecord\":{\"content\":%s}},%s], \"totalRecords\": 2}",
        "{\"id\":\"x\",\"rawRecord\":{\"content\":\"0\"},\"parsedRecord\":{\"content\":%s}}\n%s",
        "{\"content\":%s}{\"fields\":[],\"content\":%s}",
      })
  void findsRecordsInAnyForm(String file) {
    List<Reading> readings = Reads.all(file.formatted(record("1"), record("2")));
    assertThat(readings).hasSize(2).allMatch(reading -> reading.defects().isEmpty());
    assertThat(Samples.controlNumbers(readings)).containsExactly("1", "2");
  }

  @Test
  void readsIndentedObjectsAndMembersInAnyOrder() {
    String file =
        """
        [
          {
            "fields": [
              {
                "245": {
                  "subfields": [
                    {"a": "Caf\\u00e9 {\\"x\\"}"}
                  ],
                  "ind2": "0",
                  "ind1": "1"
                }
              }
            ],
            "leader": "00000nam a2200000 i 4500"
          }
        ]
        """;
    Reading reading = Reads.all(file).get(0);
    assertThat(reading.defects()).isEmpty();
    assertThat(reading.position()).isEqualTo(new Position(1, 4, 2, 3));
    assertThat(Reads.fields(Reads.record(reading))).containsExactly("245 10\u001FaCafé {\"x\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"leader\":\"x\",\"fields\":[{\"001\":\"2\"",
        "{\"leader\":\"x\",\"fields\":[{\"001\":\"2}]}",
        "{\"leader\":\"x\",\"fields\":[{\"001\":\"2\"}]",
        "{\"leader\":\"x\" \"fields\":[]}",
        "{\"leader\":\"x\\q\"}",
        "{\"parsedRecord\":{\"content\":{",
        "{\"id\":1}",
        "{\"id\":{\"a\":[",
      })
  void anIllFormedRecordCostsNoOther(String damaged) {
    List<Reading> readings = Reads.all(record("1") + "\n" + damaged + "\n" + record("3") + "\n");
    assertThat(readings).hasSize(3);
    assertThat(Samples.controlNumbers(readings)).containsExactly("1", "3");
    assertThat(Reads.kinds(readings.get(1))).containsExactly(DefectKind.SYNTAX);
    assertThat(readings.get(1).position().line()).isEqualTo(2);
  }

  @Test
  void tellsWhereItIsIllFormed() {
    Reading reading = Reads.all(record("1") + "\n{\"leader\":\n\"x\" 7}").get(1);
    Defect defect = reading.defects().get(0);
    assertThat(defect.variant()).isEqualTo("json");
    assertThat(defect.args().get(0)).isEqualTo("3");
    assertThat(defect.args().get(2)).isNotBlank().doesNotEndWith(".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"001\": 7} | json-type /fields/0/001 string number",
        "7 | json-type /fields/0 object number",
        "{\"001\":\"7\",\"003\":\"x\"} | json-fields /fields/0 2",
        "{} | json-fields /fields/0 0",
        "{\"245\":{\"ind1\":\"1\",\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":[]}} |"
            + " json-twice /fields/0/245/ind1",
        "{\"245\":{\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":{}}} |"
            + " json-type /fields/0/245/subfields array object",
        "{\"245\":{\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":[{\"a\":null}]}} |"
            + " json-type /fields/0/245/subfields/0/a string null",
        "{\"245\":{\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":[],\"x\":[]}} |"
            + " json-unknown /fields/0/245/x",
      })
  void reportsWrongTypesByPointer(String field, String expected) {
    String file = "{\"leader\":\"" + Samples.LEADER + "\",\"fields\":[" + field + "]}";
    Reading reading = Reads.all(file).get(0);
    assertThat(Reads.kinds(reading)).containsExactly(DefectKind.SYNTAX);
    Defect defect = reading.defects().get(0);
    assertThat(defect.variant() + " " + String.join(" ", defect.args())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"[,]", "'{\"x\":',}"})
  void refusesToGoTwoHundredThousandDeep(String open, String close) {
    String deep = open.repeat(200_000) + (open.equals("[") ? "" : "1") + close.repeat(200_000);
    String file = "{\"leader\":\"x\",\"fields\":" + deep + "}\n" + record("2");
    List<Reading> readings = Reads.all(file);
    assertThat(readings.get(0).defects().get(0).variant()).isEqualTo("json-deep");
    assertThat(readings.get(0).defects().get(0).args()).containsExactly("200001");
    assertThat(Samples.controlNumbers(readings)).containsExactly("2");
  }

  @Test
  void replacesReservedCharacters() {
    Reading reading = Reads.all(record("a\\u001eb")).get(0);
    assertThat(Reads.kinds(reading)).containsExactly(DefectKind.RESERVED_CHARACTER);
    assertThat(Reads.record(reading).controlNumber()).isEqualTo("a\uFFFDb");
  }

  @Test
  void tellsThatAFileIsTruncated() {
    assertThat(Reads.kinds(Reads.all("[" + record("1") + ",\n").get(1)))
        .containsExactly(DefectKind.TRUNCATED);
    assertThat(Reads.kinds(Reads.all("[" + record("1") + ",\n{\"leader\"").get(1)))
        .containsExactly(DefectKind.TRUNCATED);
  }

  @Test
  void tellsWhatStandsBetweenObjects() {
    Reading second = Reads.all(record("1") + "\nnonsense\n" + record("2")).get(1);
    assertThat(Reads.kinds(second)).containsExactly(DefectKind.STRAY_BYTES);
    assertThat(second.defects().get(0).args()).containsExactly("8");
  }

  @Test
  void tellsOnceWhatStandsBehindObjects() {
    Reading rest = Reads.all(record("1") + "\nnonsense\n").get(1);
    assertThat(Reads.kinds(rest)).containsExactly(DefectKind.STRAY_BYTES);
  }

  @Test
  void cannotReadARecordWhoseFieldsAreNoArray() {
    Reading reading = Reads.all("{\"leader\":\"" + Samples.LEADER + "\",\"fields\":{}}").get(0);
    assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    assertThat(reading.defects().get(0).args()).containsExactly("/fields", "array", "object");
    assertThat(Reads.kinds(reading)).containsExactly(DefectKind.SYNTAX);
  }

  private static String record(String control) {
    return "{\"leader\":\"" + Samples.LEADER + "\",\"fields\":[{\"001\":\"" + control + "\"}]}";
  }
}
