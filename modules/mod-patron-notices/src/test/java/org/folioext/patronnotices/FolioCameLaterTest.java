package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.Made.of;
import static org.folioext.patronnotices.Night.held;
import static org.folioext.patronnotices.Night.id;
import static org.folioext.patronnotices.Night.outcome;
import static org.folioext.patronnotices.PatronMaker.patron;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.http.FolioCirculation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** FOLIO comes to send what a rule sends that is on: nobody hears twice without a person's yes. */
@TestInstance(Lifecycle.PER_CLASS)
class FolioCameLaterTest {
  private static final String RULE = "/patron-notices/rules/due";
  private static final String DEEDS =
      "SELECT details ->> 'policies' FROM deed WHERE action = 'overlap-confirmed' ORDER BY number";

  private final Night night = new Night();
  private final List<FolioCirculation> open = new ArrayList<>();

  @AfterEach
  void closeFolio() {
    open.forEach(FolioCirculation::close);
    open.clear();
  }

  @AfterAll
  void close() {
    night.close();
  }

  /** Circulation whose rules name a policy that is not there, or sends nothing of the kind, yet. */
  private FolioCirculation folio(String tenant) {
    FolioCirculation folio = FolioCirculation.of(night.site, tenant);
    open.add(folio);
    return folio;
  }

  private static String rule() {
    return Night.rule("due", "loan-due", "before", 7);
  }

  private UserRequests library(String name) {
    UserRequests staff = night.tenant(name, rule());
    folio(name);
    Night.enable(staff, "due");
    return staff;
  }

  /** The same, whose first night is over and let go. */
  private UserRequests known(String name) {
    UserRequests staff = library(name);
    night.people(name, 0, 12, this::due);
    planned(staff);
    Night.confirmAll(staff);
    night.days(1);
    night.people(name, 12, 5, this::due);
    return staff;
  }

  /** A day is planned, with the rights that a run has. */
  private JsonObject planned(UserRequests staff) {
    assertThat(staff.call("createRun", HttpMethod.POST, "/patron-notices/runs").statusCode())
        .isEqualTo(201);
    return night.ended(staff);
  }

  private PatronCase due(int number) {
    Patron one = patron(id(number)).make();
    return of(one, Made.due(one, Made.loan(id(1000 + number), night.today().plusDays(7))));
  }

  private void folioGets(String tenant, String policy, String name) {
    FolioCirculation.policy(night.site, tenant, policy, name);
  }

  private static JsonObject overlaps(UserRequests staff) {
    return staff.get("getStatus", "/patron-notices/status").getJsonObject("overlaps");
  }

  private static HttpResponse<Buffer> confirm(UserRequests staff, int version, String shown) {
    return confirm(staff, wish(version, shown));
  }

  private static HttpResponse<Buffer> confirm(
      UserRequests staff, int version, String shown, int count) {
    return confirm(staff, wish(version, shown).put("count", count));
  }

  private static JsonObject wish(int version, String shown) {
    return new JsonObject().put("version", version).put("policies", new JsonArray().add(shown));
  }

  private static HttpResponse<Buffer> confirm(UserRequests staff, JsonObject wish) {
    return staff.call("confirmRuleOverlap", HttpMethod.POST, RULE + "/overlap/confirm", wish);
  }

  private static JsonObject waits(UserRequests staff) {
    return staff.get("getRuleOverlap", RULE + "/overlap").getJsonObject("held");
  }

