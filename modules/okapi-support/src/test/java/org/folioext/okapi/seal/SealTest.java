package org.folioext.okapi.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  private final SecureRandom random = new SecureRandom();
  private final Seal seal = seal(1);

  private Seal seal(int first) {
    byte[] key = new byte[32];
    key[0] = (byte) first;
    return new Seal(new SecretKeySpec(key, "AES"), random);
  }

  @Test
  void whatWasSealedOpensAgain() {
    assertThat(seal.open("diku", seal.seal("diku", SECRET))).hasValue(SECRET);
  }

  @Test
  void theSameSecretIsNeverSealedAlike() {
    assertThat(seal.seal("diku", SECRET)).isNotEqualTo(seal.seal("diku", SECRET));
  }

  @Test
  void itOpensForNoOtherPurposeAndUnderNoOtherKey() {
    byte[] sealed = seal.seal("diku", SECRET);
    assertThat(seal.open("other", sealed)).isEmpty();
    assertThat(seal(2).open("diku", sealed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11, 12, 27, 43})
  void aChangedBitIsNoticed(int place) {
    byte[] changed = seal.seal("diku", SECRET);
    changed[place] ^= 1;
    assertThat(seal.open("diku", changed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 12, 27, 43})
  void whatIsCutShortDoesNotOpen(int length) {
    assertThat(seal.open("diku", Arrays.copyOf(seal.seal("diku", SECRET), length))).isEmpty();
  }
}
