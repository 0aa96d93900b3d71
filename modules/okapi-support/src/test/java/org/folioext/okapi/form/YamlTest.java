package org.folioext.okapi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.folioext.okapi.form.Tree.Place;
import org.folioext.okapi.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {

  private static List<Mistake> mistakes(String yaml) {
    Mistakes mistakes = new Mistakes();
    Yaml.read(yaml, 1000, mistakes);
    return mistakes.all();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: \"x\\0y\" | 1 | 4 | U+0000",
        "- \"\\uDC00\" | 1 | 3 | U+DC00",
        "\"\\0\": 1 | 1 | 1 | U+0000",
      })
  void whatYamlCanWriteAndNobodyCanKeepIsAMistake(
      String yaml, int line, int column, String character) {
    assertThat(mistakes(yaml))
        .extracting(Mistake::line, Mistake::column, Mistake::message)
        .containsExactly(tuple(line, column, Message.of("yaml.character", character)));
  }

  @ParameterizedTest
  @CsvSource({"0,U+0000", "7,U+0007", "55296,U+D800"})
  void whatYamlDoesNotTakeIsAMistakeInItsPlace(int character, String name) {
    assertThat(mistakes("a: \uD83D\uDE00\n\uD83D\uDE00: 2" + (char) character))
        .containsExactly(new Mistake(2, 5, "", Message.of("yaml.character", name)));
  }

  @Test
  void ofManyMistakesTheLastThatIsToldSaysThatThereAreMore() {
    Mistakes mistakes = new Mistakes();
    IntStream.rangeClosed(1, Mistakes.MOST)
        .forEach(line -> mistakes.add(new Place(line, 1, ""), "yaml.leaf", "a"));
    assertThat(mistakes.all()).hasSize(Mistakes.MOST);
    mistakes.addAll(List.of(new Mistake(500, 2, "/b", Message.of("yaml.day", "b"))));
    mistakes.add(new Place(501, 1, ""), "yaml.deep");
    assertThat(mistakes.all())
        .hasSize(Mistakes.MOST + 1)
        .endsWith(new Mistake(500, 2, "/b", Message.of("yaml.more", "b", "100")));
  }
}
