package org.folioext.marc.marc8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Marc8RoundTripTest {

  @ParameterizedTest
  @ValueSource(strings = {"été", "Łódź", "Москва", "漢字", "𝄞 beyond", "a &amp; b"})
  void decodesWhatItEncoded(String text) {
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
}
