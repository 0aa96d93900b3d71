package org.folioext.patronflags.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.text.Language;
import org.folioext.patronflags.domain.text.Mistake;
import org.folioext.patronflags.domain.text.Reading;
import org.folioext.patronflags.domain.text.Texts;

/** Tells what is wrong with what a person wrote. */
record Mistaken(Texts texts, Language language) {

  /**
   * What was read.
   *
   * @throws Failure UNPROCESSABLE that tells all mistakes, where there are some
   */
  <T> T good(Reading<T> reading) {
    if (reading instanceof Reading.Good<T> good) {
      return good.value();
    }
    List<Mistake> mistakes = ((Reading.Bad<T>) reading).mistakes();
    throw new Failure(
        FailureKind.UNPROCESSABLE,
        "not-usable",
        mistakes.stream().map(this::told).collect(Collectors.joining("\n")),
        Map.of("line", String.valueOf(mistakes.get(0).line())));
  }

  private String told(Mistake mistake) {
    return "%d:%d: %s"
        .formatted(mistake.line(), mistake.column(), texts.of(mistake.message(), language));
  }
}
