package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.FlagsBench.await;
import static org.folioext.patronflags.MadeUp.user;
import static org.folioext.patronflags.MadeUp.userId;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whom a rule would flag, before it is kept: over HTTP, against neighbours. */
@TestInstance(Lifecycle.PER_CLASS)
class RulePreviewTest {

  private static final String MAY = "patron-flags.group-rules.preview.post";
  private static final String EVIDENCE = "patron-flags.flags.evidence.get";
  private static final Set<String> OF_FOLIO =
      Set.of("users.collection.get", "usergroups.collection.get", "departments.collection.get");

  /** Flags whoever is tagged, or at least 18; its cases are both wrong. */
  private static final String RULE =
      """
      name: Grown, or marked
      says: Look at it.
      enabled: false
      when:
        any:
          - tag: marked
          - age: {from: 18}
      cases:
        - {name: a, today: 2026-03-02, patron: {born: 2020-01-01}, expect: flagged}
        - {name: b, today: 2026-03-02, patron: {born: 2000-01-01}, expect: clear}
      """;

  private FlagsBench bench;
  private WebClient client;
  private int tenants;
  private String tenant;

  @BeforeAll
  void start() {
    bench = new FlagsBench();
    client = WebClient.create(bench.vertx);
    bench.route(bench.instance(FlagsBench.options(4), bench.clock));
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  @BeforeEach
  void library() {
    bench.meddler.heal();
    tenant = "preview" + tenants++;
    bench.tenant(tenant);
  }

  private HttpResponse<Buffer> ask(String yaml, Set<String> ofModule, Set<String> ofFolio) {
    return await(
        sent(yaml, ofModule, ofFolio)
            .compose(response -> bench.contract.check("previewGroupRule", response)));
  }

  private Future<HttpResponse<Buffer>> sent(
      String yaml, Set<String> ofModule, Set<String> ofFolio) {
    Set<String> all = new HashSet<>(ofModule);
    all.addAll(ofFolio);
    String token = bench.gateway.token(tenant, FlagsBench.USER, all, Duration.ofHours(1));
    return client
        .postAbs(bench.gateway.url() + "/patron-flags/group-rules/preview")
        .putHeader("X-Okapi-Tenant", tenant)
        .putHeader("X-Okapi-Token", token)
        .putHeader("Accept-Language", "fr")
        .sendJsonObject(new JsonObject().put("yaml", yaml));
  }

  private JsonObject count() {
    return ask(RULE, Set.of(MAY, EVIDENCE), OF_FOLIO).bodyAsJsonObject();
  }

  private static JsonObject born(int number, String day) {
    JsonObject user = user(number, 400);
    user.getJsonObject("personal").put("dateOfBirth", day);
    return user;
  }

  private static JsonObject tagged(int number, String tag) {
    return user(number, 400).put("tags", new JsonObject().put("tagList", new JsonArray().add(tag)));
  }

  private void users(int from, int to) {
    for (int i = from; i <= to; i++) {
      bench.user(tenant, born(i, "1990-05-01"));
    }
  }

  private static boolean isPage(String path) {
    return path.startsWith("/users?") && path.contains("sortBy");
  }

  @Test
  void everyPatronIsCountedOnceAndNothingIsKept() {
    users(1, 3);
    bench.user(tenant, born(4, "2020-05-01"));
    bench.user(tenant, tagged(5, "marked"));
    bench.user(tenant, tagged(6, "other"));
    bench.user(tenant, born(7, "2190-05-01"));
    bench.user(tenant, tagged(8, "left").put("type", "shadow"));
    bench.user(tenant, tagged(9, "out"));
    bench.settings(tenant, new JsonObject().put("excludedTags", new JsonArray().add("out")));

    JsonObject count = count();
    assertThat(count.getMap())
        .containsAllEntriesOf(
            Map.of("read", 9, "leftOut", 2, "flagged", 4, "clear", 1, "cannotTell", 2, "unseen", 0))
        .containsEntry("whole", true)
        .doesNotContainKey("stopped");
    assertThat(count.getJsonArray("samples"))
        .containsExactly(userId(1), userId(2), userId(3), userId(5));
    assertThat(count.getJsonArray("reasons"))
        .extracting(one -> ((JsonObject) one).getString("text"))
        .containsExactlyInAnyOrder(
            "L'usager n'a pas de date de naissance.",
            "La date de naissance n'est pas une date, ou elle est à venir.");
    for (String table : new String[] {"patron", "flag", "group_rule", "scan"}) {
      assertThat(bench.value(tenant, "SELECT count(*) FROM " + table)).as(table).isEqualTo(0L);
    }
  }

  @Test
  void whoAreFlaggedIsToldToThoseAloneWhoMaySeeEvidence() {
    users(1, 30);
    JsonObject all = count();
    assertThat(all.getInteger("flagged")).isEqualTo(30);
    assertThat(all.getJsonArray("samples")).hasSize(20);
    JsonObject some = ask(RULE, Set.of(MAY), OF_FOLIO).bodyAsJsonObject();
    assertThat(some.getInteger("flagged")).isEqualTo(30);
    assertThat(some.containsKey("samples")).isFalse();
  }

  @Test
  void theRightsAreThePersonsOwn() {
    users(1, 2);
    assertThat(await(sent(RULE, Set.of(EVIDENCE), OF_FOLIO)).statusCode()).isEqualTo(403);
    HttpResponse<Buffer> refused =
        ask(RULE, Set.of(MAY), Set.of("usergroups.collection.get", "departments.collection.get"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString())
        .contains("folio-forbidden", "FOLIO ne vous y autorise pas", "users.collection.get");
  }

  @Test
  void anotherTenantsPatronsAreNotCounted() {
    users(1, 5);
    String first = tenant;
    library();
    bench.user(tenant, born(1, "1990-05-01"));
    assertThat(count().getInteger("read")).isEqualTo(1);
    tenant = first;
    assertThat(count().getInteger("read")).isEqualTo(5);
  }

  @Test
  void aTextThatIsNoRuleIsToldByItsLineAndNobodyIsRead() {
    AtomicInteger pages = new AtomicInteger();
    bench.meddler.meddle(
        (path, answer) -> {
          pages.incrementAndGet();
          return answer;
        });
    HttpResponse<Buffer> refused =
        ask(RULE.replace("when:", "whenn:"), Set.of(MAY, EVIDENCE), OF_FOLIO);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString()).contains("not-usable", "4:1:", "Il n'y a pas de whenn ici");
    assertThat(pages).hasValue(0);
  }

  @Test
  void aPatronMissingFromAPageIsSaidToBeUnseen() {
    users(1, 10);
    bench.meddler.meddle((path, answer) -> isPage(path) ? without(answer, userId(6)) : answer);
    JsonObject count = count();
    assertThat(count.getInteger("read")).isEqualTo(9);
    assertThat(count.getInteger("unseen")).isEqualTo(1);
    assertThat(count.getBoolean("whole")).isFalse();
  }

  /** A page in the middle of which a record is missing; its total says so. */
  private static JsonObject without(JsonObject answer, String id) {
    JsonArray left = new JsonArray();
    answer.getJsonArray("users").stream()
        .filter(user -> !((JsonObject) user).getString("id").equals(id))
        .forEach(left::add);
    return answer.copy().put("users", left);
  }

  @Test
  void pagesThatEndTooEarlyLoseNobody() {
    users(1, 10);
    bench.meddler.meddle((path, answer) -> isPage(path) ? firstTwo(answer) : answer);
    JsonObject count = count();
    assertThat(count.getInteger("read")).isEqualTo(10);
    assertThat(count.getBoolean("whole")).isTrue();
  }

  private static JsonObject firstTwo(JsonObject answer) {
    JsonArray users = answer.getJsonArray("users");
    return answer.copy().put("users", new JsonArray(users.stream().limit(2).toList()));
  }

  @Test
  void whatWasCountedStandsWhereFolioFailsInTheMiddleAndNothingWhereAtTheStart() {
    users(1, 10);
    AtomicInteger pages = new AtomicInteger();
    bench.meddler.meddle(
        (path, answer) -> isPage(path) && pages.incrementAndGet() > 1 ? null : answer);
    JsonObject count = count();
    assertThat(count.getInteger("read")).isEqualTo(4);
    assertThat(count.getString("stopped")).isEqualTo("failed");
    assertThat(count.getBoolean("whole")).isFalse();

    bench.meddler.meddle((path, answer) -> isPage(path) ? null : answer);
    assertThat(ask(RULE, Set.of(MAY), OF_FOLIO).statusCode()).isEqualTo(503);
  }

  @Test
  void soManyCallsAndNoMore() {
    users(1, 210);
    JsonObject count = count();
    assertThat(count.getString("stopped")).isEqualTo("calls");
    assertThat(count.getInteger("read")).isBetween(150, 200);
    assertThat(count.getBoolean("whole")).isFalse();
  }

  @Test
  void soLongAndNoLonger() {
    users(1, 6);
    AtomicInteger pages = new AtomicInteger();
    Promise<Void> never = Promise.promise();
    bench.meddler.answer(
        path ->
            isPage(path) && pages.incrementAndGet() > 1
                ? never.future()
                : Future.succeededFuture());
    JsonObject count = count();
    never.complete();
    assertThat(count.getString("stopped")).isEqualTo("time");
    assertThat(count.getInteger("read")).isEqualTo(4);
  }
}
