package org.folioext.patronflags.app.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.Failure;
import org.folioext.okapi.seal.KeyedHash;
import org.folioext.okapi.seal.Seal;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.junit.jupiter.api.Test;

class EvidenceHashTest {

  private static final Evidence ONE = Evidence.of(Fact.open("a", "1"), Fact.personal("b", "2"));

  private final byte[] key = new byte[32];

  @Test
  void hashesDifferByKeyAndByEvidenceAlone() {
    Evidence other = Evidence.of(Fact.open("a", "1"), Fact.personal("b", "3"));
    EvidenceHash hash = new EvidenceHash(new KeyedHash(key));
    byte[] otherKey = new byte[32];
    otherKey[5] = 1;
    assertThat(hash.of(ONE)).matches("[0-9a-f]{64}").isEqualTo(hash.of(ONE));
    assertThat(hash.of(other)).isNotEqualTo(hash.of(ONE));
    assertThat(new EvidenceHash(new KeyedHash(otherKey)).of(ONE)).isNotEqualTo(hash.of(ONE));
  }

  @Test
  void aKeyIsUnsealedForItsTenantAlone() {
    Seal seal = new Seal(new SecretKeySpec(new byte[32], "AES"), new SecureRandom());
    byte[] sealed = seal.seal("diku", key);
    assertThat(EvidenceHash.unsealed(seal, "diku", sealed).of(ONE))
        .isEqualTo(new EvidenceHash(new KeyedHash(key)).of(ONE));
    assertThatThrownBy(() -> EvidenceHash.unsealed(seal, "other", sealed))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("PATRON_FLAGS_KEY");
  }
}
