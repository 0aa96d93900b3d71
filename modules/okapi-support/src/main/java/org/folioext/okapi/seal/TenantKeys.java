package org.folioext.okapi.seal;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.folioext.okapi.Failure;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.tenant.TenantChange;
import org.folioext.okapi.tenant.TenantHooks;

/**
 * The random keys of tenants, by which personal values are compared: made when a tenant is enabled,
 * and kept sealed. Thread-safe.
 */
public final class TenantKeys implements TenantHooks {

  private static final int BYTES = 32;

  private final Database database;
  private final SealedKeys keys;
  private final Seal seal;
  private final SecureRandom random;
  private final Clock clock;

  /** Keys in a table. */
  public TenantKeys(
      Database database, SealedKeys keys, Seal seal, SecureRandom random, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.seal = seal;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public Future<Void> enabled(TenantChange change) {
    String tenant = change.tenant();
    byte[] key = seal.seal(tenant, fresh());
    return database.inTenant(tenant, sql -> keys.add(sql, key, clock.instant()));
  }

  /** A key that is no tenant's. */
  public byte[] fresh() {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return key;
  }

  /** Since when a tenant has the key that it has. */
  public Future<Instant> since(String tenant) {
    return database.inTenant(tenant, keys::since);
  }

  /**
   * Hashes by the key of a tenant.
   *
   * @param variable of the environment, that has the key of the seal
   * @return fails with a {@link Failure}, {@code key-sealed-otherwise}
   */
  public Future<KeyedHash> hash(String tenant, String variable) {
    return database
        .inTenant(tenant, keys::sealed)
        .map(kept -> KeyedHash.unsealed(seal, tenant, kept, variable));
  }
}
