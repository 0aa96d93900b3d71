package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.Made.of;
import static org.folioext.patronnotices.Night.confirm;
import static org.folioext.patronnotices.Night.held;
import static org.folioext.patronnotices.Night.id;
import static org.folioext.patronnotices.Night.outcome;
import static org.folioext.patronnotices.Night.path;
import static org.folioext.patronnotices.PatronMaker.patron;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a rule brings the first time waits for a person. */
@TestInstance(Lifecycle.PER_CLASS)
class HeldTest {
  private final Night night = new Night();

  @AfterAll
  void close() {
    night.close();
  }

  private UserRequests library(String name) {
    UserRequests staff = night.tenant(name, Night.expiring("soon", 7), "soon");
    night.people(name, 0, 12, this::expiring);
    night.night(staff);
    return staff;
  }

  private PatronCase expiring(int number) {
    Patron one = patron(id(number)).make();
    return of(one, Made.expiring(one, night.today().plusDays(7)));
  }

  private static String code(HttpResponse<Buffer> answer) {
    return answer.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0).getString("code");
  }

  @Test
  void itIsShownWithItsNumbers() {
    UserRequests staff = library("shown");
    JsonObject held = held(staff).getJsonObject(0);
    assertThat(held.getLong("count")).isEqualTo(12);
    assertThat(held.getLong("patrons")).isEqualTo(12);
    assertThat(held.getString("why")).isEqualTo("first");
    assertThat(held.getJsonObject("channels")).isEqualTo(new JsonObject().put("email", 12));
    assertThat(held.getJsonObject("languages")).isEqualTo(new JsonObject().put("en", 12));
    assertThat(held.getJsonArray("examples")).hasSize(10);
    assertThat(night.causes("shown", "pending")).isZero();
  }

  @Test
  void itGoesOnlyByTheNumberThatIsTrue() {
    UserRequests staff = library("number");
    JsonObject held = held(staff).getJsonObject(0);
    HttpResponse<Buffer> other = confirm(staff, held, 11);
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(code(other)).isEqualTo("other-count");
    assertThat(night.causes("number", "held")).isEqualTo(12);
    assertThat(confirm(staff, held, 12).bodyAsJsonObject().getLong("count")).isEqualTo(12);
    assertThat(night.causes("number", "pending")).isEqualTo(12);
    assertThat(code(confirm(staff, held, 12))).isEqualTo("not-held");
    assertThat(
            night.site.sql(
                "number", "SELECT action || ' ' || actor FROM deed WHERE action LIKE 'held-%'"))
        .containsExactly("held-confirmed " + Site.USER);
  }

  @Test
  void onceItWasLetGoTheRuleIsKnown() {
    UserRequests staff = library("known");
    Night.confirmAll(staff);
    night.days(1);
    night.people("known", 12, 5, this::expiring);
    JsonObject soon = outcome(night.night(staff), "soon");
    assertThat(soon.getString("state")).isEqualTo("free");
    assertThat(soon.getLong("most")).isEqualTo(200);
    assertThat(night.causes("known", "pending")).isEqualTo(17);
  }

  private static final String RULE = "/patron-notices/rules/soon";

  private void rewritten(String name, String key, Object value) {
    UserRequests staff = library(name);
    Night.confirmAll(staff);
    night.days(1);
    JsonObject rule = staff.get("getRule", RULE).put(key, value);
    assertThat(staff.call("updateRule", HttpMethod.PUT, RULE, rule).statusCode()).isEqualTo(200);
    night.people(name, 12, 5, this::expiring);
  }

  private static void isHeldAsAFirstRun(JsonObject soon) {
    assertThat(soon.getString("state")).isEqualTo("held");
    assertThat(soon.getString("heldFor")).isEqualTo("first");
    assertThat(soon.getLong("fresh")).isEqualTo(5);
    assertThat(soon.getLong("most")).isZero();
  }

  @Test
  void aRuleThatIsWrittenAnewUnderItsIdIsNotKnown() {
    UserRequests staff = library("anew");
    Night.confirmAll(staff);
    night.days(1);
    JsonObject rule = staff.get("getRule", RULE);
    String path = RULE + "?version=" + rule.getInteger("version");
    assertThat(staff.call("deleteRule", HttpMethod.DELETE, path).statusCode()).isEqualTo(204);
    rule.remove("version");
    staff.call("createRule", HttpMethod.POST, "/patron-notices/rules", rule);
    Night.enable(staff, "soon");
    night.people("anew", 12, 5, this::expiring);
    isHeldAsAFirstRun(outcome(night.night(staff), "soon"));
    Night.confirmAll(staff);
    night.days(1);
    night.people("anew", 17, 4, this::expiring);
    assertThat(outcome(night.night(staff), "soon").getString("state")).isEqualTo("free");
  }

  @Test
  void aRuleThatIsEditedToOtherTimesOrPeopleIsNotKnown() {
    rewritten("times", "when", new JsonObject().put("before", List.of(8, 7)));
    isHeldAsAFirstRun(outcome(night.night(night.site.as("times")), "soon"));
    rewritten("others", "for", new JsonObject().put("active", true));
    isHeldAsAFirstRun(outcome(night.night(night.site.as("others")), "soon"));
  }

  @Test
  void aRuleThatAnImportGivesOtherTimesIsNotKnown() {
    UserRequests staff = library("imported");
    Night.confirmAll(staff);
    night.days(1);
    String path = "/patron-notices/configuration";
    Buffer text =
        Buffer.buffer(
            "rules:\n" + Night.expiring("soon", 8, 7).replace("{id", "{enabled: true, id"));
    assertThat(
            staff
                .call("updateConfiguration", HttpMethod.PUT, path, "application/yaml", text)
                .statusCode())
        .isEqualTo(200);
    assertThat(staff.get("getRule", RULE).getBoolean("enabled")).isTrue();
    night.people("imported", 12, 5, this::expiring);
    isHeldAsAFirstRun(outcome(night.night(staff), "soon"));
  }

  private JsonObject editedWhileItsNightWaits(UserRequests staff) {
    night.days(1);
    night.people(staff.tenant, 12, 5, this::expiring);
    night.ring(staff.tenant);
    night.gone(staff.tenant, "SELECT id FROM run WHERE state <> 'finished' AND delay IS NULL");
    night.clock.pass(Duration.ofMinutes(1));
    JsonObject rule = staff.get("getRule", RULE).put("for", new JsonObject().put("active", true));
    assertThat(staff.call("updateRule", HttpMethod.PUT, RULE, rule).statusCode()).isEqualTo(200);
    night.town.speak(staff.tenant);
    night.clock.pass(Duration.ofMinutes(5));
    JsonObject soon = outcome(night.night(staff), "soon");
    isHeldAsAFirstRun(soon);
    Night.confirmAll(staff);
    night.days(1);
    night.people(staff.tenant, 17, 4, this::expiring);
    return outcome(night.night(staff), "soon");
  }

  @Test
  void whatAPersonLetGoOfAnEditedRuleMakesItKnownThoughItsNightIsOlder() {
    UserRequests staff = library("waited");
    Night.confirmAll(staff);
    night.town.goSilent("waited");
    assertThat(editedWhileItsNightWaits(staff).getString("state")).isEqualTo("free");
  }

  @Test
  void aNightThatARuleBeganAsItWasDoesNotMakeItKnown() {
    UserRequests staff = library("mixed");
    Night.confirmAll(staff);
    AtomicInteger batches = new AtomicInteger();
    night.town.beforeEach(
        "mixed",
        () ->
            batches.incrementAndGet() == 4
                ? Future.failedFuture(new NotSeen("/users", "was cut short"))
                : Future.succeededFuture());
    JsonObject soon = editedWhileItsNightWaits(staff);
    assertThat(soon.getString("state")).isEqualTo("held");
    assertThat(soon.getString("heldFor")).isEqualTo("first");
  }

  @Test
  void aRuleThatIsNamedAnewIsTheSame() {
    rewritten("named", "name", "Another name");
    JsonObject soon = outcome(night.night(night.site.as("named")), "soon");
    assertThat(soon.getString("state")).isEqualTo("free");
    assertThat(soon.getLong("most")).isEqualTo(200);
  }

  private static void change(UserRequests staff, String setting, Object value) {
    String path = "/patron-notices/settings";
    JsonObject settings = staff.get("getSettings", path).put(setting, value);
    assertThat(staff.call("updateSettings", HttpMethod.PUT, path, settings).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aRunThatBringsMoreThanTheLibrarySaysIsHeldAndSaysSo() {
    UserRequests staff = library("capped");
    Night.confirmAll(staff);
    change(staff, "perRun", 4);
    night.days(1);
    night.people("capped", 12, 5, this::expiring);
    JsonObject soon = outcome(night.night(staff), "soon");
    assertThat(soon.getString("state")).isEqualTo("held");
    assertThat(soon.getString("heldFor")).isEqualTo("run");
    JsonObject held = held(staff).getJsonObject(0);
    assertThat(held.getString("why")).isEqualTo("run");
    assertThat(held.getLong("count")).isEqualTo(5);
    assertThat(night.causes("capped", "pending")).isEqualTo(12);
    Night.confirmAll(staff);
    assertThat(night.causes("capped", "pending")).isEqualTo(17);
    night.days(1);
    night.people("capped", 17, 4, this::expiring);
    assertThat(outcome(night.night(staff), "soon").getString("state")).isEqualTo("free");
  }

  @Test
  void theFirstNightInAnotherZoneWaitsForAPerson() {
    UserRequests staff = library("zone");
    Night.confirmAll(staff);
    change(staff, "zone", "Africa/Lagos");
    night.days(1);
    night.people("zone", 12, 5, this::expiring);
    JsonObject soon = outcome(night.night(staff), "soon");
    assertThat(soon.getString("state")).isEqualTo("held");
    assertThat(soon.getString("heldFor")).isEqualTo("zone");
    assertThat(held(staff).getJsonObject(0).getString("why")).isEqualTo("zone");
    Night.confirmAll(staff);
    night.days(1);
    night.people("zone", 17, 4, this::expiring);
    assertThat(outcome(night.night(staff), "soon").getString("state")).isEqualTo("free");
  }

  @Test
  void whatIsDiscardedNeverGoesAndTheRuleStaysUnknown() {
    UserRequests staff = library("discarded");
    JsonObject held = held(staff).getJsonObject(0);
    assertThat(staff.call("cancelHeld", HttpMethod.POST, path(held) + "/cancel").statusCode())
        .isEqualTo(200);
    assertThat(night.causes("discarded", "cancelled")).isEqualTo(12);
    night.days(1);
    night.people("discarded", 12, 1, this::expiring);
    JsonObject soon = outcome(night.night(staff), "soon");
    assertThat(soon.getJsonObject("outcomes"))
        .isEqualTo(new JsonObject().put("already", 12).put("goes", 1));
    assertThat(soon.getString("state")).isEqualTo("held");
  }

  @Test
  void whoeverMayLetGoMayNotDiscardByThat() {
    UserRequests staff = library("permissions");
    String path = path(held(staff).getJsonObject(0));
    UserRequests one =
        night.site.with(
            "permissions",
            "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a98",
            Set.of("patron-notices.held.confirm.post"));
    assertThat(one.raw(HttpMethod.POST, path + "/cancel").statusCode()).isEqualTo(403);
    UserRequests coordinator =
        night.site.with(
            "permissions",
            "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a97",
            Set.of("patron-notices.execute"));
    for (String deed : List.of("/confirm", "/cancel")) {
      assertThat(coordinator.raw(HttpMethod.POST, path + deed).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void itIsTheOtherTenantsAlone() {
    JsonObject held = held(library("mine")).getJsonObject(0);
    UserRequests stranger = night.tenant("theirs", Night.expiring("soon", 7));
    assertThat(confirm(stranger, held, 12).statusCode()).isEqualTo(404);
    assertThat(held(stranger)).isEmpty();
    assertThat(night.causes("mine", "held")).isEqualTo(12);
  }
}
