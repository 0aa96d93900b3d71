package org.folioext.patronflags.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.folioext.okapi.text.Language;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = new Texts();

  @Test
  void aTextHoldsItsArguments() {
    Message message = Message.of("yaml.number", "days", "1", "$9 {0}");
    assertThat(texts.of(message, Language.ENGLISH))
        .isEqualTo("days is a whole number from 1 to $9 {0}.");
    assertThat(texts.of(message, Language.FRENCH))
        .isEqualTo("days est un nombre entier de 1 à $9 {0}.");
  }

  @Test
  void everyTextIsThereInFrenchWithTheSameArguments() {
    Properties english = bundle("messages.properties");
    Properties french = bundle("messages_fr.properties");
    assertThat(new TreeSet<>(french.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(french.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @Test
  void aKeyThatIsNotThereHasNoText() {
    assertThat(texts.find("no.such.key", Language.FRENCH)).isEmpty();
  }

  private static TreeSet<String> arguments(String text) {
    return new TreeSet<>(
        Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group).toList());
  }

  private static Properties bundle(String name) {
    String resource = "/org/folioext/patronflags/" + name;
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(TextsTest.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
