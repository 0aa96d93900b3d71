package org.folioext.okapi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.folioext.okapi.form.Mistakes;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = new Texts(Mistakes.TEXTS);

  @Test
  void aTextHoldsItsArguments() {
    Message message = Message.of("yaml.number", "days", "1", "$9 {0}");
    assertThat(texts.of(message, Language.ENGLISH))
        .isEqualTo("days is a whole number from 1 to $9 {0}.");
    assertThat(texts.of(message, Language.FRENCH))
        .isEqualTo("days est un nombre entier de 1 à $9 {0}.");
  }

  @Test
  void aKeyThatIsNotThereHasNoText() {
    assertThat(texts.find("no.such.key", Language.FRENCH)).isEmpty();
    assertThatThrownBy(() -> texts.of(Message.of("no.such.key"), Language.ENGLISH))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("no.such.key");
  }
}
