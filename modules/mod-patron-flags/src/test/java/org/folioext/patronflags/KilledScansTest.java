package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.FlagsBench.await;
import static org.folioext.patronflags.MadeUp.account;
import static org.folioext.patronflags.MadeUp.closed;
import static org.folioext.patronflags.MadeUp.user;
import static org.folioext.patronflags.MadeUp.userId;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.folioext.okapitesting.Figures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * kill -9 of one of two processes that scan, a person asking one while the timer calls the other,
 * at random points, again and again; {@code folioext.kill.points} says how often. Another tenant
 * has the same patrons and is scanned undisturbed.
 */
@Tag("kill")
@TestInstance(Lifecycle.PER_CLASS)
class KilledScansTest {
  private static final String KILLED = "killed";
  private static final String CALM = "calm";
  private static final int POINTS =
      Integer.getInteger("folioext.kill.points", Boolean.getBoolean("folioext.full") ? 200 : 20);
  private static final int USERS = 60;
  private static final int MOST_PAGES = 8;
  private static final long LONGEST_MILLIS = 100;
  private static final long PAUSE_MILLIS = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String TIMER = "/patron-flags/timer";

  private final FlagsBench bench = new FlagsBench();
  private final PatronFlagsModule undisturbed = bench.instance(KilledInstance.OPTIONS, bench.clock);
  private final TwoProcesses two = new TwoProcesses(bench);
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @BeforeAll
  void start() {
    bench.route(undisturbed);
    for (String tenant : List.of(KILLED, CALM)) {
      bench.tenant(tenant);
    }
    bench.settings(CALM, new JsonObject().put("scanEnabled", false));
    for (int i = 1; i <= USERS; i++) {
      change(i, i % 3 == 0 ? -5 : 400);
    }
  }

  @AfterAll
  void stop() {
    two.close();
    bench.close();
  }

  @Test
  void scansOfKilledProcessesLeaveTheFlagsOfUndisturbedOnes() throws Exception {
    int early = 0;
    int scans = 0;
    int differing = 0;
    boolean goesOn = false;
    for (int i = 0; i < POINTS; i++) {
      if (!goesOn) {
        makeChanges();
        another();
      }
      early += killedEarly(goesOn) ? 1 : 0;
      goesOn = open();
      if (!goesOn) {
        scans++;
        differing += differing();
      }
    }
    if (goesOn) {
      ringWhile(this::open);
      scans++;
      differing += differing();
    }
    Figures.leave(POINTS, early, scans, differing);
    assertThat(differing).as("seed " + seed).isZero();
    assertThat(early).as("kills of a scan that ran").isPositive();
  }

  @Test
  void aKeyIsReplacedForAllFlagsOrForNone() throws Exception {
    String tenant = "rekeyed";
    bench.tenant(tenant);
    bench.settings(tenant, new JsonObject().put("scanEnabled", false));
    for (int i = 1; i <= USERS; i++) {
      bench.user(tenant, user(i, -5));
    }
    bench.scan(tenant);
    bench.execute(tenant, "UPDATE flag SET state = 'dismissed'");
    String steps = "SELECT count(*) FROM flag_step";
    for (int i = 0; i < Math.max(2, POINTS / 10); i++) {
      two.send(0, tenant, "/patron-flags/keys/rotate");
      two.kill(0, random.nextLong(LONGEST_MILLIS));
      two.replace();
      bench.scan(tenant);
      assertThat(bench.value(tenant, steps)).as("seed " + seed).isEqualTo((long) USERS);
    }
  }

  /** Cards expire and are renewed, fees come and are paid: in both tenants alike. */
  private void makeChanges() {
    for (int n = 0; n < USERS / 4; n++) {
      int number = 1 + random.nextInt(USERS);
      change(number, random.nextBoolean() ? -5 : 400);
      JsonObject fee = account(number, userId(number), 2.5);
      JsonObject now = random.nextBoolean() ? fee : closed(fee);
      List.of(KILLED, CALM).forEach(tenant -> bench.fees.put(tenant, "/accounts", now));
    }
  }

  private void change(int number, long expiresInDays) {
    JsonObject user = user(number, expiresInDays);
    List.of(KILLED, CALM).forEach(tenant -> bench.user(tenant, user.copy()));
  }

  /** The night is due again. */
  private void another() {
    bench.execute(KILLED, "UPDATE scan SET kind = 'asked', local_date = NULL WHERE kind = 'night'");
  }

  /** A person asks one instance while the timer calls the other. */
  private void begin(boolean goesOn) {
    Future<HttpResponse<Buffer>> timer = two.send(1, KILLED, TIMER);
    String asked = goesOn ? TIMER : "/patron-flags/scans";
    Future<HttpResponse<Buffer>> person = two.send(0, KILLED, asked);
    assertThat(await(timer).statusCode()).isEqualTo(204);
    assertThat(await(person).statusCode()).isIn(201, 204, 409);
  }

  /**
   * One of the two is killed a moment after a random page of users was asked for, which comes only
   * then, or, one time in three, before.
   *
   * @return whether the scan was open yet
   */
  private boolean killedEarly(boolean goesOn) throws InterruptedException {
    Gate gate = new Gate("/users?", random.nextInt(MOST_PAGES));
    bench.meddler.answer(gate);
    begin(goesOn);
    ringWhile(() -> !gate.reached() && open());
    if (random.nextInt(3) == 0) {
      gate.open();
    }
    // Not a wait for something to happen: the moment of the kill is what is tried.
    two.kill(random.nextInt(2), random.nextLong(LONGEST_MILLIS));
    boolean early = open();
    gate.open();
    bench.meddler.heal();
    two.replace();
    return early;
  }

  private void ringWhile(BooleanSupplier goesOn) {
    Instant until = Instant.now().plus(PATIENCE);
    while (goesOn.getAsBoolean()) {
      assertThat(Instant.now()).as("seed " + seed).isBefore(until);
      await(two.send(random.nextInt(2), KILLED, TIMER));
      await(bench.vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }
  }

  private boolean open() {
    String count = "SELECT count(*) FROM scan WHERE state IN ('waiting', 'running')";
    return (Long) bench.value(KILLED, count) > 0;
  }

  private int differing() {
    bench.scan(CALM);
    return Histories.differing(bench, KILLED, CALM);
  }
}
