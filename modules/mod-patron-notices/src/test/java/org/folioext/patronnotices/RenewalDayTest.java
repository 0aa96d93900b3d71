package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapitesting.UserRequests;
import org.folioext.okapitesting.neighbours.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A day on which loans are renewed, from the first prediction to the last mail. */
@TestInstance(Lifecycle.PER_CLASS)
class RenewalDayTest {
  private static final String RULES =
      """
      settings: {zone: Europe/Berlin}
      rules:
        - {id: renew, name: Renew, event: loan-to-renew, when: {before: 3}}
        - id: told
          name: Told
          event: loan-renewed
          when: {on: true}
          send: {by: [email], template: Card expires soon}
        - id: not
          name: Not renewed
          event: renewal-refused
          when: {on: true}
          send: {by: [email], template: Card expires soon}
      """;

  private final LendingSite lending = new LendingSite();

  @AfterAll
  void close() {
    lending.close();
  }

  private UserRequests library(String tenant) {
    UserRequests staff = lending.library(tenant);
    staff.call(
        "updateConfiguration",
        HttpMethod.PUT,
        "/patron-notices/configuration",
        "application/yaml",
        Buffer.buffer(RULES));
    List.of("renew", "told", "not").forEach(rule -> Night.enable(staff, rule));
    return staff;
  }

  /** A run that came to its end. */
  private JsonObject ran(UserRequests staff) {
    JsonObject[] run = {new JsonObject()};
    lending.until(
        () -> {
          run[0] = Night.runs(staff, "").getJsonObject(0);
          return !List.of("waiting", "running").contains(run[0].getString("state"));
        },
        () -> run[0]);
    assertThat(run[0].getString("state")).as(run[0].encode()).isEqualTo("finished");
    return run[0];
  }

  private JsonObject run(UserRequests staff) {
    lending.clock.pass(Duration.ofMinutes(1));
    assertThat(staff.call("createRun", HttpMethod.POST, "/patron-notices/runs").statusCode())
        .isEqualTo(201);
    return ran(staff);
  }

  /** Sending and renewing are on, and the installation is the one that a person confirmed. */
  private static void turnOn(UserRequests staff) {
    staff.call(
        "updateAutoRenewal",
        HttpMethod.PUT,
        "/patron-notices/auto-renewal",
        new JsonObject().put("enabled", true).put("perSecond", 50).put("version", 0));
    String shown = staff.get("getSending", "/patron-notices/sending").getString("fingerprint");
    staff.call(
        "confirmInstallation",
        HttpMethod.POST,
        "/patron-notices/sending/confirm",
        new JsonObject().put("fingerprint", shown));
    staff.call(
        "updateSending",
        HttpMethod.PUT,
        "/patron-notices/sending",
        new JsonObject().put("enabled", true).put("version", 0));
  }

