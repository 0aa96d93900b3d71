package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.MadeUp.account;
import static org.folioext.patronflags.MadeUp.user;
import static org.folioext.patronflags.MadeUp.userId;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Other modules take their time, within the patience of a call, or past it. */
@TestInstance(Lifecycle.PER_CLASS)
class SlowAnswersTest {
  private static final int USERS = 12;
  private static final Predicate<String> FEES = path -> path.startsWith("/accounts");
  private static final Predicate<String> PAGES =
      path -> path.startsWith("/users?") && !path.contains("id%3D%3D");

  /** Longer than any call of these tests may take. */
  private static final Duration TOO_LONG = Duration.ofMinutes(10);

  private static final Duration LEASE = Duration.ofSeconds(3);

  private FlagsBench bench;
  private PatronFlagsModule patient;
  private PatronFlagsModule other;
  private PatronFlagsModule hasty;
  private int tenants;

  private String tenant;

  @BeforeAll
  void start() {
    bench = new FlagsBench();
    patient = instance(Duration.ofSeconds(30));
    other = instance(Duration.ofSeconds(30));
    hasty = instance(Duration.ofSeconds(2));
  }

  private PatronFlagsModule instance(Duration answer) {
    return bench.instance(
        new ScanParts.Options(LEASE, 2, Duration.ofSeconds(5), USERS, answer), bench.clock);
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  @BeforeEach
  void library() {
    bench.meddler.heal();
    bench.feesMeddler.heal();
    bench.route(patient);
    tenant = "slow" + tenants++;
    bench.tenant(tenant);
    bench.settings(tenant, new JsonObject().put("scanEnabled", false));
    for (int i = 1; i <= USERS; i++) {
      bench.user(tenant, user(i, i % 2 == 0 ? -5 : 400));
    }
    bench.fees.put(tenant, "/accounts", account(1, userId(2), 3));
  }

  @Test
  void aScanThatWaitsLongerThanItsLeaseStaysWithItsInstance() {
    bench.feesMeddler.slow(FEES, LEASE.multipliedBy(2));
    String id = bench.ask(tenant);
    bench.route(other);
    JsonObject scan = bench.endedByTimer(tenant, id);
    assertThat(scan.getString("state")).isEqualTo("finished");
    assertThat(scan.getLong("seen")).isEqualTo(USERS);
    assertThat(scan.getLong("unseen")).isZero();
    assertThat(scan.getLong("baseline")).isEqualTo(USERS / 2 + 1);
    assertThat(bench.flags(tenant, "state==open")).hasSize(USERS / 2 + 1);
  }

  @Test
  void feesThatDoNotComeInTimeAreUnseenAndNothingIsResolved() {
    bench.scan(tenant);
    bench.route(hasty);
    bench.feesMeddler.slow(FEES, TOO_LONG);
    JsonObject scan = bench.endedByTimer(tenant, bench.ask(tenant));
    assertThat(scan.getString("state")).isEqualTo("finished");
    assertThat(scan.getLong("unseen")).isEqualTo(USERS / 2);
    assertThat(scan.getLong("resolved")).isZero();
    assertThat(scan.getLong("purged")).isZero();
    assertThat(bench.flags(tenant, "state==open")).hasSize(USERS / 2 + 1);
  }

  @Test
  void usersThatDoNotComeInTimeAreAwaitedAndNothingIsResolved() {
    bench.scan(tenant);
    bench.route(hasty);
    bench.meddler.slow(PAGES, TOO_LONG);
    String id = bench.ask(tenant);
    JsonObject waiting = bench.get(tenant, "getScan", "/patron-flags/scans/" + id);
    while (!waiting.getString("state").equals("waiting")
        || waiting.getString("startedDate") == null) {
      waiting = bench.get(tenant, "getScan", "/patron-flags/scans/" + id);
    }
    assertThat(waiting.getLong("seen")).isZero();
    assertThat(bench.flags(tenant, "state==open")).hasSize(USERS / 2 + 1);
    bench.meddler.heal();
    JsonObject scan = bench.endedByTimer(tenant, id);
    assertThat(scan.getLong("seen")).isEqualTo(USERS);
    assertThat(scan.getLong("resolved")).isZero();
  }
}