  private static String code(HttpResponse<Buffer> answer) {
    return answer.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0).getString("code");
  }

  private String told(String path) {
    return Site.await(night.site.direct("nobody", HttpMethod.GET, path).send()).bodyAsString();
  }

  @Test
  void whatTheRuleBringsWaitsUntilAPersonWantsBothAndThenIsQuiet() {
    UserRequests staff = known("later");
    folioGets("later", FolioCirculation.POLICY, "Standard loans");

    JsonObject due = outcome(planned(staff), "due");
    assertThat(due.getString("state")).isEqualTo("held");
    assertThat(due.getString("heldFor")).isEqualTo("folio-overlap");
    assertThat(held(staff).getJsonObject(0).getString("why")).isEqualTo("folio-overlap");
    assertThat(night.causes("later", "held")).isEqualTo(5);
    JsonObject policy =
        new JsonObject()
            .put("id", FolioCirculation.POLICY)
            .put("name", "Standard loans")
            .put("confirmed", false);
    assertThat(overlaps(staff).getJsonArray("rules"))
        .containsExactly(
            new JsonObject()
                .put("rule", "due")
                .put("name", "due")
                .put("policies", new JsonArray().add(policy)));
    assertThat(staff.get("getRuleOverlap", RULE + "/overlap").getJsonArray("policies"))
        .containsExactly(policy);
    assertThat(told("/admin/health")).contains("rules beside notices of FOLIO: ");

    HttpResponse<Buffer> other = confirm(staff, 2, FolioCirculation.OTHER);
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.bodyAsString())
        .contains("folio-sends-too", FolioCirculation.POLICY, "Standard loans");
    assertThat(code(confirm(staff, 1, FolioCirculation.POLICY))).isEqualTo("version-outdated");
    assertThat(night.causes("later", "held")).isEqualTo(5);

    HttpResponse<Buffer> both = confirm(staff, 2, FolioCirculation.POLICY, 5);
    assertThat(both.statusCode()).as(both.bodyAsString()).isEqualTo(200);
    assertThat(night.causes("later", "pending")).isEqualTo(17);
    assertThat(held(staff)).isEmpty();
    assertThat(overlaps(staff).getJsonArray("rules")).isEmpty();
    assertThat(night.site.sql("later", DEEDS))
        .containsExactly("[\"" + FolioCirculation.POLICY + "\"]");

    night.days(1);
    night.people("later", 17, 4, this::due);
    assertThat(outcome(planned(staff), "due").getString("state")).isEqualTo("free");
    assertThat(night.causes("later", "pending")).isEqualTo(21);
  }

  private static JsonObject nothing() {
    return new JsonObject().put("count", 0);
  }

  /** What a rule brought in two nights waits since FOLIO has such a policy: five and four. */
  private UserRequests twoNights(String name) {
    UserRequests staff = known(name);
    folioGets(name, FolioCirculation.POLICY, "Standard loans");
    planned(staff);
    night.days(1);
    night.people(name, 17, 4, this::due);
    planned(staff);
    assertThat(night.causes(name, "held")).isEqualTo(9);
    return staff;
  }

  @Test
  void whatSeveralNightsBroughtGoesOnlyByTheNumberThatIsTrue() {
    UserRequests staff = twoNights("nights");
    assertThat(waits(staff).getLong("count")).isEqualTo(9);
    assertThat(waits(staff).getString("sinceDate"))
        .startsWith(night.today().minusDays(1).toString());
    assertThat(code(confirm(staff, 2, FolioCirculation.POLICY))).isEqualTo("other-count");
    HttpResponse<Buffer> newest = confirm(staff, 2, FolioCirculation.POLICY, 4);
    assertThat(newest.statusCode()).isEqualTo(409);
    assertThat(newest.bodyAsString()).contains("other-count", "\"value\":\"9\"");
    assertThat(night.causes("nights", "held")).isEqualTo(9);
    assertThat(held(staff)).hasSize(2);
    assertThat(overlaps(staff).getJsonArray("rules")).hasSize(1);
    assertThat(night.site.sql("nights", DEEDS)).isEmpty();

    HttpResponse<Buffer> both = confirm(staff, 2, FolioCirculation.POLICY, 9);
    assertThat(both.statusCode()).as(both.bodyAsString()).isEqualTo(200);
    assertThat(both.bodyAsJsonObject().getJsonObject("held")).isEqualTo(nothing());
    assertThat(night.causes("nights", "held")).isZero();
    assertThat(
            night.site.sql(
                "nights",
                "SELECT details ->> 'count' FROM deed WHERE action = 'overlap-confirmed'"))
        .containsExactly("9");
  }

  private static JsonObject wantsBoth(JsonObject body) {
    return body.put("confirmOverlap", true)
        .put("overlapPolicies", new JsonArray().add(FolioCirculation.POLICY));
  }

  private static void put(UserRequests staff, String operation, String path, JsonObject body) {
    HttpResponse<Buffer> done = staff.call(operation, HttpMethod.PUT, RULE + path, body);
    assertThat(done.statusCode()).as(done.bodyAsString()).isEqualTo(200);
  }

  private static JsonObject enabled(boolean on, int version) {
    return new JsonObject().put("enabled", on).put("version", version);
  }

  @Test
  void whoSwitchesTheRuleOnOrChangesItSaysYesAndLetsNothingGo() {
    UserRequests staff = twoNights("otherways");
    put(staff, "enableRule", "/enabled", wantsBoth(enabled(true, 2)));
    assertThat(overlaps(staff).getJsonArray("rules")).as("it is wanted").isEmpty();
    assertThat(night.causes("otherways", "held")).as("it was on").isEqualTo(9);
    put(staff, "enableRule", "/enabled", enabled(false, 2));
    put(staff, "enableRule", "/enabled", wantsBoth(enabled(true, 3)));
    assertThat(night.causes("otherways", "held")).as("off and on").isEqualTo(9);
    JsonObject rule = staff.get("getRule", RULE);
    rule.put("when", new JsonObject().put("before", 5));
    put(staff, "updateRule", "", wantsBoth(rule));
    assertThat(night.causes("otherways", "held")).as("changed").isEqualTo(9);
    assertThat(waits(staff).getLong("count")).isEqualTo(9);

    Night.confirmAll(staff);
    assertThat(night.causes("otherways", "held")).as("one night by its number").isZero();
  }

  @Test
  void anotherPolicyThanTheOneThatWasConfirmedIsAskedOfAnew() {
    UserRequests staff = known("another");
    folioGets("another", FolioCirculation.POLICY, "Standard loans");
    planned(staff);
    assertThat(confirm(staff, 2, FolioCirculation.POLICY, 5).statusCode()).isEqualTo(200);
    folioGets("another", FolioCirculation.OTHER, "Course reserves");
    night.days(1);
    night.people("another", 17, 4, this::due);
    assertThat(outcome(planned(staff), "due").getString("state")).isEqualTo("free");

    open.get(0).chooses(FolioCirculation.OTHER);
    night.days(1);
    night.people("another", 21, 3, this::due);
    assertThat(outcome(planned(staff), "due").getString("heldFor")).isEqualTo("folio-overlap");
    assertThat(overlaps(staff).encode()).contains("Course reserves").doesNotContain("Standard");
  }

  @Test
  void whatWaitsForTwoReasonsWaitsForTheOther() {
    UserRequests staff = library("first");
    night.people("first", 0, 12, this::due);
    folioGets("first", FolioCirculation.POLICY, "Standard loans");
    planned(staff);
    assertThat(held(staff).getJsonObject(0).getString("why")).isEqualTo("folio-overlap");
    assertThat(held(staff).getJsonObject(0).getString("heldOtherwise")).isEqualTo("first");
    assertThat(waits(staff)).as("none waits for that alone").isEqualTo(nothing());
    assertThat(code(confirm(staff, 2, FolioCirculation.POLICY, 12))).isEqualTo("other-count");
    assertThat(confirm(staff, 2, FolioCirculation.POLICY).statusCode()).isEqualTo(200);
    assertThat(held(staff).getJsonObject(0).getString("why")).isEqualTo("first");
    assertThat(held(staff).getJsonObject(0).containsKey("heldOtherwise")).isFalse();
    assertThat(night.causes("first", "held")).isEqualTo(12);
    Night.confirmAll(staff);
    assertThat(night.causes("first", "pending")).isEqualTo(12);
  }

  @Test
  void whereFolioCannotBeAskedThatIsSaidAndWhatWasKnownHolds() {
    UserRequests staff = known("silent");
    open.get(0).answers(403);
    JsonObject run = planned(staff);
    assertThat(run.getString("state")).isEqualTo("finished");
    assertThat(outcome(run, "due").getString("state")).isEqualTo("free");
    assertThat(overlaps(staff).getString("uncheckedSinceDate"))
        .startsWith(night.today() + "T02:00");
    assertThat(overlaps(staff).getString("unchecked")).contains("/circulation/rules", "403");
    assertThat(told("/admin/health")).contains("notices of FOLIO not looked at: ");

    String since = overlaps(staff).getString("uncheckedSinceDate");
    night.days(1);
    open.get(0).answers(500);
    planned(staff);
    assertThat(overlaps(staff).getString("uncheckedSinceDate")).isEqualTo(since);
    assertThat(overlaps(staff).getString("unchecked")).contains("500");

    night.days(1);
    open.get(0).answers(200);
    folioGets("silent", FolioCirculation.POLICY, "Standard loans");
    night.people("silent", 17, 4, this::due);
    assertThat(outcome(planned(staff), "due").getString("state")).isEqualTo("held");
    assertThat(overlaps(staff).containsKey("uncheckedSinceDate")).isFalse();

    night.days(1);
    open.get(0).answers(500);
    night.people("silent", 21, 3, this::due);
    assertThat(outcome(planned(staff), "due").getString("heldFor"))
        .as("found before, and nobody wanted it")
        .isEqualTo("folio-overlap");
  }

  @Test
  void circulationThatIsAwayForAWhileTakesNothingOfWhatWasFoundWithIt() {
    UserRequests staff = known("away");
    folioGets("away", FolioCirculation.POLICY, "Standard loans");
    planned(staff);
    open.get(0).leaves("away");
    night.days(1);
    night.people("away", 17, 4, this::due);
    assertThat(outcome(planned(staff), "due").getString("heldFor")).isEqualTo("folio-overlap");
    assertThat(overlaps(staff).getJsonArray("rules")).hasSize(1);
    assertThat(overlaps(staff).getString("unchecked")).contains("/circulation/rules", "404");
  }

  @Test
  void aLibraryThatHasNoCirculationHasNoSuchPolicies() {
    UserRequests staff = night.tenant("without", rule(), "due");
    planned(staff);
    assertThat(overlaps(staff).containsKey("uncheckedSinceDate")).isFalse();
    assertThat(overlaps(staff).getJsonArray("rules")).isEmpty();
  }

  @Test
  void aPolicyThatIsWrittenOddlyCostsNoNight() {
    UserRequests staff = known("odd");
    night.site.loans.put(
        "odd",
        "/patron-notice-policy-storage/patron-notice-policies",
        new JsonObject()
            .put("id", FolioCirculation.POLICY)
            .put("active", true)
            .put("name", 7)
            .put(
                "loanNotices", new JsonArray().add(7).add(new JsonObject().put("sendOptions", 7))));
    JsonObject run = planned(staff);
    assertThat(run.getString("state")).isEqualTo("finished");
    assertThat(outcome(run, "due").getString("state")).isEqualTo("free");
    assertThat(overlaps(staff).getJsonArray("rules")).isEmpty();
  }

  @Test
  void aRuleThatIsOffHasNoAlarmAndIsAskedWhenItIsSwitchedOn() {
    UserRequests staff = known("off");
    folioGets("off", FolioCirculation.POLICY, "Standard loans");
    planned(staff);
    JsonObject off = new JsonObject().put("enabled", false).put("version", 2);
    staff.call("enableRule", HttpMethod.PUT, RULE + "/enabled", off);
    assertThat(overlaps(staff).getJsonArray("rules")).isEmpty();
    assertThat(code(confirm(staff, 3, FolioCirculation.POLICY))).isEqualTo("rule-off");
    HttpResponse<Buffer> on =
        staff.call(
            "enableRule",
            HttpMethod.PUT,
            RULE + "/enabled",
            off.put("enabled", true).put("version", 3));
    assertThat(code(on)).isEqualTo("folio-sends-too");
  }
}
