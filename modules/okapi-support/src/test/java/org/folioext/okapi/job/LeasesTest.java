package org.folioext.okapi.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.okapi.pg.Postgres.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.Postgres;
import org.folioext.okapi.pg.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeasesTest {
  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration OVER_AT_ONCE = Duration.ZERO;

  private final String tenant = Postgres.tenant();
  private Database one;
  private Database two;

  @BeforeEach
  void startTwoInstances() {
    one = POSTGRES.open();
    two = POSTGRES.open();
    await(new Schemas(one).migrate(tenant));
  }

  @Test
  void nothingWaitsNothingIsClaimed() {
    assertThat(claim(one, leases("one", LONG))).isEmpty();
  }

  @Test
  void theOldestIsClaimedFirst() {
    UUID first = insert();
    UUID second = insert();
    assertThat(claim(one, leases("one", LONG)).orElseThrow()).isEqualTo(new Lease(first, 1, "one"));
    assertThat(claim(two, leases("two", LONG)).orElseThrow().job()).isEqualTo(second);
    assertThat(claim(two, leases("two", LONG))).isEmpty();
  }

  @Test
  void instancesThatClaimTogetherNeverGetTheSameRow() {
    int rows = 40;
    for (int i = 0; i < rows; i++) {
      insert();
    }
    List<Future<Optional<Lease>>> claims = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      claims.add(claiming(one, leases("one", LONG)));
      claims.add(claiming(two, leases("two", LONG)));
    }
    List<UUID> claimed =
        claims.stream().map(Postgres::await).flatMap(Optional::stream).map(Lease::job).toList();
    assertThat(claimed).doesNotHaveDuplicates().hasSize(rows);
  }

  @Test
  void aLeaseThatIsOverIsTakenByAnother() {
    UUID id = insert();
    Lease old = claim(one, leases("one", OVER_AT_ONCE)).orElseThrow();
    Lease taken = claim(two, leases("two", LONG)).orElseThrow();
    assertThat(taken).isEqualTo(new Lease(id, 2, "two"));
    Leases late = leases("one", LONG);
    assertThatThrownBy(() -> await(one.inTenant(tenant, c -> late.held(c, old))))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> await(one.inTenant(tenant, c -> late.extend(c, old))))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> await(one.inTenant(tenant, c -> late.release(c, old))))
        .isInstanceOf(LeaseLost.class);
    await(two.inTenant(tenant, c -> leases("two", LONG).held(c, taken)));
  }

  @Test
  void aLeaseThatIsExtendedIsNotTaken() {
    insert();
    Lease lease = claim(one, leases("one", OVER_AT_ONCE)).orElseThrow();
    await(one.inTenant(tenant, c -> leases("one", LONG).extend(c, lease)));
    assertThat(claim(two, leases("two", LONG))).isEmpty();
  }

  @Test
  void aRowIsNotTakenWhileItsOwnerWrites() {
    insert();
    Leases own = leases("one", OVER_AT_ONCE);
    Lease lease = claim(one, own).orElseThrow();
    Optional<Lease> meanwhile =
        await(
            one.inTenant(
                tenant,
                c -> own.held(c, lease).compose(held -> claiming(two, leases("two", LONG)))));
    assertThat(meanwhile).isEmpty();
    assertThat(claim(two, leases("two", LONG))).isPresent();
  }

  @Test
  void aRowThatIsCancelledIsLost() {
    insert();
    Lease lease = claim(one, leases("one", LONG)).orElseThrow();
    await(two.inTenant(tenant, c -> c.query("UPDATE thing SET state = 'cancelled'").execute()));
    assertThatThrownBy(() -> await(one.inTenant(tenant, c -> leases("one", LONG).held(c, lease))))
        .isInstanceOf(LeaseLost.class)
        .hasMessageContaining(lease.job().toString());
  }

  @Test
  void aRowThatIsGivenBackIsClaimedAtOnceWithAHigherFence() {
    insert();
    Lease lease = claim(one, leases("one", LONG)).orElseThrow();
    await(one.inTenant(tenant, c -> leases("one", LONG).release(c, lease)));
    assertThat(claim(two, leases("two", LONG)).orElseThrow().fence()).isGreaterThan(lease.fence());
  }

  @Test
  void namesOfTablesAreNamesOnly() {
    assertThatThrownBy(() -> new Leases("thing; DROP TABLE thing", "created", "one", LONG))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Leases leases(String owner, Duration ttl) {
    return new Leases("thing", "created", owner, ttl);
  }

  private Optional<Lease> claim(Database instance, Leases leases) {
    return await(claiming(instance, leases));
  }

  private Future<Optional<Lease>> claiming(Database instance, Leases leases) {
    return instance.inTenant(tenant, leases::claim);
  }

  private UUID insert() {
    return await(
        one.inTenant(
            tenant,
            c ->
                c.query("INSERT INTO thing (name) VALUES ('a') RETURNING id")
                    .execute()
                    .map(rows -> rows.iterator().next().getUUID(0))));
  }
}
