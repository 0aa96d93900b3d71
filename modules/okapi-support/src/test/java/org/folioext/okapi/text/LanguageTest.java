package org.folioext.okapi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr                      | FRENCH
          fr-CA, en;q=0.5         | FRENCH
          de, fr;q=0.3, en;q=0.1  | FRENCH
          en-US                   | ENGLISH
          de                      | ENGLISH
          ''                      | ENGLISH
          ;;q=x                   | ENGLISH
          """)
  void aHeaderIsAnsweredInTheLanguageThatItLikesBest(String header, Language language) {
    assertThat(Language.accepted(header)).isEqualTo(language);
  }
}
