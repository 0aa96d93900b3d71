package org.folioext.marc.marc8;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast ways through MARC-8 agree with the general one. */
class AnselTest {

  @Test
  void everyByteDecodesAsTheGeneralWayDoesOrIsLeftToIt() {
    for (int b = 0x20; b < 0x100; b++) {
      byte[] bytes = {(byte) b, 'e', ' '};
      String fast = Ansel.decode(bytes, 0, bytes.length);
      assertThat(fast).as("byte %02X", b).isIn(null, Marc8.decode(bytes, 0, bytes.length).text());
    }
  }

  @Test
  void diacriticsFollowTheirLetterInOrder() {
    byte[] bytes = "Ti\u00E3\u00F2eng \u00B1\u00E5 \u00A2".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Ansel.decode(bytes, 0, bytes.length))
        .isEqualTo(Marc8.decode(bytes, 0, bytes.length).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "63616621", // ASCII
        "636166E265", // diacritic and letter
        "1B286E", // unknown escape sequence
        "FF41", // undefined
        "1B2835",
        "1B2853616263", // Greek
        "1B671B73", // Greek symbols and back
        "1B62321B734F", // subscript
        "1B2431213021", // East Asian
      })
  void theScanAgreesWithTheDecoder(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThat(Marc8Scan.firstInvalid(bytes, 0, bytes.length) < 0)
        .isEqualTo(Marc8.decode(bytes, 0, bytes.length).valid());
  }

  @Test
  void aDiacriticNeedsALetter() {
    byte[] bytes = {'A', (byte) 0xE2};
    assertThat(Marc8Scan.firstInvalid(bytes, 0, 2)).isEqualTo(1);
    assertThat(Ansel.decode(bytes, 0, 2)).isNull();
  }
}
