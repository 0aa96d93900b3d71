package org.folioext.patronflags.storage.flag;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.function.Function;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.storage.EvidenceKeys;

/** Gives a tenant another key, all evidence hashed by it, at once or not at all. Thread-safe. */
public final class KeyRotation {

  private final Database database;

  /** Of keys and flags in a database. */
  public KeyRotation(Database database) {
    this.database = database;
  }

  /**
   * Replaces the key. The old one is not needed, so one that was sealed by a lost key can be
   * replaced too.
   *
   * @param sealed the new key, sealed
   * @param hash by the new key
   * @return how many flags were hashed anew
   */
  public Future<Long> rotate(
      String tenant, byte[] sealed, Function<Evidence, String> hash, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            EvidenceKeys.TABLE
                .sealedAlone(sql)
                .compose(old -> Rehashing.all(sql, hash))
                .compose(count -> EvidenceKeys.TABLE.replace(sql, sealed, now).map(count)));
  }
}
