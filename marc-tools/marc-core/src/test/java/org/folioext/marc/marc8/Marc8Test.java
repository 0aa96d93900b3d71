package org.folioext.marc.marc8;

import static org.assertj.core.api.Assertions.assertThat;
<<<<<<< HEAD

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
=======
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
>>>>>>> formats
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Marc8Test {

<<<<<<< HEAD
  @Test
  void putsDiacriticsBehindTheirLetter() {
    assertThat(decode("\u00e2e").text()).isEqualTo("e\u0301");
    assertThat(decode("\u00e2e").valid()).isTrue();
  }

  @Test
  void switchesCharacterSets() {
    assertThat(decode("\u001b(NfBKK\u001b(B end").valid()).isTrue();
    assertThat(decode("\u001b(Nab\u001b(B end").text()).isEqualTo("АБ end");
  }

  @Test
  void readsNumericCharacterReferences() {
    assertThat(decode("&#x4E00;").text()).isEqualTo("一");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ends in a diacritic \u00e2", "\u001b", "\u001b(Q?", "\u00ff", "\u001b$"})
  void saysWhatIsNotValid(String bytes) {
    assertThat(decode(bytes).valid()).isFalse();
  }

  @Property
  void neverFails(@ForAll byte[] bytes) {
    assertThat(Marc8.decode(bytes, 0, bytes.length).text()).isNotNull();
  }

  @Test
  void encodesWhatItDecodes() {
    String text = "Dvor\u030ca\u0301k, АБВ";
    byte[] bytes = Marc8.encode(text);
    assertThat(Marc8.decode(bytes, 0, bytes.length).text()).isEqualTo(text);
  }

  private static Marc8.Decoded decode(String latin1) {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return Marc8.decode(bytes, 0, bytes.length);
  }
=======
  @ParameterizedTest
  @ValueSource(strings = {"été", "Łódź", "Москва", "漢字", "𝄞 beyond", "a &amp; b"})
  void encodesWhatItDecodes(String text) {
    byte[] bytes = Marc8.encode(text);
    Marc8.Decoded decoded = Marc8.decode(bytes, 0, bytes.length);
    assertThat(Normalizer.normalize(decoded.text(), Normalizer.Form.NFC)).isEqualTo(text);
    assertThat(decoded.valid()).isTrue();
  }

  /** Every escape sequence of up to three bytes behind ESC, sound or not, before some text. */
  @Test
  void endsAtAnyEscapeSequence() {
    String marks = " !\"#$%&'()*+,-./019ABENQSbgps~\u001B\u00E2";
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          for (char first : marks.toCharArray()) {
            for (char second : marks.toCharArray()) {
              for (char third : marks.toCharArray()) {
                decode("a\u001B" + first + second + third + "text");
                decode("a\u001B" + first + second + third);
              }
              decode("a\u001B" + first + second);
            }
            decode("a\u001B" + first);
          }
        });
  }

  private static void decode(String latin1) {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Marc8.decode(bytes, 0, bytes.length).text()).isNotNull();
  }
>>>>>>> formats
}
