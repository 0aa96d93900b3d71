package org.folioext.patronnotices.storage.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the ledger says of single patrons, with rows as planning and sending leave them behind. */
@ExtendWith(OneSite.class)
class PatronsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T23:30:00Z");
  private static final Instant PAST = NOW.minus(Duration.ofDays(40));
  private static final Instant FUTURE = NOW.plus(Duration.ofDays(5));
  private static final UUID PATRON = UUID.fromString("11111111-0000-4000-8000-000000000001");
  private static final UUID CHILD = UUID.fromString("11111111-0000-4000-8000-000000000002");

  private final Site site;

  PatronsTest(Site site) {
    this.site = site;
  }

  private Rows rows(String tenant) {
    return new Rows(site.database(), tenant);
  }

  private static JsonObject ledger(UserRequests staff, UUID patron) {
    return staff.get("getLedger", "/patron-notices/patrons/" + patron + "/ledger");
  }

  @Test
  void aLedgerSaysWhatWasSentWhenHowAndWhy() {
    UserRequests staff = site.tenant("ledger");
    Rows rows = rows("ledger");
    long cause = rows.cause(PATRON, "card", "sent", PAST);
    UUID message = rows.message(PATRON, PATRON, "email", "sent", PAST, cause);
    rows.cause(CHILD, "card", "pending", FUTURE);
    JsonObject ledger = ledger(staff, PATRON);
    assertThat(ledger.getJsonArray("causes")).hasSize(1);
    JsonObject told = ledger.getJsonArray("causes").getJsonObject(0);
    assertThat(told.getString("state")).isEqualTo("sent");
    assertThat(told.getString("value")).isEqualTo("2026-03-09");
    JsonObject seen = told.getJsonArray("why").getJsonObject(0);
    assertThat(seen.getString("key")).isEqualTo("balance");
    assertThat(seen.getString("value")).isEqualTo(Rows.CANARY);
    JsonObject sent = ledger.getJsonArray("messages").getJsonObject(0);
    assertThat(sent.getString("id")).isEqualTo(message.toString());
    assertThat(sent.getString("template")).isEqualTo("Card expires soon");
    assertThat(sent.getString("calledDate")).startsWith("2026-01-21T23:30:00");
    assertThat(sent.getJsonArray("causes")).isEqualTo(new JsonArray().add(told.getLong("id")));
    assertThat(ledger(staff, UUID.randomUUID()).getJsonArray("causes")).isEmpty();
  }

  @Test
  void personalValuesOfALedgerAreForThoseWhoMaySeeThem() {
    site.tenant("masked");
    rows("masked").cause(PATRON, "card", "sent", PAST);
    UserRequests others =
        site.with(
            "masked",
            "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a97",
            Set.of("patron-notices.patrons.ledger.get"));
    JsonObject cause = ledger(others, PATRON).getJsonArray("causes").getJsonObject(0);
    assertThat(cause.encode()).doesNotContain(Rows.CANARY);
    JsonObject seen = cause.getJsonArray("why").getJsonObject(0);
    assertThat(seen.getString("key")).isEqualTo("balance");
    assertThat(seen.getString("value")).isEqualTo("(hidden)");
    assertThat(seen.getBoolean("personal")).isTrue();
  }

  @Test
  void anExportIsAFileOfAllThatIsKept() {
    UserRequests staff = site.tenant("exported");
    Rows rows = rows("exported");
    rows.cause(PATRON, "card", "sent", PAST);
    staff.call(
        "updatePreference",
        HttpMethod.PUT,
        "/patron-notices/preferences/" + PATRON,
        new JsonObject()
            .put("without", new JsonArray().add("loan-due"))
            .put("notBy", new JsonArray())
            .put("version", 0));
    HttpResponse<Buffer> answer =
        staff.call("exportPatron", HttpMethod.GET, "/patron-notices/patrons/" + PATRON + "/export");
    assertThat(answer.getHeader("Content-Disposition")).contains("patron-notices.json");
    assertThat(answer.bodyAsJsonObject().getJsonArray("causes")).hasSize(1);
    assertThat(answer.bodyAsJsonObject().getJsonObject("preference").getJsonArray("without"))
        .containsExactly("loan-due");
  }

  @Test
  void whoIsErasedIsNowhereButInWhatCouldGoOutAgain() {
    UserRequests staff = site.tenant("erased");
    Rows rows = rows("erased");
    long old = rows.cause(PATRON, "card", "sent", PAST);
    rows.message(PATRON, PATRON, "email", "sent", PAST, old);
    long others = rows.cause(CHILD, "card", "sent", PAST);
    rows.message(CHILD, PATRON, "email", "sent", PAST, others);
    rows.cause(PATRON, "later", "pending", FUTURE);
    assertThat(erase(staff, PATRON).bodyAsJsonObject())
        .isEqualTo(new JsonObject().put("messages", 2).put("causes", 1).put("waiting", 1));
    JsonObject ledger = ledger(staff, PATRON);
    assertThat(ledger.getJsonArray("causes")).isEmpty();
    assertThat(ledger.getJsonArray("messages")).isEmpty();
    assertThat(ledger(staff, CHILD).getJsonArray("messages")).hasSize(1);
    assertThat(rows.all().split(PATRON.toString(), -1)).as("the bare key").hasSize(3);
    assertThat(rows.count("cause WHERE patron = '" + PATRON + "' AND state = 'cancelled'"))
        .isEqualTo(1);
    assertThat(rows.count("message WHERE body IS NOT NULL")).isZero();
    assertThat(rows.count("cause WHERE patron <> '" + CHILD + "' AND why <> '[]'")).isZero();
    assertThat(statistics(staff, "month")).containsExactly(count("2026-01", 2, 0));
    Cleaning cleaning = new Cleaning(site.database());
    Instant later = FUTURE.plusSeconds(1);
    Site.await(cleaning.some("erased", Instant.EPOCH, Instant.EPOCH, later, 100));
    assertThat(rows.all()).doesNotContain(PATRON.toString());
    assertThat(rows.count("cause")).isEqualTo(3);
  }

  @Test
  void nobodyIsErasedWhileAMessageIsUnderWay() {
    UserRequests staff = site.tenant("underway");
    Rows rows = rows("underway");
    rows.message(
        PATRON, PATRON, "email", "calling", NOW, rows.cause(PATRON, "card", "sending", NOW));
    String before = rows.all();
    HttpResponse<Buffer> refused = erase(staff, PATRON);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString()).contains("under-way");
    assertThat(rows.all()).isEqualTo(before);
  }

  private static HttpResponse<Buffer> erase(UserRequests staff, UUID patron) {
    return staff.call(
        "erasePatron", HttpMethod.POST, "/patron-notices/patrons/" + patron + "/erase");
  }

  @Test
  void statisticsCountByWhatIsAskedFor() {
    UserRequests staff = site.tenant("counted");
    Rows rows = rows("counted");
    long cause = rows.cause(PATRON, "card", "sent", PAST);
    rows.message(PATRON, PATRON, "email", "sent", PAST, cause);
    rows.message(PATRON, PATRON, "print", "failed", NOW, cause);
    rows.message(PATRON, PATRON, "email", "dropped", NOW, cause);
    assertThat(statistics(staff, "month"))
        .containsExactly(count("2026-01", 1, 0), count("2026-03", 0, 1));
    assertThat(statistics(staff, "channel"))
        .containsExactly(count("email", 1, 0), count("print", 0, 1));
    assertThat(statistics(staff, "group")).containsExactly(count("", 1, 1));
    assertThat(statistics(staff, "language&from=2026-02-01&to=2026-12-31"))
        .containsExactly(count("de", 0, 1));
    assertThat(get(staff, "rule&format=csv").bodyAsString())
        .isEqualTo("\uFEFFrule,sent,underWay,failed,unknown\r\ncard,1,0,1,0\r\n");
    for (String wrong :
        List.of("year", "month&from=yesterday", "month&from=2026-02-02&to=2026-02-01")) {
      assertThat(get(staff, wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  private static HttpResponse<Buffer> get(UserRequests staff, String by) {
    return staff.call("getStatistics", HttpMethod.GET, "/patron-notices/statistics?by=" + by);
  }

  private static List<Object> statistics(UserRequests staff, String by) {
    return get(staff, by).bodyAsJsonObject().getJsonArray("statistics").stream().toList();
  }

  private static JsonObject count(String key, int sent, int failed) {
    return new JsonObject()
        .put("key", key)
        .put("sent", sent)
        .put("underWay", 0)
        .put("failed", failed)
        .put("unknown", 0);
  }

  @Test
  void whatIsTooOldGoesBodiesFirst() {
    site.tenant("cleaned");
    Rows rows = rows("cleaned");
    Instant older = NOW.minus(Duration.ofDays(400));
    long old = rows.cause(PATRON, "old", "sent", older);
    rows.message(PATRON, PATRON, "email", "sent", older, old);
    long young = rows.cause(PATRON, "young", "sent", PAST);
    rows.message(PATRON, PATRON, "email", "sent", PAST, young);
    rows.cause(PATRON, "held", "held", older);
    Cleaning cleaning = new Cleaning(site.database());
    Instant bodies = NOW.minus(Duration.ofDays(30));
    Instant ledger = NOW.minus(Duration.ofDays(365));
    assertThat(Site.await(cleaning.some("cleaned", bodies, ledger, NOW, 1))).isEqualTo(3);
    assertThat(Site.await(cleaning.some("cleaned", bodies, ledger, NOW, 1))).isPositive();
    Site.await(cleaning.some("cleaned", bodies, ledger, NOW, 100));
    assertThat(rows.count("message")).isEqualTo(1);
    assertThat(rows.count("message WHERE body IS NOT NULL")).isZero();
    assertThat(rows.count("cause")).isEqualTo(2);
    assertThat(rows.count("cause WHERE rule = 'old'")).isZero();
    assertThat(Site.await(cleaning.some("cleaned", bodies, ledger, NOW, 100))).isZero();
  }
}
