package org.folioext.marc.marc8;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Marc8Test {

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
}
