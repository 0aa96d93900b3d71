package org.folioext.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
}
