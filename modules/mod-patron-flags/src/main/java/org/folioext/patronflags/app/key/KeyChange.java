package org.folioext.patronflags.app.key;

import io.vertx.core.Future;
import java.time.Clock;
import org.folioext.okapi.seal.KeyedHash;
import org.folioext.okapi.seal.Seal;
import org.folioext.okapi.seal.TenantKeys;
import org.folioext.patronflags.storage.flag.KeyRotation;

/** Replaces the keys of tenants on request. Thread-safe. */
public final class KeyChange {

  private final TenantKeys keys;
  private final KeyRotation rotation;
  private final Seal seal;
  private final Clock clock;

  /** Of keys in a store. */
  public KeyChange(TenantKeys keys, KeyRotation rotation, Seal seal, Clock clock) {
    this.keys = keys;
    this.rotation = rotation;
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * Gives a tenant another key, and hashes the evidence of all flags by it; what was dismissed
   * stays so.
   *
   * @return how many flags were hashed anew
   */
  public Future<Long> rotate(String tenant) {
    byte[] key = keys.fresh();
    EvidenceHash hash = new EvidenceHash(new KeyedHash(key));
    return rotation.rotate(tenant, seal.seal(tenant, key), hash::of, clock.instant());
  }
}
