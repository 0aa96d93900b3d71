package org.folioext.patronmatching.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeyHashTest {
  private static final byte[] SECRET = new byte[32];

  @Test
  void aKeptNumberIsTheBeginningOfAnHmac() {
    // printf '\003abc' | openssl dgst -sha256 -mac HMAC -macopt hexkey:00…00
    assertThat(HexFormat.of().toHexDigits(KeyHash.keyed(SECRET).of(3, "abc")))
        .isEqualTo("3a39e6ef009e9f63");
  }

  @Property
  void anotherRuleAnotherKeyOrAnotherSecretGiveAnotherNumber(@ForAll String key) {
    byte[] other = SECRET.clone();
    other[31] = 1;
    for (KeyHash hash : new KeyHash[] {KeyHash.fleeting(), KeyHash.keyed(SECRET)}) {
      assertThat(hash.of(1, key))
          .isEqualTo(hash.of(1, key))
          .isNotEqualTo(hash.of(2, key))
          .isNotEqualTo(hash.of(1, key + "x"))
          .isNotZero();
    }
    assertThat(KeyHash.keyed(other).of(1, key)).isNotEqualTo(KeyHash.keyed(SECRET).of(1, key));
  }

  @Test
  void severalThreadsGetTheSameNumbers() {
    KeyHash hash = KeyHash.keyed(SECRET);
    long[] one = IntStream.range(0, 20_000).mapToLong(i -> hash.of(1, "key " + i)).toArray();
    long[] several =
        IntStream.range(0, 20_000).parallel().mapToLong(i -> hash.of(1, "key " + i)).toArray();
    assertThat(several).isEqualTo(one);
  }

  @Test
  void aShortSecretIsRefused() {
    assertThatThrownBy(() -> KeyHash.keyed(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A secret of 31 bytes");
  }
}
