package org.folioext.okapi.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.okapi.pg.Postgres.await;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.Failure;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.Postgres;
import org.folioext.okapi.pg.Schemas;
import org.folioext.okapi.tenant.TenantChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TenantKeysTest {
  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  private static final SealedKeys TABLE = new SealedKeys("secret");
  private static final String VARIABLE = "A_KEY";
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final SecureRandom random = new SecureRandom();
  private final String ours = Postgres.tenant();
  private final String theirs = Postgres.tenant();
  private Database database;
  private TenantKeys keys;

  @BeforeEach
  void enableTwo() {
    database = POSTGRES.open();
    keys = keys(1, NOW);
    for (String tenant : new String[] {ours, theirs}) {
      await(new Schemas(database).migrate(tenant));
      await(
          database.inTenant(
              tenant,
              sql ->
                  sql.query(
                          "CREATE TABLE secret (id int PRIMARY KEY, sealed bytea, created"
                              + " timestamptz)")
                      .execute()));
      await(keys.enabled(change(tenant)));
    }
  }

  @Test
  void eachTenantHasAKeyOfItsOwn() {
    String hash = hash(keys, ours);
    assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(hash(keys, ours));
    assertThat(hash(keys, theirs)).isNotEqualTo(hash);
  }

  @Test
  void aTenantThatIsEnabledAgainKeepsItsKey() {
    String before = hash(keys, ours);
    await(keys(1, NOW.plusSeconds(60)).enabled(change(ours)));
    assertThat(hash(keys, ours)).isEqualTo(before);
    assertThat(await(keys.since(ours))).isEqualTo(NOW);
  }

  @Test
  void underAnotherKeyOfTheEnvironmentItSaysWhichVariableItIs() {
    assertThatThrownBy(() -> hash(keys(2, NOW), ours))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(VARIABLE);
  }

  @Test
  void aKeyThatIsReplacedHashesInAnotherWay() {
    String before = hash(keys, ours);
    byte[] other = seal(1).seal(ours, keys.fresh());
    await(
        database.inTenant(
            ours, sql -> TABLE.sealedAlone(sql).compose(old -> TABLE.replace(sql, other, NOW))));
    assertThat(hash(keys, ours)).isNotEqualTo(before);
  }

  private String hash(TenantKeys some, String tenant) {
    return await(some.hash(tenant, VARIABLE)).of("someone@example.org");
  }

  private TenantKeys keys(int key, Instant now) {
    return new TenantKeys(database, TABLE, seal(key), random, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Seal seal(int first) {
    byte[] key = new byte[32];
    key[0] = (byte) first;
    return new Seal(new SecretKeySpec(key, "AES"), random);
  }

  private static TenantChange change(String tenant) {
    return new TenantChange(tenant, Optional.empty(), Optional.of("mod-test-1.2.0"), false, false);
  }
}
