package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules that are on and are changed, beside FOLIO's own notices: before, when due, on renewals. */
@ExtendWith(OneSite.class)
class OverlapTest {
  private static final String DEEDS = "SELECT action FROM deed WHERE action = 'overlap-confirmed'";

  private final Site site;
  private FolioCirculation folio;

  OverlapTest(Site site) {
    this.site = site;
  }

  @AfterEach
  void close() {
    Optional.ofNullable(folio).ifPresent(FolioCirculation::close);
  }

  /** A library with a rule that is on, so many days after loans are due, or before. */
  private Asking library(String tenant, String side, int days) {
    Asking staff = new Asking(site.tenant(tenant));
    FolioCirculation.policies(site, tenant, "FX notices");
    folio = FolioCirculation.of(site, tenant);
    staff.create(
        Asking.rule("due")
            .put("event", "loan-due")
            .put("when", new JsonObject().put(side, days))
            .put("for", new JsonObject().put("age", new JsonObject().put("from", 18))));
    HttpResponse<Buffer> on =
        staff
            .staff()
            .call(
                "enableRule",
                HttpMethod.PUT,
                Asking.RULES + "/due/enabled",
                new JsonObject()
                    .put("enabled", true)
                    .put("version", 1)
                    .put("confirmOverlap", side.equals("before")));
    assertThat(on.statusCode()).isEqualTo(200);
    return staff;
  }

  private static JsonObject when(String side, int days) {
    return new JsonObject().put(side, days);
  }

  private static void isAsked(Asking staff, JsonObject changed) {
    JsonObject before = staff.get("due");
    HttpResponse<Buffer> refused = staff.replace(changed);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(Asking.error(refused).getString("code")).isEqualTo("folio-sends-too");
    assertThat(Asking.parameters(refused)).containsOnlyKeys(FolioCirculation.POLICY);
    assertThat(staff.get("due")).isEqualTo(before);
  }

  @Test
  void aRuleThatIsOnIsChangedIntoAnOverlapOnlyWhereAPersonSaysSo() {
    Asking staff = library("grown", "after", 3);
    JsonObject changed = staff.get("due").put("when", when("before", 2));
    isAsked(staff, changed);
    HttpResponse<Buffer> confirmed = staff.replace(changed.put("confirmOverlap", true));
    assertThat(confirmed.statusCode()).as(confirmed.bodyAsString()).isEqualTo(200);
    assertThat(confirmed.bodyAsJsonObject().getBoolean("enabled")).isTrue();
    assertThat(site.sql("grown", DEEDS)).containsExactly("overlap-confirmed");
  }

  @Test
  void anotherOverlapIsAskedOfAgainAndTheSameIsNot() {
    Asking staff = library("another", "before", 2);
    assertThat(staff.replace(staff.get("due").put("name", "Other")).statusCode()).isEqualTo(200);
    isAsked(staff, staff.get("due").put("when", when("before", 5)));
    isAsked(
        staff,
        staff.get("due").put("for", new JsonObject().put("age", new JsonObject().put("from", 16))));
    isAsked(
        staff,
        staff
            .get("due")
            .put("event", "loan-renewed")
            .put("when", new JsonObject().put("on", true)));
    assertThat(staff.replace(staff.get("due").put("when", when("after", 9))).statusCode())
        .as("none any more")
        .isEqualTo(200);
    assertThat(site.sql("another", DEEDS)).containsExactly("overlap-confirmed");
  }

  private static HttpResponse<Buffer> enable(Asking staff, int version, String... policies) {
    JsonObject on =
        new JsonObject()
            .put("enabled", true)
            .put("version", version)
            .put("confirmOverlap", true)
            .put("overlapPolicies", new JsonArray(List.of(policies)));
    return staff.staff().call("enableRule", HttpMethod.PUT, Asking.RULES + "/due/enabled", on);
  }

  private static JsonArray beside(Asking staff) {
    return staff
        .staff()
        .get("getRuleOverlap", Asking.RULES + "/due/overlap")
        .getJsonArray("policies");
  }

