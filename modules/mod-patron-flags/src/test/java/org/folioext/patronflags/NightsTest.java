package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.patronflags.FlagsBench.await;
import static org.folioext.patronflags.MadeUp.account;
import static org.folioext.patronflags.MadeUp.changedAt;
import static org.folioext.patronflags.MadeUp.closed;
import static org.folioext.patronflags.MadeUp.expiring;
import static org.folioext.patronflags.MadeUp.user;
import static org.folioext.patronflags.MadeUp.userId;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.okapitesting.gateway.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the timer does, night for night. */
@TestInstance(Lifecycle.PER_CLASS)
class NightsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private FlagsBench bench;
  private int tenants;

  private String tenant;

  @BeforeAll
  void start() {
    bench = new FlagsBench();
    bench.route(bench.instance(FlagsBench.options(4), bench.clock));
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  @BeforeEach
  void library() {
    tenant = "night" + tenants++;
    bench.tenant(tenant);
  }

  private List<String> open(String rule) {
    return open(rule, "patronId").sorted().toList();
  }

  private Stream<String> open(String rule, String field) {
    return bench.flags(tenant, "rule==" + rule + " and state==open").stream()
        .map(flag -> flag.getString(field));
  }

  @Test
  void aNightReadsWhatChangedAndWhomTheCalendarConcerns() {
    for (int i = 1; i <= 9; i++) {
      bench.user(tenant, user(i, 400));
    }
    bench.user(tenant, expiring(bench.clock.instant().plus(Duration.ofDays(1)), user(10, 0)));
    bench.user(tenant, user(11, -5));
    bench.user(tenant, user(12, -5));
    bench.fees.put(tenant, "/accounts", account(1, userId(11), 3));
    bench.clock.moveOn(Duration.ofHours(1));
    JsonObject first = bench.night(tenant);
    assertThat(first.getString("kind")).isEqualTo("night");
    assertThat(first.getBoolean("whole")).isTrue();
    assertThat(first.getLong("seen")).isEqualTo(12);
    assertThat(open("expired-with-open-business")).containsExactly(userId(11));

    await(bench.gateway.fireTimers(tenant));
    assertThat(bench.scans(tenant)).hasSize(1);

    bench.clock.moveOn(Duration.ofDays(2));
    bench.user(tenant, user(3, -1));
    bench.fees.put(tenant, "/accounts", closed(account(1, userId(11), 0)));
    bench.fees.put(
        tenant, "/accounts", changedAt(bench.clock.instant(), account(2, userId(12), 5)));
    JsonObject second = bench.night(tenant);
    assertThat(second.getBoolean("whole")).isFalse();
    assertThat(second.getString("state")).isEqualTo("finished");
    assertThat(second.getLong("seen")).isEqualTo(4);
    assertThat(open("card-expired")).containsExactly(userId(3), userId(10), userId(11), userId(12));
    assertThat(open("card-expiring")).isEmpty();
    assertThat(open("expired-with-open-business")).containsExactly(userId(12));

    bench.clock.moveOn(Duration.ofDays(7));
    assertThat(bench.night(tenant).getBoolean("whole")).isTrue();
  }

  @Test
  void timerAndPersonAtOnceMakeOneScan() {
    bench.user(tenant, user(1, -5));
    Future<Void> rung = bench.gateway.fireTimers(tenant);
    var asked =
        bench.call(tenant, "createScan", HttpMethod.POST, "/patron-flags/scans", new JsonObject());
    await(rung);
    assertThat(asked.statusCode()).isIn(201, 409);
    bench.scans(tenant).forEach(scan -> bench.ended(tenant, scan.getString("id")));
    assertThat(bench.flags(tenant, "cql.allRecords=1")).hasSize(1);
    assertThat(bench.value(tenant, "SELECT count(*) FROM flag_step")).isEqualTo(1L);
  }

  @Test
  void withoutAZoneThereIsNoNight() {
    bench.locale.zone(tenant, "Mars/Olympus");
    assertThatThrownBy(() -> await(bench.gateway.fireTimers(tenant))).isInstanceOf(Refusal.class);
    assertThat(bench.scans(tenant)).isEmpty();
    bench.settings(tenant, new JsonObject().put("zone", "Europe/Paris"));
    assertThat(bench.night(tenant).getString("state")).isEqualTo("finished");
  }

  @Test
  void aStormIsHeldAndABaselineIsNot() {
    bench.settings(tenant, new JsonObject().put("stormLeast", 3));
    for (int i = 1; i <= 6; i++) {
      bench.user(tenant, user(i, -5));
    }
    JsonObject first = bench.night(tenant);
    assertThat(first.getBoolean("held")).isFalse();
    assertThat(bench.flags(tenant, "held==true")).isEmpty();

    bench.clock.moveOn(Duration.ofDays(1));
    for (int i = 11; i <= 14; i++) {
      bench.user(tenant, user(i, -5));
    }
    JsonObject second = bench.night(tenant);
    assertThat(second.getBoolean("held")).isTrue();
    assertThat(bench.flags(tenant, "held==true"))
        .extracting(flag -> flag.getString("patronId"))
        .containsExactlyInAnyOrder(userId(11), userId(12), userId(13), userId(14));
    assertThat(
            bench.value(
                tenant,
                "SELECT count(*) FROM flag f JOIN flag_step s ON s.flag = f.id"
                    + " AND s.number = f.version WHERE f.held AND s.action = 'held'"))
        .isEqualTo(4L);
  }

  @Test
  void aStormThatWasHeldIsNotUsualTheNextTimeEither() {
    bench.settings(tenant, new JsonObject().put("stormLeast", 3).put("stormFactor", 3));
    bench.night(tenant);
    for (int night = 1; night <= 3; night++) {
      bench.clock.moveOn(Duration.ofDays(1));
      for (int i = 1; i <= 5; i++) {
        bench.user(tenant, user(10 * night + i, -5));
      }
      assertThat(bench.night(tenant).getBoolean("held")).as("night " + night).isTrue();
    }
    JsonObject banner = bench.get(tenant, "getHeld", "/patron-flags/held");
    assertThat(banner.getJsonObject("usual").getLong("most")).isEqualTo(3);
  }

  @Test
  void whatACancelledScanBroughtIsHeldToo() {
    bench.settings(tenant, new JsonObject().put("stormLeast", 1).put("scanEnabled", false));
    bench.scan(tenant);
    for (int i = 1; i <= 12; i++) {
      bench.user(tenant, user(i, -5));
    }
    bench.meddler.meddle(
        (path, answer) -> path.startsWith("/users?") && path.contains(userId(8)) ? null : answer);
    String id = bench.ask(tenant);
    while ((Long) bench.value(tenant, "SELECT count(*) FROM flag") < 8) {
      assertThat(bench.get(tenant, "getScan", "/patron-flags/scans/" + id).getString("state"))
          .isIn("waiting", "running");
    }
    String path = "/patron-flags/scans/" + id + "/cancel";
    JsonObject cancelled =
        bench.call(tenant, "cancelScan", HttpMethod.POST, path, null).bodyAsJsonObject();
    bench.meddler.heal();
    assertThat(cancelled.getBoolean("held")).isTrue();
    assertThat(bench.flags(tenant, "held==true")).hasSize(8);
  }

  @Test
  void aNewRuleShowsWhatItFindsAndHoldsNothing() {
    bench.settings(tenant, new JsonObject().put("stormLeast", 1));
    for (int i = 1; i <= 6; i++) {
      bench.user(tenant, user(i, 400));
    }
    bench.night(tenant);
    assertThat(bench.flags(tenant, "cql.allRecords=1")).isEmpty();
    JsonObject rule =
        new JsonObject()
            .put(
                "yaml",
                """
                name: Too long
                severity: note
                says: Set another date.
                when: {expiry: {beyond: 30}}
                cases:
                  - {name: far, today: 2026-03-02, patron: {expires: 2027-03-02}, expect: flagged}
                  - {name: near, today: 2026-03-02, patron: {expires: 2026-03-12}, expect: clear}
                """);
    var made =
        bench.call(tenant, "createGroupRule", HttpMethod.POST, "/patron-flags/group-rules", rule);
    assertThat(made.statusCode()).as(made.bodyAsString()).isEqualTo(201);
    bench.clock.moveOn(Duration.ofDays(1));
    JsonObject night = bench.night(tenant);
    assertThat(night.getBoolean("whole")).isTrue();
    assertThat(night.getBoolean("held")).isFalse();
    assertThat(night.getLong("baseline")).isEqualTo(6);
    assertThat(bench.flags(tenant, "baseline==true and held==false")).hasSize(6);
  }

  @Test
  void theDayWakesWhatIsSnoozedWhoeverOwnsItAndWhateverItsRuleCannotTell() {
    bench.user(tenant, user(1, -5));
    bench.fees.put(tenant, "/accounts", account(1, userId(1), 3));
    bench.night(tenant);
    String foreign = "/patron-flags/outside/mod-renewals/auto-renewal-refused/" + userId(1);
    JsonObject says = new JsonObject().put("severity", "note").put("facts", new JsonArray());
    bench.call(tenant, "raiseOutside", HttpMethod.PUT, foreign, says);
    List<String> snoozed = List.of("auto-renewal-refused", "expired-with-open-business");
    snoozed.forEach(rule -> open(rule, "id").forEach(id -> snooze(id, 3)));

    bench.clock.moveOn(Duration.ofDays(1));
    bench.night(tenant);
    assertThat(snoozed).allSatisfy(rule -> assertThat(open(rule)).isEmpty());

    bench.feesMeddler.meddle(
        (path, answer) ->
            path.startsWith("/accounts?") && !path.contains("updatedDate") ? null : answer);
    bench.clock.moveOn(Duration.ofDays(3));
    JsonObject night = bench.night(tenant);
    bench.feesMeddler.heal();
    assertThat(night.getLong("unseen")).isEqualTo(1);
    assertThat(snoozed).allSatisfy(rule -> assertThat(open(rule)).containsExactly(userId(1)));
    assertThat(bench.value(tenant, "SELECT count(*) FROM flag_step WHERE action = 'woken'"))
        .isEqualTo(2L);
  }

  private void snooze(String flag, int days) {
    JsonObject step =
        new JsonObject()
            .put("version", 1)
            .put(
                "until",
                LocalDate.ofInstant(bench.clock.instant(), BERLIN).plusDays(days).toString());
    String path = "/patron-flags/flags/" + flag + "/steps/snooze";
    assertThat(bench.call(tenant, "snoozeFlag", HttpMethod.POST, path, step).statusCode())
        .isEqualTo(200);
  }
}
