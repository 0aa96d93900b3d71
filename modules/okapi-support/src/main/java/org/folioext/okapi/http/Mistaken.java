package org.folioext.okapi.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.form.Mistake;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;

/** Tells what is wrong with what a person wrote. */
public record Mistaken(Texts texts, Language language) {

  /**
   * What was read from a text.
   *
   * @throws Failure UNPROCESSABLE that tells all mistakes with their places, where there are some
   */
  public <T> T good(Reading<T> reading) {
    return good(
        reading,
        mistake -> "%d:%d: %s".formatted(mistake.line(), mistake.column(), told(mistake)),
        mistakes -> Map.of("line", String.valueOf(mistakes.get(0).line())));
  }

  /**
   * What was read from fields.
   *
   * @throws Failure UNPROCESSABLE, a parameter for each field that is wrong: what is wrong with it
   */
  public <T> T field(Reading<T> reading) {
    return good(reading, this::told, by(mistake -> mistake.message().arguments().get(0)));
  }

  /**
   * What was read from JSON.
   *
   * @throws Failure UNPROCESSABLE, a parameter for each place that is wrong: under its JSON
   *     Pointer, what is wrong with it, and what would be right
   */
  public <T> T pointed(Reading<T> reading) {
    return good(reading, this::told, by(Mistake::pointer));
  }

  private Function<List<Mistake>, Map<String, String>> by(Function<Mistake, String> key) {
    return mistakes ->
        mistakes.stream()
            .collect(
                Collectors.toMap(
                    key, this::told, (one, other) -> one + " " + other, LinkedHashMap::new));
  }

  private static <T> T good(
      Reading<T> reading,
      Function<Mistake, String> line,
      Function<List<Mistake>, Map<String, String>> parameters) {
    if (reading instanceof Reading.Good<T> good) {
      return good.value();
    }
    List<Mistake> mistakes = ((Reading.Bad<T>) reading).mistakes();
    throw new Failure(
        FailureKind.UNPROCESSABLE,
        "not-usable",
        mistakes.stream().map(line).collect(Collectors.joining("\n")),
        parameters.apply(mistakes));
  }

  private String told(Mistake mistake) {
    return texts.of(mistake.message(), language);
  }
}
