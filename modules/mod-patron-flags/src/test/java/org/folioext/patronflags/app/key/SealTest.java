package org.folioext.patronflags.app.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.Failure;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.junit.jupiter.api.Test;

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
    assertThat(seal.open("diku", seal.seal("diku", SECRET))).isEqualTo(SECRET);
  }

  @Test
  void theSameSecretIsNeverSealedAlike() {
    assertThat(seal.seal("diku", SECRET)).isNotEqualTo(seal.seal("diku", SECRET));
  }

  @Test
  void itOpensForNoOtherTenantAndUnderNoOtherKey() {
    byte[] sealed = seal.seal("diku", SECRET);
    byte[] changed = Arrays.copyOf(sealed, sealed.length);
    changed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> seal.open("other", sealed)).isInstanceOf(Failure.class);
    assertThatThrownBy(() -> seal(2).open("diku", sealed)).isInstanceOf(Failure.class);
    assertThatThrownBy(() -> seal.open("diku", changed)).isInstanceOf(Failure.class);
  }

  @Test
  void hashesDifferByKeyAndByEvidenceAlone() {
    Evidence one = Evidence.of(Fact.open("a", "1"), Fact.personal("b", "2"));
    Evidence other = Evidence.of(Fact.open("a", "1"), Fact.personal("b", "3"));
    EvidenceHash hash = new EvidenceHash(new byte[32]);
    byte[] otherKey = new byte[32];
    otherKey[5] = 1;
    assertThat(hash.of(one)).matches("[0-9a-f]{64}").isEqualTo(hash.of(one));
    assertThat(hash.of(other)).isNotEqualTo(hash.of(one));
    assertThat(new EvidenceHash(otherKey).of(one)).isNotEqualTo(hash.of(one));
  }
}
