package org.folioext.patronflags.app.key;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import org.folioext.okapi.seal.Seal;
import org.folioext.okapi.tenant.TenantChange;
import org.folioext.okapi.tenant.TenantHooks;
import org.folioext.patronflags.storage.EvidenceKeys;
import org.folioext.patronflags.storage.flag.KeyRotation;

/** The keys of tenants: made when one is enabled, and replaced on request. Thread-safe. */
public final class TenantKeys implements TenantHooks {

  private static final int BYTES = 32;

  private final EvidenceKeys keys;
  private final KeyRotation rotation;
  private final Seal seal;
  private final SecureRandom random;
  private final Clock clock;

  /** Keys sealed in a store. */
  public TenantKeys(
      EvidenceKeys keys, KeyRotation rotation, Seal seal, SecureRandom random, Clock clock) {
    this.keys = keys;
    this.rotation = rotation;
    this.seal = seal;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public Future<Void> enabled(TenantChange change) {
    return keys.add(change.tenant(), seal.seal(change.tenant(), fresh()), clock.instant());
  }

  /**
   * Gives a tenant another key, and hashes the evidence of all flags by it; what was dismissed
   * stays so.
   *
   * @return how many flags were hashed anew
   */
  public Future<Long> rotate(String tenant) {
    byte[] key = fresh();
    EvidenceHash hash = new EvidenceHash(key);
    return rotation.rotate(tenant, seal.seal(tenant, key), hash::of, clock.instant());
  }

  private byte[] fresh() {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return key;
  }
}
