package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.ActionBench.code;
import static org.folioext.patronflags.FlagsBench.await;
import static org.folioext.patronflags.MadeUp.changedAt;
import static org.folioext.patronflags.MadeUp.user;
import static org.folioext.patronflags.MadeUp.userId;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A library deletes so many users in FOLIO that no scan purges them by itself. */
@TestInstance(Lifecycle.PER_CLASS)
class PurgeTest {

  private static final int USERS = 70;
  private static final int GONE = 60;
  private static final Set<String> READER = Set.of("users.collection.get");

  private ActionBench at;
  private int tenants;

  private String tenant;

  @BeforeAll
  void start() {
    at = new ActionBench();
  }

  @AfterAll
  void stop() {
    at.close();
  }

  /** Everybody's card has expired; then most are deleted. */
  @BeforeEach
  void library() {
    at.bench.meddler.heal();
    tenant = "purged" + tenants++;
    at.bench.tenant(tenant);
    for (int i = 1; i <= USERS; i++) {
      at.bench.users.putUser(tenant, changedAt(at.clock.instant(), user(i, -400)));
    }
  }

  private void delete() {
    for (int i = 1; i <= GONE; i++) {
      at.bench.removeUser(tenant, userId(i));
    }
  }

  private JsonObject heldBack() {
    at.bench.scan(tenant);
    delete();
    at.clock.pass(Duration.ofMinutes(1));
    return at.bench.scan(tenant);
  }

  private Future<HttpResponse<Buffer>> sent(JsonObject scan, int count, Set<String> folio) {
    return at.sent(
        tenant,
        folio,
        "purgeGone",
        HttpMethod.POST,
        "/patron-flags/scans/" + scan.getString("id") + "/purge",
        new JsonObject().put("count", count));
  }

  private HttpResponse<Buffer> purge(JsonObject scan, int count) {
    return await(sent(scan, count, READER));
  }

  private void refused(HttpResponse<Buffer> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(status);
    assertThat(code(answer)).isEqualTo(code);
  }

  private Object count(String of) {
    return at.bench.value(tenant, "SELECT count(*) FROM " + of);
  }

  private void nothingIsPurged() {
    assertThat(count("patron")).isEqualTo((long) USERS);
    assertThat(count("flag")).isEqualTo((long) USERS);
  }

  @Test
  void nightsGoOnAsUsualAndSayWhoWaitsUntilAPersonConfirmsTheCount() {
    at.bench.night(tenant);
    delete();
    at.clock.pass(Duration.ofDays(7));
    JsonObject whole = at.bench.night(tenant);
    assertThat(whole.getBoolean("whole")).isTrue();
    assertThat(whole.getInteger("gone")).isEqualTo(GONE);
    assertThat(whole.getInteger("purged")).isZero();
    assertThat(whole.getInteger("unseen")).isZero();
    at.clock.pass(Duration.ofDays(1));
    JsonObject night = at.bench.night(tenant);
    assertThat(night.getBoolean("whole")).isFalse();
    assertThat(night.getInteger("gone")).isEqualTo(GONE);

    HttpResponse<Buffer> outdated = purge(whole, GONE);
    refused(outdated, 409, "scan-outdated");
    assertThat(outdated.bodyAsString()).contains(night.getString("id"));
    HttpResponse<Buffer> other = purge(night, GONE - 1);
    refused(other, 409, "other-count");
    assertThat(other.bodyAsString()).contains("\"value\":\"" + GONE + "\"");
    nothingIsPurged();

    JsonObject purged = purge(night, GONE).bodyAsJsonObject();
    assertThat(purged.getInteger("purged")).isEqualTo(GONE);
    assertThat(purged.getInteger("gone")).isEqualTo(GONE);
    assertThat(purged.getString("purgedByUserId")).isEqualTo(FlagsBench.USER);
    assertThat(purged.getString("purgedDate")).isNotEmpty();
    assertThat(count("patron")).isEqualTo((long) USERS - GONE);
    assertThat(count("flag")).isEqualTo((long) USERS - GONE);
    refused(purge(night, GONE), 409, "purged-already");
    at.clock.pass(Duration.ofDays(1));
    assertThat(at.bench.night(tenant).containsKey("gone")).isFalse();
  }

