package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Set;
import org.folioext.okapitesting.PathIds;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class PatronPreviewTest {
  private static final String ANN = Made.id("Ann").toString();

  private final Site site;

  PatronPreviewTest(Site site) {
    this.site = site;
  }

  /** A tenant with the rule soon, for adults who are 18 or older, and one of them, 46. */
  private PreviewAsking library(String tenant) {
    Asking staff = new Asking(site.tenant(tenant));
    JsonObject soon = Asking.rule("soon");
    soon.getJsonObject("for").put("age", new JsonObject().put("from", 18));
    staff.create(soon);
    site.users.putUser(
        tenant,
        new JsonObject()
            .put("id", ANN)
            .put("username", "ann")
            .put("active", true)
            .put("patronGroup", "3684a786-6671-4268-8ed0-9db82ebca60b")
            .put("expirationDate", "2026-04-02T21:59:59.000+00:00")
            .put(
                "personal",
                new JsonObject()
                    .put("lastName", "Ann")
                    .put("email", "ann@example.org")
                    .put("dateOfBirth", "1980-01-01T00:00:00.000+00:00")));
    return new PreviewAsking(site, staff.staff());
  }

  @Test
  void ofOnePatronEveryRuleIsToldAtOnceAndOfDaysToComeWhatIsNews() {
    PreviewAsking staff = library("onepatron");

    JsonObject now = staff.patron(ANN, "?ruleId=soon").bodyAsJsonObject();
    JsonObject month = staff.patron(ANN, "?ruleId=soon&days=30").bodyAsJsonObject();

    assertThat(now.getInteger("messages")).as(now.encode()).isEqualTo(1);
    assertThat(now.getJsonArray("rows")).hasSize(1);
    assertThat(now.getString("folioNotices")).isEqualTo("not-asked");
    assertThat(month.getInteger("messages")).as("30 and 7 days before").isEqualTo(2);
    assertThat(month.getJsonArray("rows").getJsonObject(1).getString("day"))
        .isEqualTo("2026-03-26");
    assertThat(staff.patron(ANN, "").bodyAsJsonObject().getJsonArray("rows"))
        .as("no rule is on")
        .isEmpty();
  }

  @Test
  void itIsExplainedInSentencesInTheLanguageOfWhoAsks() {
    PreviewAsking staff = library("explained");
    String path = PreviewAsking.PATRONS + ANN + "/explanation?ruleId=soon&day=2026-03-04";

    JsonArray english =
        staff.explanation(ANN, "?ruleId=soon").bodyAsJsonObject().getJsonArray("sentences");
    JsonArray french =
        Site.await(
                staff
                    .staff()
                    .request(HttpMethod.GET, path)
                    .putHeader("Accept-Language", "fr")
                    .send())
            .bodyAsJsonObject()
            .getJsonArray("sentences");

    assertThat(english.getString(0))
        .isEqualTo(
            "soon (the card expires on 2026-04-02): An e-mail goes out, in the language en. What"
                + " decided: are in the group Adult and are 18 or older [group: Adult; age: 46].");
    assertThat(french.getString(0)).startsWith("soon (").contains("Ce qui a décidé");
  }

  @Test
  void personalValuesAreForThoseWhoMaySeeThem() {
    PreviewAsking staff = library("hidden");
    PreviewAsking others =
        new PreviewAsking(
            site,
            site.with(
                "hidden",
                "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a97",
                Set.of("patron-notices.patron-preview.item.get")));

    assertThat(staff.patron(ANN, "?ruleId=soon").bodyAsString()).contains("\"46\"");
    assertThat(others.patron(ANN, "?ruleId=soon").bodyAsString())
        .contains("\"Adult\"")
        .doesNotContain("\"46\"");
  }

  @Test
  void whoIsNotThereAndDaysThatAreNoneAreRefused() {
    PreviewAsking staff = library("nobody");

    assertThat(staff.patron(PathIds.OF_NOBODY.get(0), "").statusCode()).isEqualTo(404);
    assertThat(staff.patron("x", "").statusCode()).isEqualTo(404);
    assertThat(staff.patron(ANN, "?ruleId=no-such").statusCode()).isEqualTo(404);
    for (String day : new String[] {"2026-03-02", "2027-03-05", "2026-02-30", "soon"}) {
      HttpResponse<Buffer> refused = staff.patron(ANN, "?from=" + day);
      assertThat(refused.statusCode()).as(day).isEqualTo(400);
      assertThat(Asking.error(refused).getString("code")).isEqualTo("day-outside");
    }
    assertThat(staff.patron(ANN, "?days=31").statusCode()).isEqualTo(400);
  }
}