  private static List<JsonObject> renewals(UserRequests staff, String query) {
    return staff
        .get("getRenewals", "/patron-notices/renewals?limit=100&query=" + query)
        .getJsonArray("renewals")
        .stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private static void letGo(UserRequests staff) {
    JsonArray held =
        staff.get("getHeldRenewals", "/patron-notices/renewals/held").getJsonArray("held");
    assertThat(held).as("the first run of a rule waits").hasSize(1);
    JsonObject one = held.getJsonObject(0);
    String path =
        "/patron-notices/renewals/held/" + one.getString("runId") + "/" + one.getString("ruleId");
    assertThat(
            staff
                .call(
                    "decideHeldRenewals",
                    HttpMethod.POST,
                    path,
                    new JsonObject().put("decision", "confirm").put("count", one.getLong("count")))
                .statusCode())
        .isEqualTo(204);
  }

  private static List<String> to(List<Mail> mails) {
    return mails.stream().map(Mail::to).sorted().toList();
  }

  @Test
  void predictedRenewedRefusedFlaggedToldAndASecondRunOfTheDayDoesNothing() {
    String tenant = "renewalday";
    UserRequests staff = library(tenant);
    UUID ann = lending.patron(tenant, "ann");
    UUID bob = lending.patron(tenant, "bob");
    String first = lending.loan(tenant, ann, "one", 0).toString();
    String second = lending.loan(tenant, ann, "two", 1).toString();
    String often = lending.loan(tenant, ann, "often", 2).toString();
    String blocked = lending.loan(tenant, bob, "blocked", 0).toString();
    lending.block(tenant, bob);

    lending.ring(tenant);
    ran(staff);
    assertThat(renewals(staff, "state==predicted%20and%20predicted==renews"))
        .allMatch(
            one ->
                one.getJsonObject("predicted")
                    .getString("dueDate")
                    .startsWith(lending.due.plusWeeks(3) + "T20:00"))
        .extracting(one -> one.getString("loanId"))
        .containsExactlyInAnyOrder(first, second);
    assertThat(renewals(staff, "state==predicted%20and%20predicted==refuses"))
        .extracting(one -> one.getString("loanId"))
        .containsExactlyInAnyOrder(often, blocked);
    assertThat(lending.circulation.asked(tenant)).as("auto-renewal is off").isEmpty();

    turnOn(staff);
    run(staff);
    assertThat(lending.circulation.asked(tenant)).as("held").isEmpty();
    letGo(staff);
    lending.ring(tenant);
    lending.until(
        () -> renewals(staff, "state==renewed%20or%20state==refused").size() == 4,
        () -> renewals(staff, ""));
    assertThat(lending.circulation.renewed(tenant)).containsOnlyKeys(first, second);
    assertThat(renewals(staff, "loanId==" + often).get(0).getJsonArray("reasons"))
        .containsExactly("limit-reached");
    assertThat(renewals(staff, "loanId==" + blocked).get(0).getJsonArray("reasons"))
        .containsExactly("blocked-manually");
    lending.until(() -> lending.flags.size() == 2, () -> lending.flags);
    assertThat(lending.flags).containsExactlyInAnyOrder("PUT " + ann, "PUT " + bob);
    JsonObject comparison =
        staff.get(
            "getRenewalComparison",
            "/patron-notices/renewals/comparison?from=%1$s&to=%1$s".formatted(lending.today));
    assertThat(comparison.encode()).contains("asPredicted").doesNotContain("\"asPredicted\":false");

    run(staff);
    Night.confirmAll(staff);
    lending.clock.pass(Duration.ofHours(9));
    lending.ring(tenant);
    lending.until(() -> lending.mail.mails(tenant).size() == 3, () -> known(tenant));
    assertThat(to(lending.mail.mails(tenant)))
        .as("one digest of what was renewed, one of what was not, and Bob's")
        .containsExactly("ann@mail.example.org", "ann@mail.example.org", "bob@mail.example.org");

    int asked = lending.circulation.asked(tenant).size();
    List<String> before = known(tenant);
    run(staff);
    lending.clock.pass(Duration.ofHours(1));
    lending.ring(tenant);
    lending.until(() -> unsent(tenant).isEmpty(), () -> unsent(tenant));
    assertThat(known(tenant)).isEqualTo(before);
    assertThat(lending.circulation.asked(tenant)).hasSize(asked);
    assertThat(lending.mail.mails(tenant)).hasSize(3);
    assertThat(Night.held(staff)).isEmpty();
  }

  @Test
  void aPreviewForetellsWhatTheNightPredictsAndSaysSoInWordsAndInTheTable() {
    String tenant = "foretold";
    UserRequests staff = library(tenant);
    UUID ann = lending.patron(tenant, "ann");
    UUID bob = lending.patron(tenant, "bob");
    lending.loan(tenant, ann, "one", 0);
    lending.loan(tenant, ann, "often", 2);
    lending.loan(tenant, bob, "blocked", 0);
    lending.block(tenant, bob);

    String id = previewed(staff);
    Map<String, String> foretold = foretold(staff, id, "");
    String table = export(staff, id);
    lending.ring(tenant);
    ran(staff);

    assertThat(foretold)
        .hasSize(3)
        .isEqualTo(
            renewals(staff, "").stream()
                .collect(
                    Collectors.toMap(
                        one -> one.getString("loanId"),
                        one -> one.getJsonObject("predicted").encode())));
    assertThat(foretold(staff, id, "renewal==refuses").values())
        .containsExactlyInAnyOrder(
            "{\"outcome\":\"refuses\",\"reasons\":[\"limit-reached\"]}",
            "{\"outcome\":\"refuses\",\"reasons\":[\"blocked-manually\"]}");
    assertThat(table)
        .contains("renewal,renewalReasons,renewalDueDate", "refuses,limit-reached", "renews,,")
        .contains("FOLIO will probably renew it until " + lending.due.plusWeeks(3))
        .contains("FOLIO will probably refuse: the patron is blocked by staff.");
  }

  @Test
  void foretoldByThePolicyThatTheRulesOfNowChooseForThatIsHowFolioRenews() {
    String tenant = "otherrules";
    UserRequests staff = library(tenant);
    String loan = lending.loan(tenant, lending.patron(tenant, "ann"), "one", 0).toString();
    String never = Made.id("never again").toString();
    lending.site.loans.put(
        tenant, "/loan-policy-storage/loan-policies", LendingSite.policy(never, 0));
    lending.lendsBy(tenant, never);
    assertThat(foretold(staff, previewed(staff), "").values())
        .containsExactly("{\"outcome\":\"refuses\",\"reasons\":[\"limit-reached\"]}");

    turnOn(staff);
    run(staff);
    letGo(staff);
    lending.ring(tenant);
    lending.until(() -> renewals(staff, "state==refused").size() == 1, () -> renewals(staff, ""));
    assertThat(renewals(staff, "loanId==" + loan).get(0).getJsonArray("reasons"))
        .containsExactly("limit-reached");
  }

  @Test
  void whatAPersonExcludedIsForetoldAsLeftOut() {
    String tenant = "leftout";
    UserRequests staff = library(tenant);
    UUID ann = lending.patron(tenant, "ann");
    lending.loan(tenant, ann, "one", 0);
    staff.call(
        "excludeFromRenewal",
        HttpMethod.PUT,
        "/patron-notices/renewal-exclusions/patron/" + ann + "?because=asked-for");
    assertThat(foretold(staff, previewed(staff), "").values())
        .containsExactly("{\"outcome\":\"excluded\",\"reasons\":[]}");
  }

  @Test
  void whoExcludesSaysWhy() {
    String tenant = "because";
    UserRequests staff = library(tenant);
    String all = "/patron-notices/renewal-exclusions";
    String item = all + "/item/" + UUID.randomUUID();
    for (String refused : List.of("?because=", "?because=Ann%20Smith")) {
      assertThat(staff.raw(HttpMethod.PUT, item + refused).statusCode()).isEqualTo(400);
    }
    JsonObject without = staff.call("excludeFromRenewal", HttpMethod.PUT, item).bodyAsJsonObject();
    assertThat(without.getString("because")).isEqualTo("other");
    staff.call("excludeFromRenewal", HttpMethod.PUT, item + "?because=needed");
    staff.call("excludeFromRenewal", HttpMethod.PUT, item + "?because=other-terms");
    staff.call("excludeFromRenewal", HttpMethod.PUT, item + "?because=other-terms");
    JsonObject kept =
        staff.get("getRenewalExclusions", all).getJsonArray("exclusions").getJsonObject(0);
    assertThat(kept.getString("because")).isEqualTo("other-terms");
    assertThat(kept.getString("createdByUserId")).isEqualTo(Site.USER);
    assertThat(
            lending.site.sql(
                tenant, "SELECT details->>'because' FROM deed WHERE action = 'renewal-excluded'"))
        .containsExactly("other", "needed", "other-terms");
  }

  @Test
  void anItemTypeThatAPersonExcludedIsLeftOutThoughNoRuleAsksForTypes() {
    String tenant = "dvdsout";
    UserRequests staff = library(tenant);
    UUID ann = lending.patron(tenant, "ann");
    String book = lending.loan(tenant, ann, "book", 0).toString();
    String dvd = lending.loan(tenant, ann, "dvd", 0, Made.DVD).toString();
    staff.call(
        "excludeFromRenewal",
        HttpMethod.PUT,
        "/patron-notices/renewal-exclusions/item-type/" + Made.DVD + "?because=other-terms");

    Map<String, String> foretold = foretold(staff, previewed(staff), "");
    assertThat(foretold.get(dvd)).isEqualTo("{\"outcome\":\"excluded\",\"reasons\":[]}");
    assertThat(foretold.get(book)).contains("\"renews\"");
    lending.ring(tenant);
    ran(staff);
    assertThat(renewals(staff, ""))
        .extracting(one -> one.getString("loanId"))
        .containsExactly(book);
  }

  @Test
  void anItemTypeThatAPersonExcludesAfterThePlanIsNotRenewed() {
    String tenant = "dvdslater";
    UserRequests staff = library(tenant);
    lending.loan(tenant, lending.patron(tenant, "ann"), "dvd", 0, Made.DVD);
    turnOn(staff);
    run(staff);
    staff.call(
        "excludeFromRenewal",
        HttpMethod.PUT,
        "/patron-notices/renewal-exclusions/item-type/" + Made.DVD + "?because=other-terms");
    letGo(staff);
    lending.ring(tenant);
    lending.until(
        () -> renewals(staff, "state==ready").isEmpty(), () -> renewals(staff, "").toString());
    lending.until(
        () -> renewals(staff, "state==calling").isEmpty(), () -> renewals(staff, "").toString());
    assertThat(lending.circulation.asked(tenant)).isEmpty();
    assertThat(renewals(staff, "state==dropped")).hasSize(1);
  }

  /** A preview of the rule that renews, which has ended. */
  private String previewed(UserRequests staff) {
    String path = "/patron-notices/previews";
    JsonObject wanted = new JsonObject().put("rules", new JsonArray().add("renew"));
    String id =
        staff
            .call("createPreview", HttpMethod.POST, path, wanted)
            .bodyAsJsonObject()
            .getString("id");
    lending.until(
        () -> staff.get("getPreview", path + "/" + id).getString("state").equals("finished"),
        () -> staff.get("getPreview", path + "/" + id));
    return id;
  }

  private static Map<String, String> foretold(UserRequests staff, String id, String query) {
    String path = "/patron-notices/previews/" + id + "/rows?limit=100&query=" + query;
    return staff.get("getPreviewRows", path).getJsonArray("rows").stream()
        .map(JsonObject.class::cast)
        .collect(
            Collectors.toMap(
                row -> row.getString("subjectId"), row -> row.getJsonObject("renewal").encode()));
  }

  private static String export(UserRequests staff, String id) {
    String path = "/patron-notices/previews/" + id + "/export";
    return staff.call("exportPreviewRows", HttpMethod.GET, path).bodyAsString();
  }

  /** All that was planned, and all attempts with how often each was called. */
  private List<String> known(String tenant) {
    return lending.site.sql(
        tenant,
        "SELECT 'cause ' || id FROM cause UNION ALL"
            + " SELECT 'attempt ' || loan || ' ' || state || ' ' || calls FROM renewal ORDER BY 1");
  }

  private List<String> unsent(String tenant) {
    return lending.site.sql(tenant, "SELECT id || ' ' || state FROM cause WHERE state <> 'sent'");
  }
}