  @Test
  void whomFolioHasAgainIsNotPurgedAndTheOthersAreConfirmedAnew() {
    JsonObject scan = heldBack();
    at.bench.user(tenant, user(1, -400));
    HttpResponse<Buffer> back = purge(scan, GONE);
    refused(back, 409, "users-back");
    assertThat(back.bodyAsString()).contains("\"count\",\"value\":\"" + (GONE - 1) + "\"");
    nothingIsPurged();
    refused(purge(scan, GONE), 409, "other-count");
    assertThat(purge(scan, GONE - 1).statusCode()).isEqualTo(200);
    assertThat(count("patron")).isEqualTo((long) USERS - GONE + 1);
    assertThat(count("flag WHERE patron = '" + userId(1) + "'")).isEqualTo(1L);
  }

  @Test
  void ofManyAtOnceOneWins() {
    JsonObject scan = heldBack();
    List<Future<HttpResponse<Buffer>>> sent =
        IntStream.range(0, 6).mapToObj(i -> sent(scan, GONE, READER)).toList();
    await(Future.all(sent));
    List<Integer> statuses = sent.stream().map(one -> one.result().statusCode()).sorted().toList();
    assertThat(statuses.get(0)).isEqualTo(200);
    assertThat(statuses.subList(1, 6)).containsOnly(409);
    assertThat(count("patron")).isEqualTo((long) USERS - GONE);
    String path = "/patron-flags/scans/" + scan.getString("id");
    assertThat(at.bench.get(tenant, "getScan", path).getInteger("purged")).isEqualTo(GONE);
  }

  @Test
  void whoMayNotReadUsersPurgesNobodyAndIsToldWhy() {
    JsonObject scan = heldBack();
    HttpResponse<Buffer> refused = await(sent(scan, GONE, Set.of()));
    refused(refused, 403, "folio-forbidden");
    assertThat(refused.bodyAsString()).contains("users.collection.get");
    nothingIsPurged();
  }

  @Test
  void whereModUsersDoesNotAnswerNobodyIsPurged() {
    JsonObject scan = heldBack();
    at.bench.meddler.meddle((path, answer) -> null);
    refused(purge(scan, GONE), 503, "folio-unavailable");
    nothingIsPurged();
  }

  @Test
  void aScanThatHeldNothingBackAndOneOfAnotherTenantPurgeNothing() {
    JsonObject first = at.bench.scan(tenant);
    refused(purge(first, 1), 409, "nothing-held");
    String owner = tenant;
    library();
    JsonObject scan = heldBack();
    String here = tenant;
    tenant = owner;
    refused(purge(scan, GONE), 404, "not-found");
    tenant = here;
    nothingIsPurged();
  }

  @Test
  void flagsOfOtherModulesGoWithUsersWhomFolioNeverHadUnlessTheyAreTooMany() {
    outside(1);
    at.bench.user(tenant, user(501, 400));
    outside(501);
    outside(502);
    JsonObject few = at.bench.scan(tenant);
    assertThat(few.getInteger("purged")).isEqualTo(1);
    assertThat(count("flag WHERE owner = 'mod-renewals'")).isEqualTo(2L);

    for (int i = 600; i < 660; i++) {
      outside(i);
    }
    JsonObject many = at.bench.scan(tenant);
    assertThat(many.getInteger("purged")).isZero();
    assertThat(many.getInteger("gone")).isEqualTo(60);
    assertThat(count("flag WHERE owner = 'mod-renewals'")).isEqualTo(62L);
    assertThat(purge(many, 60).statusCode()).isEqualTo(200);
    assertThat(count("flag WHERE owner = 'mod-renewals'")).isEqualTo(2L);
  }

  private void outside(int patron) {
    JsonObject says = new JsonObject().put("severity", "note").put("facts", new JsonArray());
    String path = "/patron-flags/outside/mod-renewals/auto-renewal-refused/" + userId(patron);
    assertThat(at.bench.call(tenant, "raiseOutside", HttpMethod.PUT, path, says).statusCode())
        .isEqualTo(200);
  }
}