  @Test
  void exactlyThosePoliciesAreWantedThatAPersonWasShown() {
    Asking staff = library("shown", "after", 3);
    assertThat(beside(staff)).isEmpty();
    staff.enable("due", 2, false);
    JsonObject rule = staff.get("due").put("when", when("before", 2));
    assertThat(staff.replace(rule).statusCode()).isEqualTo(200);
    HttpResponse<Buffer> others = enable(staff, 4, FolioCirculation.OTHER);
    assertThat(others.statusCode()).isEqualTo(409);
    assertThat(Asking.parameters(others))
        .containsExactly(Map.entry(FolioCirculation.POLICY, "FX notices"));
    assertThat(staff.get("due").getBoolean("enabled")).isFalse();
    assertThat(enable(staff, 4, FolioCirculation.POLICY).statusCode()).isEqualTo(200);
    assertThat(beside(staff))
        .containsExactly(
            new JsonObject()
                .put("id", FolioCirculation.POLICY)
                .put("name", "FX notices")
                .put("confirmed", true));
  }

  @Test
  void whatIsWantedOfOtherPatronsIsAskedAnewAndKeptAnew() {
    Asking staff = library("whom", "before", 2);
    JsonObject changed =
        staff.get("due").put("for", new JsonObject().put("age", new JsonObject().put("from", 16)));
    assertThat(
            staff
                .replace(
                    changed
                        .put("confirmOverlap", true)
                        .put("overlapPolicies", new JsonArray().add(FolioCirculation.OTHER)))
                .statusCode())
        .isEqualTo(409);
    assertThat(
            staff
                .replace(
                    changed.put("overlapPolicies", new JsonArray().add(FolioCirculation.POLICY)))
                .statusCode())
        .isEqualTo(200);
    assertThat(site.sql("whom", "SELECT array_to_string(confirmed, ' ') FROM overlap"))
        .containsExactly("BEFORE_DUE");
    JsonObject both = when("before", 2).put("on", true);
    JsonObject more = staff.get("due").put("when", both).put("confirmOverlap", true);
    assertThat(staff.replace(more).statusCode()).isEqualTo(200);
    assertThat(site.sql("whom", "SELECT array_to_string(confirmed, ' ') FROM overlap"))
        .containsExactly("BEFORE_DUE WHEN_DUE");
  }

  @Test
  void aRuleThatIsOffIsChangedAsOneLikes() {
    Asking staff = library("offbeside", "after", 3);
    staff.enable("due", 2, false);
    assertThat(staff.replace(staff.get("due").put("when", when("before", 2))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void anImportLeavesNoRuleOnThatItChangesIntoAnOverlap() {
    Asking staff = library("imported", "after", 3);
    String same = staff.export().replace("name: Rule due", "name: Named anew");
    assertThat(staff.apply("", same).bodyAsJsonObject().getJsonArray("staysOff")).isEmpty();
    assertThat(staff.get("due").getBoolean("enabled")).isTrue();
    String overlapping = same.replace("after:", "before:");
    assertThat(overlapping).isNotEqualTo(same);
    JsonObject dry = staff.apply("?dryRun=true", overlapping).bodyAsJsonObject();
    assertThat(dry.getJsonArray("staysOff")).containsExactly("due");
    assertThat(staff.get("due").getBoolean("enabled")).isTrue();
    assertThat(staff.apply("", overlapping).statusCode()).isEqualTo(200);
    assertThat(staff.get("due").getBoolean("enabled")).isFalse();
    assertThat(site.sql("imported", DEEDS)).isEmpty();
  }

  @Test
  void whatIsChangedNeverReachesBackWhateverZoneComesWithIt() {
    Asking staff = new Asking(site.tenant("reachback"));
    staff.created("soon");
    String since = staff.enable("soon", 1, true).bodyAsJsonObject().getString("since");
    String yaml = staff.export().replace("Rule soon", "Named anew");
    String west = "settings: {zone: America/New_York}\n" + yaml.substring(yaml.indexOf("rules:"));
    assertThat(staff.apply("", west).statusCode()).isEqualTo(200);
    assertThat(staff.get("soon").getString("name")).isEqualTo("Named anew");
    assertThat(staff.get("soon").getString("since")).isEqualTo(since).isEqualTo("2026-03-03");
  }
}
