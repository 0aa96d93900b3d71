package org.folioext.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {

  @ParameterizedTest
  @CsvSource({
    "41c3a9, -1",
    "41c3, 1",
    "41a9, 1",
    "c0af, 0",
    "eda080, 0",
    "f4908080, 0",
    "f09f9880, -1",
    "e28, 0",
    "41e282ac, -1",
    "41e28241, 1"
  })
  void findsTheFirstIllFormedSequence(String hex, int index) {
    byte[] bytes = HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "2");
    assertThat(Utf8.firstInvalid(bytes, 0, bytes.length)).isEqualTo(index);
  }

  @Property
  void agreesWithTheJdkOnAnyBytes(@ForAll byte[] bytes) {
    assertThat(Utf8.firstInvalid(bytes, 0, bytes.length)).isEqualTo(firstInvalidByJdk(bytes));
  }

  @Property
  void acceptsEveryText(@ForAll String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8.firstInvalid(bytes, 0, bytes.length)).isEqualTo(-1);
  }

  private static int firstInvalidByJdk(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
    return result.isError() ? in.position() : -1;
  }
}
