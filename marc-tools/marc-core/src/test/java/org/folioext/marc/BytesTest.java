package org.folioext.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class BytesTest {

  @Property
  void findsWhatALoopFinds(@ForAll byte[] bytes, @ForAll byte wanted) {
    int expected = -1;
    for (int i = bytes.length - 1; i >= 0; i--) {
      expected = bytes[i] == wanted ? i : expected;
    }
    assertThat(Bytes.indexOf(bytes, 0, bytes.length, wanted)).isEqualTo(expected);
  }

  @Property
  void marksEveryByteThatIsNoPlainText(@ForAll byte[] bytes) {
    for (int at = 0; at < bytes.length; at++) {
      long marks = Bytes.oddities(bytes, at);
      for (int i = at; i < Math.min(at + 8, bytes.length); i++) {
        boolean plain = bytes[i] >= ' ' && bytes[i] != 0x7F && bytes[i] != '&';
        boolean marked = (marks >>> 8 * (i - at) & 0x80) != 0;
        assertThat(marked || plain).as("byte %d from %d", i, at).isTrue();
      }
    }
  }

  @Test
  void looksOnlyWithinTheRange() {
    byte[] bytes = "abcabcabcabc".getBytes(StandardCharsets.US_ASCII);
    assertThat(Bytes.indexOf(bytes, 1, 12, (byte) 'a')).isEqualTo(3);
    assertThat(Bytes.indexOf(bytes, 1, 3, (byte) 'a')).isEqualTo(-1);
  }

  @Test
  void readsDigitsAndRefusesTheRest() {
    byte[] bytes = "00123 12a".getBytes(StandardCharsets.US_ASCII);
    assertThat(Bytes.digits(bytes, 0, 5)).isEqualTo(123);
    assertThat(Bytes.digits(bytes, 4, 3)).isEqualTo(-1);
    assertThat(Bytes.digits(bytes, 6, 3)).isEqualTo(-1);
  }

  @Property
  void readsTwoNumbersAsOneByOne(@ForAll("directoryLike") byte[] bytes) {
    int first = Bytes.digits(bytes, 0, 4);
    int second = Bytes.digits(bytes, 4, 4);
    long expected = first < 0 || second < 0 ? -1 : (long) first << 32 | second;
    assertThat(Bytes.twoNumbers(bytes, 0)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<byte[]> directoryLike() {
    Arbitrary<Byte> digit = Arbitraries.bytes().between((byte) '0', (byte) '9');
    Arbitrary<Byte> any = Arbitraries.bytes();
    return Arbitraries.frequencyOf(Tuple.of(30, digit), Tuple.of(1, any))
        .array(byte[].class)
        .ofSize(8);
  }
}
