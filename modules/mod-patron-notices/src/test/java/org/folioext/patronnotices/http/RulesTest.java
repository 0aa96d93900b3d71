package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class RulesTest {
  private final Site site;

  RulesTest(Site site) {
    this.site = site;
  }

  private Asking tenant(String name) {
    return new Asking(site.tenant(name));
  }

  @Test
  void aNewRuleIsOffWhateverItSays() {
    Asking staff = tenant("newrule");
    HttpResponse<Buffer> made = staff.create(Asking.rule("soon").put("enabled", true));
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.getHeader("Location")).endsWith("/patron-notices/rules/soon");
    JsonObject rule = made.bodyAsJsonObject();
    assertThat(rule).isEqualTo(staff.get("soon"));
    assertThat(rule.getBoolean("enabled")).isFalse();
    assertThat(rule.containsKey("since")).isFalse();
    assertThat(rule.getInteger("version")).isEqualTo(1);
    assertThat(rule.getString("updatedByUserId")).isEqualTo(Site.USER);
    assertThat(staff.create(Asking.rule("soon")).statusCode()).isEqualTo(409);
  }

  @Test
  void aRuleIsSaidInPlainWordsInTheLanguageOfWhoAsks() {
    Asking staff = tenant("worded");
    assertThat(staff.created("soon").getString("sentence"))
        .startsWith("30 and 7 days before the card expires, patrons who are in the group Adult");
    JsonObject french =
        Site.await(
                staff
                    .staff()
                    .request(HttpMethod.GET, Asking.RULES)
                    .putHeader("Accept-Language", "fr-CA,fr;q=0.9")
                    .send())
            .bodyAsJsonObject()
            .getJsonArray("rules")
            .getJsonObject(0);
    assertThat(french.getString("sentence")).contains("30 et 7 jours avant");
  }

  @Test
  void aRuleOfAFieldThatNoModuleOfTheTenantHasIsBroken() {
    Asking staff = tenant("noitems");
    JsonObject rule = Asking.rule("dvds").put("event", "loan-due");
    rule.put("for", new JsonObject().put("item-type", "DVD"));
    JsonObject readiness = staff.create(rule).bodyAsJsonObject().getJsonObject("readiness");
    assertThat(readiness.getString("state")).isEqualTo("broken");
    assertThat(readiness.getJsonArray("lacks").encode()).contains("DVD");
  }

  @Test
  void aRuleWithHoursThatAreNoneOfTheLibrarysIsBrokenAndStaysOff() {
    Asking staff = tenant("nohours");
    JsonObject rule = Asking.rule("evening");
    rule.put("limits", new JsonObject().put("send-from", "20:00").put("per-patron-a-day", 1));
    JsonObject made = staff.create(rule).bodyAsJsonObject();
    assertThat(made.getJsonObject("limits").getString("send-from")).isEqualTo("20:00");
    assertThat(made.getJsonObject("limits").getInteger("per-patron-a-day")).isEqualTo(1);
    assertThat(made.getJsonObject("limits").containsKey("send-until")).isFalse();
    assertThat(made.getJsonObject("readiness").getString("state")).isEqualTo("broken");
    assertThat(made.getJsonObject("readiness").getJsonArray("lacks").encode())
        .contains("Its hours, 20:00 to 00:00, are none of the library's, 08:00 to 20:00");
    assertThat(Asking.error(staff.enable("evening", 1, true)).getString("code"))
        .isEqualTo("not-ready");
    staff.apply("", "settings: {sendUntil: '21:00'}");
    assertThat(staff.get("evening").getJsonObject("readiness").getString("state"))
        .isEqualTo("ready");
  }

  @Test
  void theIdOfARuleStays() {
    Asking staff = tenant("fixedid");
    JsonObject rule = staff.created("soon");
    HttpResponse<Buffer> refused =
        staff
            .staff()
            .call(
                "updateRule",
                HttpMethod.PUT,
                Asking.RULES + "/soon",
                rule.copy().put("id", "later"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(staff.ids()).containsExactly("soon");
  }

  @Test
  void whoIsSecondLearnsWhoWasFirst() {
    Asking staff = tenant("second");
    Asking other =
        new Asking(site.with("second", "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a02", Site.PERMISSIONS));
    JsonObject seen = staff.created("soon");
    assertThat(other.replace(seen.copy().put("name", "Theirs")).statusCode()).isEqualTo(200);
    for (HttpResponse<Buffer> late :
        List.of(
            staff.replace(seen.copy().put("name", "Mine")),
            staff.enable("soon", 1, true),
            staff.delete("soon", 1))) {
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(Asking.parameters(late))
          .containsEntry("version", "2")
          .containsEntry("updatedByUserId", "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a02")
          .containsKey("updatedDate");
    }
    assertThat(staff.get("soon").getString("name")).isEqualTo("Theirs");
  }

  @Test
  void ofEditsAtOnceOneIsKept() {
    Asking staff = tenant("atonce");
    JsonObject seen = staff.created("soon");
    List<Future<Integer>> edits = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      edits.add(
          staff
              .staff()
              .request(HttpMethod.PUT, Asking.RULES + "/soon")
              .sendJsonObject(seen.copy().put("name", "Edit " + i))
              .map(HttpResponse::statusCode));
    }
    Site.await(Future.all(edits));
    assertThat(edits.stream().map(Future::result)).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(staff.get("soon").getInteger("version")).isEqualTo(2);
  }

  @Test
  void rulesKeepTheOrderThatTheyAreGiven() {
    Asking staff = tenant("ordered");
    for (String id : new String[] {"a", "b", "c"}) {
      staff.created(id);
    }
    int version = staff.list().getInteger("orderVersion");
    assertThat(staff.order(version, "c", "a", "b").statusCode()).isEqualTo(200);
    assertThat(staff.ids()).containsExactly("c", "a", "b");
    assertThat(staff.order(version, "a", "b", "c").statusCode()).isEqualTo(409);
    assertThat(staff.order(version + 1, "a", "b").statusCode()).isEqualTo(422);
    assertThat(staff.order(version + 1, "a", "b", "b").statusCode()).isEqualTo(422);
    assertThat(staff.delete("a", 1).statusCode()).isEqualTo(204);
    assertThat(staff.delete("a", 1).statusCode()).isEqualTo(404);
    staff.created("a");
    assertThat(staff.ids()).containsExactly("c", "b", "a");
  }

  @Test
  void checkingARuleKeepsNothing() {
    Asking staff = tenant("checked");
    List<String> before = site.rows("checked");
    JsonObject good =
        staff
            .staff()
            .call("checkRule", HttpMethod.POST, Asking.RULES + "/check", Asking.rule("soon"))
            .bodyAsJsonObject();
    assertThat(good.getBoolean("valid")).isTrue();
    assertThat(good.getString("sentence")).contains("the card expires");
    assertThat(good.getJsonObject("readiness").getString("state")).isEqualTo("ready");
    JsonObject bad =
        staff
            .staff()
            .call(
                "checkRule",
                HttpMethod.POST,
                Asking.RULES + "/check",
                Asking.rule("soon").put("for", new JsonObject().put("grup", "Adult")))
            .bodyAsJsonObject();
    assertThat(bad.getBoolean("valid")).isFalse();
    assertThat(bad.getJsonArray("mistakes").getJsonObject(0).getString("pointer"))
        .isEqualTo("/for/grup");
    assertThat(bad.getJsonArray("mistakes").getJsonObject(0).getString("message"))
        .contains("group");
    assertThat(site.rows("checked")).isEqualTo(before);
  }
}
