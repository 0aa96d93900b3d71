package org.folioext.marc.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.folioext.marc.checks.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text around findings is there in each language, in the right number. */
class WordingTest {

  private static Set<String> keys(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts.stringPropertyNames();
  }

  @Test
  void frenchHasTheKeysThatEnglishHas() throws IOException {
    assertThat(keys("report_fr.properties")).isEqualTo(keys("report.properties"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyTextTakesItsNumbersAndEverySeverityIsNamed(String language) throws IOException {
    Wording wording = new Wording(Locale.forLanguageTag(language));
    for (String key : keys("report.properties")) {
      assertThat(wording.text(key, 2, 3)).as(key).isNotBlank().doesNotContain("{", "''");
    }
    for (Severity severity : Severity.values()) {
      assertThat(wording.name(severity)).hasSizeLessThanOrEqualTo(7);
      assertThat(wording.counted(severity, 1)).startsWith("1 ");
    }
  }

  @Test
  void digitsAreGroupedAsTheLanguageDoes() {
    assertThat(new Wording(Locale.ENGLISH).text("count.records", 12345))
        .isEqualTo("12,345 records");
    assertThat(new Wording(Locale.FRENCH).text("count.records", 12345)).matches("12\\h345 notices");
  }
}
