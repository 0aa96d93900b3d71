package org.folioext.marcchecks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr                        | FRENCH",
        "fr-CA, en;q=0.5           | FRENCH",
        "de, fr;q=0.8, en;q=0.2    | FRENCH",
        "en, fr;q=0.8              | ENGLISH",
        "de                        | ENGLISH",
        "*                         | ENGLISH",
        ";;q=?                     | ENGLISH",
        "''                        | ENGLISH",
      })
  void theLanguageLikedBestIsTaken(String header, Language language) {
    assertThat(Language.accepted(header)).isEqualTo(language);
  }
}
