package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.folioext.okapitesting.UserRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What comes with the module, and what becomes of a tenant that gets it again, or loses it. */
@ExtendWith(OneSite.class)
class TenantsTest {
  private static final String RULES = "/patron-notices/rules";
  private static final Map<String, String> REFERENCE = Map.of("loadReference", "true");
  private static final Map<String, String> ALL =
      Map.of("loadReference", "true", "loadSample", "true");

  private final Site site;

  TenantsTest(Site site) {
    this.site = site;
  }

  private static JsonArray rules(UserRequests staff) {
    return staff.get("getRules", RULES).getJsonArray("rules");
  }

  private static List<String> ids(UserRequests staff) {
    return rules(staff).stream().map(one -> ((JsonObject) one).getString("id")).toList();
  }

  @Test
  void withoutAParameterThereIsNoRule() {
    assertThat(rules(site.tenant("bare"))).isEmpty();
  }

  @Test
  void referenceRulesAndSamplesAreOff() {
    UserRequests staff = site.tenant("supplied", ALL);
    assertThat(ids(staff))
        .containsExactly(
            "card-expires-soon",
            "card-expired",
            "loans-due-soon",
            "loans-overdue",
            "renew-loans",
            "loans-renewed",
            "loans-not-renewed",
            "sample-students-loans-due",
            "sample-loans-renewed");
    for (Object rule : rules(staff)) {
      assertThat(((JsonObject) rule).getBoolean("enabled")).isFalse();
    }
    assertThat(
            staff.get("getHistory", "/patron-notices/history?limit=1").getInteger("totalRecords"))
        .isEqualTo(9);
  }

  @Test
  void installingAgainLeavesWhatTheLibraryMadeOfThem() {
    UserRequests staff = site.tenant("again", REFERENCE);
    JsonObject soon = staff.get("getRule", RULES + "/card-expires-soon");
    staff.call(
        "updateRule", HttpMethod.PUT, RULES + "/card-expires-soon", soon.put("name", "Ours"));
    staff.call("deleteRule", HttpMethod.DELETE, RULES + "/renew-loans?version=1");
    List<String> before = site.rows("again");
    site.install("again", REFERENCE);
    assertThat(site.rows("again")).isEqualTo(before);
    site.install("again", ALL);
    assertThat(ids(staff))
        .containsExactly(
            "card-expires-soon",
            "card-expired",
            "loans-due-soon",
            "loans-overdue",
            "loans-renewed",
            "loans-not-renewed",
            "sample-students-loans-due",
            "sample-loans-renewed");
  }

  @Test
  void aTenantThatIsSwitchedOffKeepsItsRulesAndOneThatIsPurgedDoesNot() {
    UserRequests staff = site.tenant("gone", REFERENCE);
    List<String> before = site.rows("gone");
    site.uninstall("gone", false);
    site.install("gone", Map.of());
    assertThat(site.rows("gone")).isEqualTo(before);
    site.uninstall("gone", true);
    site.install("gone", Map.of());
    assertThat(rules(staff)).isEmpty();
    assertThat(staff.get("getHistory", "/patron-notices/history").getInteger("totalRecords"))
        .isZero();
  }
}
