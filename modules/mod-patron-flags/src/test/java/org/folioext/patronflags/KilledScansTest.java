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
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapitesting.Figures;
import org.folioext.okapitesting.TestProcess;
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
  /** Users read at once. */
  static final int PAGE = 5;

  private static final String KILLED = "killed";
  private static final String CALM = "calm";
  private static final int POINTS =
      Integer.getInteger("folioext.kill.points", Boolean.getBoolean("folioext.full") ? 200 : 20);
  private static final int USERS = 60;
  private static final long PAUSE_MILLIS = 5;
  private static final long LONGEST_MILLIS = 100;

  /** Each flag, and all that ever happened to it. */
  private static final String HISTORIES =
      """
      SELECT concat_ws(' ', f.patron, f.rule, f.state, f.baseline, f.held, f.version,
        (SELECT string_agg(s.number || s.action || s.state_after, ' ' ORDER BY s.number)
          FROM flag_step s WHERE s.flag = f.id))
      FROM flag f ORDER BY 1""";

  private final FlagsBench bench = new FlagsBench();
  private final PatronFlagsModule undisturbed =
      bench.instance(FlagsBench.options(PAGE), bench.clock);

  /** Connections of its own for each request: those kept open end with the processes. */
  private final WebClient client =
      WebClient.create(bench.vertx, new WebClientOptions().setKeepAlive(false));

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final List<TestProcess> two = new ArrayList<>();

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
    two.add(instance());
    two.add(instance());
  }

  @AfterAll
  void stop() {
    two.forEach(TestProcess::close);
    bench.close();
  }

  private TestProcess instance() {
    return TestProcess.start(KilledInstance.class, String.valueOf(bench.postgres.port()));
  }

  @Test
  void scansOfKilledProcessesLeaveTheFlagsOfUndisturbedOnes() throws Exception {
    int early = 0;
    int scans = 0;
    int differing = 0;
    for (int i = 0; i < POINTS; i++) {
      boolean goesOn = open() > 0;
      if (!goesOn) {
        makeChanges();
        another();
      }
      begin(goesOn);
      killOne();
      if (open() > 0) {
        early++;
      } else {
        scans++;
        differing += differing();
      }
    }
    if (open() > 0) {
      finish();
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
      TestProcess killed = two.remove(0);
      send(killed, tenant, "/patron-flags/keys/rotate");
      assertThat(killed.endsWithin(random.nextLong(LONGEST_MILLIS))).isFalse();
      killed.close();
      two.add(instance());
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
    Future<HttpResponse<Buffer>> timer = send(two.get(1), KILLED, "/patron-flags/timer");
    String asked = goesOn ? "/patron-flags/timer" : "/patron-flags/scans";
    Future<HttpResponse<Buffer>> person = send(two.get(0), KILLED, asked);
    assertThat(await(timer).statusCode()).isEqualTo(204);
    assertThat(await(person).statusCode()).isIn(201, 204, 409);
  }

  private Future<HttpResponse<Buffer>> send(TestProcess to, String tenant, String path) {
    Set<String> reads = new HashSet<>();
    FlagsBench.timer().getJsonArray("modulePermissions").forEach(name -> reads.add((String) name));
    String token = bench.gateway.token(tenant, FlagsBench.USER, reads, Duration.ofHours(1));
    return client
        .postAbs("http://127.0.0.1:" + to.port() + path)
        .putHeader(OkapiHeaders.TENANT, tenant)
        .putHeader(OkapiHeaders.URL, bench.gateway.url().toString())
        .putHeader(OkapiHeaders.TOKEN, token)
        .sendJsonObject(new JsonObject());
  }

  /** One of the two is killed when a random part is read, and a little later. */
  private void killOne() throws InterruptedException {
    TestProcess killed = two.remove(random.nextInt(2));
    long enough = seen() + random.nextInt(USERS);
    while (open() > 0 && seen() < enough) {
      await(send(two.get(0), KILLED, "/patron-flags/timer"));
      assertThat(killed.endsWithin(PAUSE_MILLIS)).isFalse();
    }
    // Not a wait for something to happen: the moment of the kill is what is tried.
    assertThat(killed.endsWithin(random.nextLong(LONGEST_MILLIS))).isFalse();
    killed.close();
    two.add(instance());
  }

  private long open() {
    return (Long)
        bench.value(KILLED, "SELECT count(*) FROM scan WHERE state IN ('waiting', 'running')");
  }

  private long seen() {
    return (Long) bench.value(KILLED, "SELECT coalesce(sum(seen), 0)::bigint FROM scan");
  }

  private void finish() {
    while (open() > 0) {
      await(send(two.get(0), KILLED, "/patron-flags/timer"));
      await(bench.vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }
  }

  private int differing() {
    bench.scan(CALM);
    List<String> calm = histories(CALM);
    Set<String> differing = new HashSet<>(histories(KILLED));
    assertThat(calm).isNotEmpty();
    int more = Math.abs(differing.size() - calm.size());
    calm.forEach(differing::remove);
    return Math.max(more, differing.size());
  }

  private List<String> histories(String tenant) {
    return bench.sql(
        tenant,
        sql ->
            sql.query(HISTORIES)
                .execute()
                .map(
                    rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> row.getString(0))
                            .toList()));
  }
}
