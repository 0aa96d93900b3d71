package org.folioext.patronmatching.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.folioext.patronmatching.model.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  @ParameterizedTest
  @CsvSource({
    "1, FAMILY, SAME_PERSON, true",
    "0.9, UNRELATED, SAME_PERSON, true",
    "0.8999, TWINS, REVIEW, true",
    "0.1, UNRELATED, REVIEW, true",
    "0.0999, FAMILY, HOUSEHOLD, false",
    "0.05, TWINS, HOUSEHOLD, false",
    "0.05, NAMED_AFTER, HOUSEHOLD, false",
    "0.05, SHARED_ADDRESS, HOUSEHOLD, false",
    "0.05, NAMESAKES, NAMESAKE, false",
    "0.05, UNRELATED, UNRELATED, false"
  })
  void aVerdictIsSureOrAsksOrSaysWhatTheyAreOtherwise(
      double probability, Kind other, Verdict verdict, boolean isShown) {
    assertThat(Verdict.of(probability, other)).isEqualTo(verdict);
    assertThat(verdict.isShown()).isEqualTo(isShown);
  }
}
