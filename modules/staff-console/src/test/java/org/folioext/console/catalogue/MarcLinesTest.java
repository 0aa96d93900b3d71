package org.folioext.console.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.console.catalogue.MarcLine.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarcLinesTest {
  private static final JsonObject RECORD =
      new JsonObject(
          """
          {"leader": "00000nam a2200000 i 4500", "fields": [
            {"001": "abc"},
            {"008": "260105s2025    xxka     b    001 0 zzx d"},
            {"245": {"ind1": "1", "ind2": " ", "subfields": [{"a": "Title"}, {"n": "1"}, {"n": "2"}]}},
            {"856": {"ind1": "4", "ind2": "0", "subfields": [{"u": "one"}]}},
            {"856": {"ind1": "4", "ind2": "0", "subfields": [{"u": "two"}]}}]}
          """);

  /** What is marked, each as number, tag, code and text. */
  private static List<String> marked(String... addresses) {
    List<Finding> findings = new ArrayList<>();
    for (String at : addresses) {
      findings.add(new Finding(1, Optional.empty(), "rule", "error", at, "message"));
    }
    List<String> marked = new ArrayList<>();
    for (MarcLine line : MarcLines.of(RECORD, findings)) {
      List<Piece> pieces = new ArrayList<>(List.of(line.tag()));
      pieces.addAll(line.indicators());
      pieces.addAll(line.content());
      for (Piece piece : pieces) {
        piece
            .marks()
            .forEach(
                mark ->
                    marked.add(mark + " " + line.tag().text() + " " + piece.code() + piece.text()));
      }
    }
    return marked;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "245$a, 1 245 aTitle",
        "245$n[2], 1 245 n2",
        "856[2]$u, 1 856 utwo",
        "245^1, 1 245 1",
        "245^2, 1 245 \\",
        "008/35-37, 1 008 zzx",
        "leader/09, 1 leader a",
        "001, 1 001 001",
        "245$b, 1 245 245",
        "008/99, 1 008 008"
      })
  void theSpotOfAFindingIsMarked(String at, String expected) {
    assertThat(marked(at)).containsExactly(expected);
  }

  @Test
  void whatIsNotInTheRecordIsMarkedNowhere() {
    assertThat(marked("100", "856[3]$u", "byte 17", "<script>")).isEmpty();
  }

  @Test
  void rangesThatOverlapAreMarkedWhereEachOfThemIs() {
    assertThat(marked("008/00-05", "008/04-05"))
        .containsExactly("1 008 2601", "1 008 05", "2 008 05");
  }

  @Test
  void nothingOfTheRecordIsLost() {
    StringBuilder text = new StringBuilder();
    Finding finding = new Finding(1, Optional.empty(), "r", "note", "008/35-37", "m");
    MarcLines.of(RECORD, List.of(finding))
        .get(2)
        .content()
        .forEach(piece -> text.append(piece.text()));
    assertThat(text).hasToString("260105s2025    xxka     b    001 0 zzx d");
  }
}
