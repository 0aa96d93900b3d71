package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.folioext.okapitesting.TestClock;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.domain.plan.PatronCase;

/**
 * A site whose patrons a test makes up, and whose clock it moves: at first it is three in the
 * morning of Tuesday, the third of March, in Berlin.
 */
final class Night implements AutoCloseable {
  static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
  static final String TIMER = "/patron-notices/timer";
  private static final long SOON = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  final TestClock clock = new TestClock(Instant.parse("2026-03-03T02:00:00Z"));
  private static final int SLOTS = 2;

  final Town town;
  final Site site;
  private final Duration patience;

  Night() {
    this(SLOTS);
  }

  /** Of an instance that plans for so many tenants at a time. */
  Night(int slots) {
    this(new Town(5, 0), PATIENCE, slots);
  }

  /**
   * Of another town.
   *
   * @param patience how long a run may take
   */
  Night(Town town, Duration patience) {
    this(town, patience, SLOTS);
  }

  private Night(Town town, Duration patience, int slots) {
    this.town = town;
    this.patience = patience;
    this.site =
        Site.open(
            (vertx, config, metrics, time) ->
                PatronNoticesModule.start(
                    vertx,
                    config,
                    metrics,
                    time,
                    new RunParts.Options(Duration.ofSeconds(30), slots, Duration.ofSeconds(5)),
                    (gateways, known) -> town.sources(vertx, time)),
            clock);
  }

  /** A tenant with rules as the file of them says, all of which are on. */
  UserRequests tenant(String name, String yaml, String... rules) {
    return withSettings(name, "{zone: Europe/Berlin}", yaml, rules);
  }

  /** The same, with other settings. */
  UserRequests withSettings(String name, String settings, String yaml, String... rules) {
    UserRequests staff = site.tenant(name);
    String text = "settings: " + settings + "\nrules:\n" + yaml;
    assertThat(
            staff
                .call(
                    "updateConfiguration",
                    HttpMethod.PUT,
                    "/patron-notices/configuration",
                    "application/yaml",
                    Buffer.buffer(text))
                .statusCode())
        .isEqualTo(200);
    for (String rule : rules) {
      enable(staff, rule);
    }
    return staff;
  }

  static void enable(UserRequests staff, String rule) {
    JsonObject on = new JsonObject().put("enabled", true).put("version", 1);
    String path = "/patron-notices/rules/" + rule + "/enabled";
    assertThat(staff.call("enableRule", HttpMethod.PUT, path, on).statusCode()).isEqualTo(200);
  }

  /** A rule that tells of expiring cards by e-mail. */
  static String expiring(String id, int... daysBefore) {
    return rule(id, "card-expiring", "before", daysBefore);
  }

  static String rule(String id, String event, String side, int... days) {
    return "  - {id: %s, name: %s, event: %s, when: {%s: %s}, send: {by: [email], template: Card expires soon}}\n"
        .formatted(id, id, event, side, Arrays.toString(days));
  }

  /** So many patrons to whom the same happens. */
  void people(String tenant, int first, int count, IntFunction<PatronCase> one) {
    for (int i = first; i < first + count; i++) {
      town.put(tenant, one.apply(i));
    }
  }

  static UUID id(int number) {
    return new UUID(0x4000L, 0x8000_0000_0000_0000L + number);
  }

  void ring(String tenant) {
    assertThat(Site.await(site.direct(tenant, HttpMethod.POST, TIMER).send()).statusCode())
        .isEqualTo(204);
  }

  /** The timer rings, and the run of the day comes to its end. */
  JsonObject night(UserRequests staff) {
    ring(staff.tenant);
    return ended(staff);
  }

  /** The newest run, once it has ended, with what rules came to. */
  JsonObject ended(UserRequests staff) {
    for (Instant until = Instant.now().plus(patience); Instant.now().isBefore(until); ) {
      JsonObject run = runs(staff, "").getJsonObject(0);
      if (!List.of("waiting", "running").contains(run.getString("state"))) {
        return staff.get("getRun", "/patron-notices/runs/" + run.getString("id"));
      }
      Site.await(site.vertx.timer(SOON, TimeUnit.MILLISECONDS));
    }
    throw new AssertionError("no run ended");
  }

  /** Waits until a statement answers nothing any more. */
  void gone(String tenant, String statement) {
    Instant until = Instant.now().plus(patience);
    while (Instant.now().isBefore(until) && !site.sql(tenant, statement).isEmpty()) {
      Site.await(site.vertx.timer(SOON, TimeUnit.MILLISECONDS));
    }
    assertThat(site.sql(tenant, statement)).isEmpty();
  }

  static JsonArray runs(UserRequests staff, String query) {
    return staff.get("getRuns", "/patron-notices/runs" + query).getJsonArray("runs");
  }

  static JsonArray held(UserRequests staff) {
    return staff.get("getHeld", "/patron-notices/held").getJsonArray("held");
  }

  static HttpResponse<Buffer> confirm(UserRequests staff, JsonObject held, long count) {
    return staff.call(
        "confirmHeld",
        HttpMethod.POST,
        path(held) + "/confirm",
        new JsonObject().put("count", count));
  }

  static String path(JsonObject held) {
    return "/patron-notices/runs/" + held.getString("run") + "/held/" + held.getString("rule");
  }

  /** All that is held goes out. */
  static void confirmAll(UserRequests staff) {
    for (Object one : held(staff)) {
      JsonObject held = (JsonObject) one;
      assertThat(confirm(staff, held, held.getLong("count")).statusCode()).isEqualTo(200);
    }
  }

  static JsonObject outcome(JsonObject run, String rule) {
    return run.getJsonArray("rules").stream()
        .map(JsonObject.class::cast)
        .filter(one -> one.getString("rule").equals(rule))
        .findFirst()
        .orElseThrow();
  }

  /** How many causes are in a state. */
  long causes(String tenant, String state) {
    return Long.parseLong(
        site.sql(tenant, "SELECT count(*) FROM cause WHERE state = '" + state + "'").get(0));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Town.ZONE);
  }

  void days(int days) {
    clock.pass(Duration.ofDays(days));
  }

  @Override
  public void close() {
    site.close();
  }
}
