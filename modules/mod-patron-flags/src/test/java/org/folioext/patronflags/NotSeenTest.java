package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.FlagsBench.await;
import static org.folioext.patronflags.MadeUp.account;
import static org.folioext.patronflags.MadeUp.user;
import static org.folioext.patronflags.MadeUp.userId;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Other modules fail, answer half, or change while they are read. */
@TestInstance(Lifecycle.PER_CLASS)
class NotSeenTest {

  private static final int USERS = 20;

  private static final String TOO_LONG =
      """
      name: Too long
      severity: note
      says: Set another date.
      when: {expiry: {beyond: 30}}
      cases:
        - {name: far, today: 2026-03-02, patron: {expires: 2027-03-02}, expect: flagged}
        - {name: near, today: 2026-03-02, patron: {expires: 2026-03-12}, expect: clear}
      """;

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
    bench.meddler.meddle(Meddler.Meddling.NONE);
    bench.feesMeddler.meddle(Meddler.Meddling.NONE);
    tenant = "notseen" + tenants++;
    bench.tenant(tenant);
    bench.settings(tenant, new JsonObject().put("scanEnabled", false));
    for (int i = 1; i <= USERS; i++) {
      bench.user(tenant, user(i, i % 2 == 0 ? -5 : 400));
    }
  }

  private long openFlags() {
    return bench.flags(tenant, "state==open").size();
  }

  private static boolean isPage(String path) {
    return path.startsWith("/users?") && path.contains("sortBy") && !path.contains("id%3D%3D");
  }

  @Test
  void modUsersFailsForAWhileAndTheScanGoesOnAtTheTimer() {
    AtomicInteger pages = new AtomicInteger();
    bench.meddler.meddle(
        (path, answer) -> isPage(path) && pages.incrementAndGet() > 2 ? null : answer);
    String id = bench.ask(tenant);
    JsonObject waiting = bench.get(tenant, "getScan", "/patron-flags/scans/" + id);
    while (!waiting.getString("state").equals("waiting") || waiting.getLong("seen") == 0) {
      waiting = bench.get(tenant, "getScan", "/patron-flags/scans/" + id);
    }
    assertThat(waiting.getLong("seen")).isEqualTo(8);
    bench.meddler.meddle(Meddler.Meddling.NONE);
    JsonObject ended = bench.endedByTimer(tenant, id);
    assertThat(ended.getString("state")).isEqualTo("finished");
    assertThat(ended.getLong("seen")).isEqualTo(USERS);
    assertThat(ended.getLong("unseen")).isZero();
    assertThat(openFlags()).isEqualTo(USERS / 2);
  }

  @Test
  void aRuleThatIsWrittenWhileAScanWaitsIsABaselineStillInTheNext() {
    AtomicInteger pages = new AtomicInteger();
    bench.meddler.meddle(
        (path, answer) -> isPage(path) && pages.incrementAndGet() > 2 ? null : answer);
    String id = bench.ask(tenant);
    JsonObject waiting = bench.get(tenant, "getScan", "/patron-flags/scans/" + id);
    while (!waiting.getString("state").equals("waiting") || waiting.getLong("seen") == 0) {
      waiting = bench.get(tenant, "getScan", "/patron-flags/scans/" + id);
    }
    JsonObject rule = new JsonObject().put("yaml", TOO_LONG);
    bench.call(tenant, "createGroupRule", HttpMethod.POST, "/patron-flags/group-rules", rule);
    bench.meddler.meddle(Meddler.Meddling.NONE);
    JsonObject changed = bench.endedByTimer(tenant, id);
    assertThat(changed.getString("state")).isEqualTo("finished");
    assertThat(changed.getLong("baseline")).isEqualTo(USERS / 2 + (USERS - 8) / 2);

    JsonObject next = bench.scan(tenant);
    assertThat(next.getLong("raised")).isZero();
    assertThat(next.getLong("baseline")).isEqualTo(8 / 2);
    bench.user(tenant, user(2, 400));
    assertThat(bench.scan(tenant).getLong("raised")).isEqualTo(1);
  }

  @Test
  void businessThatCannotBeReadResolvesNothingAndIsSaid() {
    bench.fees.put(tenant, "/accounts", account(1, userId(2), 3));
    bench.scan(tenant);
    assertThat(openFlags()).isEqualTo(USERS / 2 + 1);
    bench.feesMeddler.meddle((path, answer) -> null);
    JsonObject blind = bench.scan(tenant);
    assertThat(blind.getString("state")).isEqualTo("finished");
    assertThat(blind.getLong("unseen")).isEqualTo(USERS / 2);
    assertThat(blind.getLong("resolved")).isZero();
    assertThat(openFlags()).isEqualTo(USERS / 2 + 1);
  }

  @Test
  void whatTheFirstLookCouldNotSeeIsNoNewsWhenItIsSeen() {
    bench.fees.put(tenant, "/accounts", account(1, userId(2), 3));
    bench.feesMeddler.meddle((path, answer) -> null);
    assertThat(bench.scan(tenant).getLong("unseen")).isEqualTo(USERS / 2);
    bench.feesMeddler.heal();
    JsonObject whole = bench.scan(tenant);
    assertThat(whole.getLong("unseen")).isZero();
    assertThat(whole.getLong("baseline")).isEqualTo(1);
    assertThat(whole.getLong("raised")).isZero();
    bench.fees.put(tenant, "/accounts", account(2, userId(4), 3));
    assertThat(bench.scan(tenant).getLong("raised")).isEqualTo(1);
  }

  @Test
  void whatStaysUnseenDoesNotMakeAllNewsTheBaselineForEver() {
    bench.meddler.meddle((path, answer) -> isPage(path) ? without(answer, userId(6)) : answer);
    for (int look = 1; look < 7; look++) {
      assertThat(bench.scan(tenant).getLong("unseen")).isEqualTo(1);
    }
    bench.user(tenant, user(1, -5));
    JsonObject seventh = bench.scan(tenant);
    assertThat(seventh.getLong("baseline")).isEqualTo(1);
    assertThat(seventh.getLong("raised")).isZero();
    bench.user(tenant, user(3, -5));
    JsonObject eighth = bench.scan(tenant);
    assertThat(eighth.getLong("raised")).isEqualTo(1);
    assertThat(eighth.getLong("baseline")).isZero();
  }

  @Test
  void aRecordMissingFromItsPageIsSaidAndNotGone() {
    bench.scan(tenant);
    bench.meddler.meddle((path, answer) -> isPage(path) ? without(answer, userId(6)) : answer);
    JsonObject cut = bench.scan(tenant);
    assertThat(cut.getString("state")).isEqualTo("finished");
    assertThat(cut.getLong("unseen")).isEqualTo(1);
    assertThat(cut.getLong("purged")).isZero();
    assertThat(cut.getLong("resolved")).isZero();
    assertThat(openFlags()).isEqualTo(USERS / 2);
  }

  /** A page in the middle of which a record is missing; its total says so. */
  private static JsonObject without(JsonObject answer, String id) {
    List<Object> users =
        answer.getJsonArray("users").stream()
            .filter(user -> !((JsonObject) user).getString("id").equals(id))
            .toList();
    return answer.copy().put("users", new JsonArray(users));
  }

  @Test
  void pagesThatEndTooEarlyAreReadOnFromWhereTheyEnd() {
    bench.meddler.meddle((path, answer) -> isPage(path) ? firstTwo(answer) : answer);
    JsonObject scan = bench.scan(tenant);
    assertThat(scan.getLong("seen")).isEqualTo(USERS);
    assertThat(scan.getLong("unseen")).isZero();
    assertThat(openFlags()).isEqualTo(USERS / 2);
  }

  private static JsonObject firstTwo(JsonObject answer) {
    JsonArray users = answer.getJsonArray("users");
    return answer.copy().put("users", new JsonArray(users.stream().limit(2).toList()));
  }

  @Test
  void usersThatComeAndGoWhileTheyAreReadLoseNobody() {
    bench.scan(tenant);
    AtomicInteger pages = new AtomicInteger();
    bench.meddler.meddle(
        (path, answer) -> {
          if (isPage(path) && pages.incrementAndGet() == 2) {
            bench.vertx.executeBlocking(
                () -> {
                  bench.user(tenant, user(500, -5));
                  return null;
                });
          }
          return answer;
        });
    JsonObject scan = bench.scan(tenant);
    bench.meddler.meddle(Meddler.Meddling.NONE);
    assertThat(scan.getLong("unseen")).isZero();
    assertThat(scan.getLong("purged")).isZero();
    bench.scan(tenant);
    assertThat(openFlags()).isEqualTo(USERS / 2 + 1);
  }

  @Test
  void whoIsDeletedInFolioIsPurgedWithTheirFlags() {
    bench.scan(tenant);
    bench.removeUser(tenant, userId(2));
    JsonObject scan = bench.scan(tenant);
    assertThat(scan.getLong("purged")).isEqualTo(1);
    assertThat(openFlags()).isEqualTo(USERS / 2 - 1);
    assertThat(bench.value(tenant, "SELECT count(*) FROM patron")).isEqualTo(USERS - 1L);
    assertThat(bench.value(tenant, "SELECT count(*) FROM flag_step")).isEqualTo(USERS / 2 - 1L);
  }

  @Test
  void whereModUsersComesUpEmptyNobodyIsPurgedThoughAPersonAskedForTheScan() {
    int all = 60;
    for (int i = USERS + 1; i <= all; i++) {
      bench.user(tenant, user(i, -5));
    }
    bench.scan(tenant);
    long flags = openFlags();
    for (int i = 1; i <= all; i++) {
      bench.removeUser(tenant, userId(i));
    }
    JsonObject scan = bench.scan(tenant);
    assertThat(scan.getString("kind")).isEqualTo("asked");
    assertThat(scan.getLong("purged")).isZero();
    assertThat(scan.getLong("gone")).isEqualTo(all);
    assertThat(flags).isEqualTo(all - USERS / 2);
    assertThat(openFlags()).isEqualTo(flags);
  }

  @Test
  void whoIsMissingFromAListAloneIsNotPurged() {
    bench.scan(tenant);
    bench.meddler.meddle(
        (path, answer) ->
            path.startsWith("/users?")
                ? answer.copy().put("users", new JsonArray()).put("totalRecords", 0)
                : answer);
    JsonObject scan = bench.scan(tenant);
    assertThat(scan.getLong("purged")).isZero();
    assertThat(scan.getLong("resolved")).isZero();
    assertThat(scan.getLong("unseen")).isEqualTo(USERS);
    assertThat(openFlags()).isEqualTo(USERS / 2);
  }

  @Test
  void aCancelledScanEndsAndAnotherMayBegin() {
    bench.meddler.meddle((path, answer) -> isPage(path) ? null : answer);
    String id = bench.ask(tenant);
    String path = "/patron-flags/scans/" + id + "/cancel";
    JsonObject cancelled =
        bench.call(tenant, "cancelScan", HttpMethod.POST, path, null).bodyAsJsonObject();
    assertThat(cancelled.getString("state")).isEqualTo("cancelled");
    bench.meddler.meddle(Meddler.Meddling.NONE);
    assertThat(bench.scan(tenant).getLong("seen")).isEqualTo(USERS);
    await(bench.gateway.fireTimers(tenant));
    assertThat(bench.get(tenant, "getScan", "/patron-flags/scans/" + id).getString("state"))
        .isEqualTo("cancelled");
  }
}
