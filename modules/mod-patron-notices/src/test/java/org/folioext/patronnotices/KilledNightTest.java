package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.folioext.okapitesting.Figures;
import org.folioext.okapitesting.TestProcess;
import org.folioext.okapitesting.UserRequests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * kill -9 of one of two processes that plan the same night, at random points, again and again;
 * {@code folioext.kill.points} says how often. Another tenant has the same patrons and is planned
 * undisturbed.
 */
@Tag("kill")
@TestInstance(Lifecycle.PER_CLASS)
class KilledNightTest {
  private static final int POINTS =
      Integer.getInteger("folioext.kill.points", Boolean.getBoolean("folioext.full") ? 200 : 20);
  private static final long LONGEST_MILLIS = 400;
  private static final long PAUSE_MILLIS = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String OPEN =
      "SELECT count(*) FROM run WHERE state IN ('waiting', 'running')";
  private static final List<String> LEDGER =
      List.of(
          "SELECT concat_ws(' ', rule, step, patron, value, state, recipient, channel, local_date)"
              + " FROM cause ORDER BY 1",
          "SELECT concat_ws(' ', rule, fresh, most, state, outcomes) FROM run_rule ORDER BY 1",
          "SELECT concat_ws(' ', local_date, state, patrons, candidates) FROM run");

  private final LocalDate expires = LocalDate.now(Town.ZONE).plusDays(7);
  private final Clock clock = Clock.systemUTC();
  private final Site site =
      Site.open(
          (vertx, config, metrics, time) ->
              PatronNoticesModule.start(
                  vertx,
                  config,
                  metrics,
                  time,
                  RunParts.Options.USUAL,
                  (gateways, known) -> KilledInstance.town(expires).sources(vertx, time)),
          clock);
  private final List<TestProcess> two = new ArrayList<>();
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @BeforeAll
  void start() {
    for (String tenant : List.of(KilledInstance.KILLED, KilledInstance.CALM)) {
      UserRequests staff = site.tenant(tenant);
      String rules =
          "settings: {zone: Europe/Berlin, planAt: '00:00'}\nrules:\n"
              + Night.expiring("soon", 7)
              + Night.expiring("month", 37);
      staff.call(
          "updateConfiguration",
          HttpMethod.PUT,
          "/patron-notices/configuration",
          "application/yaml",
          Buffer.buffer(rules));
      Night.enable(staff, "soon");
      Night.enable(staff, "month");
    }
    two.add(another());
    two.add(another());
  }

  @AfterAll
  void stop() {
    two.forEach(TestProcess::close);
    site.close();
  }

  private TestProcess another() {
    String port = String.valueOf(site.postgres().port());
    return TestProcess.start(KilledInstance.class, port, expires.toString());
  }

  @Test
  void nightsOfKilledProcessesLeaveTheLedgerOfUndisturbedOnes() throws InterruptedException {
    Site.await(site.direct(KilledInstance.CALM, HttpMethod.POST, Night.TIMER).send());
    ringWhileOpen(KilledInstance.CALM);
    List<List<String>> undisturbed = ledger(KilledInstance.CALM);
    assertThat(undisturbed.get(0)).hasSize(KilledInstance.NOTIFIED);
    int early = 0;
    int differing = 0;
    for (int i = 0; i < POINTS; i++) {
      anew();
      two.stream()
          .map(process -> ring(process, KilledInstance.KILLED))
          .toList()
          .forEach(Site::await);
      // Not a wait for something to happen: the moment of the kill is what is tried.
      TestProcess victim = two.remove(random.nextInt(2));
      assertThat(victim.endsWithin(random.nextLong(LONGEST_MILLIS))).isFalse();
      victim.close();
      early += isOpen(KilledInstance.KILLED) ? 1 : 0;
      two.add(another());
      ringWhileOpen(KilledInstance.KILLED);
      differing += differing(undisturbed, ledger(KilledInstance.KILLED));
    }
    int rows = undisturbed.stream().mapToInt(List::size).sum();
    Figures.leave(POINTS, early, POINTS * rows, differing);
    assertThat(differing).as("rows that differ, seed " + seed).isZero();
    assertThat(early).as("kills of a run that was open").isPositive();
  }

  /** Rows that are in one ledger alone. */
  private static int differing(List<List<String>> one, List<List<String>> other) {
    int differing = 0;
    for (int i = 0; i < LEDGER.size(); i++) {
      List<String> here = new ArrayList<>(one.get(i));
      List<String> there = new ArrayList<>(other.get(i));
      one.get(i).forEach(there::remove);
      other.get(i).forEach(here::remove);
      differing += here.size() + there.size();
    }
    return differing;
  }

  private void anew() {
    for (String table : List.of("cause", "run_rule", "run")) {
      site.sql(KilledInstance.KILLED, "DELETE FROM " + table);
    }
  }

  private Future<HttpResponse<Buffer>> ring(TestProcess process, String tenant) {
    return site.direct(process.port(), tenant, HttpMethod.POST, Night.TIMER).send();
  }

  private void ringWhileOpen(String tenant) {
    Instant until = Instant.now().plus(PATIENCE);
    while (isOpen(tenant)) {
      assertThat(Instant.now()).as("seed " + seed).isBefore(until);
      Site.await(ring(two.get(random.nextInt(two.size())), tenant));
      Site.await(site.vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }
  }

  private boolean isOpen(String tenant) {
    return !site.sql(tenant, OPEN).equals(List.of("0"));
  }

  private List<List<String>> ledger(String tenant) {
    return LEDGER.stream().map(statement -> site.sql(tenant, statement)).toList();
  }
}
