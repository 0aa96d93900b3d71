package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapitesting.gateway.SeenRequest;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class PreviewsTest {

  private final Site site;

  PreviewsTest(Site site) {
    this.site = site;
  }

  private static JsonObject of(String... rules) {
    return new JsonObject().put("rules", new JsonArray(List.of(rules)));
  }

  private static JsonObject only(List<JsonObject> rows) {
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void itTellsWhoWouldGetWhatAndWhoNotAndWhyNot() {
    PreviewAsking staff = PreviewLibrary.of(site, "told");

    JsonObject preview = staff.ended(of("soon", "due"));

    String id = preview.getString("id");
    assertThat(preview.getString("state")).as(preview.encode()).isEqualTo("finished");
    assertThat(preview.getString("from")).isEqualTo("2026-03-03");
    assertThat(preview.getJsonObject("progress").getInteger("messages")).isEqualTo(2);
    assertThat(preview.getJsonObject("progress").getBoolean("complete")).isTrue();
    JsonObject ann = only(staff.rows(id, "ruleId==soon%20and%20patronId==" + PreviewLibrary.ANN));
    assertThat(ann.getString("outcome")).isEqualTo("goes");
    assertThat(ann.getString("channel")).isEqualTo("email");
    assertThat(ann.getInteger("step")).isEqualTo(-30);
    assertThat(ann.getString("condition")).isEqualTo("are in the group Adult");
    assertThat(ann.getJsonArray("values").getJsonObject(0).getString("value")).isEqualTo("Adult");
    assertThat(
            only(staff.rows(id, "ruleId==soon%20and%20patronId==" + PreviewLibrary.BOB))
                .getString("outcome"))
        .isEqualTo("no-channel");
    assertThat(
            only(staff.rows(id, "ruleId==soon%20and%20patronId==" + PreviewLibrary.EVE))
                .getString("outcome"))
        .isEqualTo("minor");
    assertThat(only(staff.rows(id, "ruleId==due")).getString("sentence"))
        .isEqualTo("An e-mail goes out, in the language en.");
    JsonObject volume =
        staff.staff().get("getPreviewVolume", PreviewAsking.PREVIEWS + "/" + id + "/volume");
    assertThat(volume.getJsonArray("planned")).hasSize(2);
    assertThat(volume.getJsonArray("held").encode()).contains("The first run of soon");
  }

  @Test
  void aWholePreviewAsksAndNothingElseLeaves() {
    PreviewAsking staff = PreviewLibrary.of(site, "asking");
    int before = site.gateway.requestsSeen().size();

    String id = staff.ended(of("soon", "due").put("days", 30)).getString("id");
    staff.patron(PreviewLibrary.ANN, "?ruleId=soon");
    staff
        .staff()
        .call(
            "createSamples",
            HttpMethod.POST,
            PreviewAsking.PREVIEWS + "/" + id + "/samples",
            new JsonObject().put("ofEach", 5));

    List<SeenRequest> left =
        site.gateway.requestsSeen().stream()
            .filter(one -> one.tenant().equals("asking"))
            .filter(one -> !one.module().startsWith(Site.NAME))
            .filter(one -> !one.uri().startsWith("/_/"))
            .toList();
    assertThat(before).isPositive();
    assertThat(left).hasSizeGreaterThan(5);
    Set<String> written =
        left.stream()
            .filter(one -> !one.method().equals("GET"))
            .map(one -> one.method() + " " + one.uri())
            .collect(Collectors.toSet());
    assertThat(written).containsExactly("POST /template-request");
  }

  @Test
  void noNameAndNoAddressIsInAnyRow() {
    PreviewAsking staff = PreviewLibrary.of(site, "canaries");

    String id = staff.ended(of("soon", "due").put("days", 30)).getString("id");

    String shown = staff.rows(id, "").toString() + export(staff, id, "");
    assertThat(shown).contains(PreviewLibrary.ANN).doesNotContainIgnoringCase("canary");
    assertThat(site.rows("canaries").toString())
        .contains(PreviewLibrary.ANN)
        .doesNotContainIgnoringCase("canary-")
        .doesNotContain("CanaryFirst", "CanaryLast");
  }

  private static String export(PreviewAsking staff, String id, String query) {
    HttpResponse<Buffer> answer =
        staff
            .staff()
            .call(
                "exportPreviewRows",
                HttpMethod.GET,
                PreviewAsking.PREVIEWS + "/" + id + "/export" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.bodyAsString();
  }

  @Test
  void aTableHoldsNoFormulaAndNothingPersonalAndWhoTookItIsKnown() {
    PreviewAsking staff = PreviewLibrary.of(site, "tables");
    FolioCirculation.policies(site, "tables", "=HYPERLINK(1)");
    try (FolioCirculation folio = FolioCirculation.of(site, "tables")) {
      String id = staff.ended(of("soon", "due")).getString("id");

      String table = export(staff, id, "?query=ruleId==due");

      assertThat(folio).isNotNull();
      assertThat(table.lines()).hasSize(2);
      assertThat(table).contains("'=HYPERLINK(1)", "age: (hidden)").doesNotContain("age: 46");
      assertThat(site.rows("tables"))
          .anyMatch(row -> row.contains("ruleId==due") && row.contains(Site.USER));
    }
  }

  @Test
  void whatFolioSendsItselfIsNamedAndARuleBesideItIsOnOnlyWhereAPersonSaysSo() {
    PreviewAsking staff = PreviewLibrary.of(site, "beside");
    assertThat(staff.ended(of("due")).getString("folioNotices")).as("none").isEqualTo("told");
    FolioCirculation.policies(site, "beside", "FX notices");
    assertThat(staff.ended(of("due")).getString("folioNotices")).isEqualTo("cannot-tell");
    try (FolioCirculation folio = FolioCirculation.of(site, "beside")) {
      JsonObject preview = staff.ended(of("soon", "due"));
      JsonObject row = only(staff.rows(preview.getString("id"), "ruleId==due"));
      HttpResponse<Buffer> refused = enable(staff, "due", false);
      HttpResponse<Buffer> confirmed = enable(staff, "due", true);

      assertThat(folio).isNotNull();
      assertThat(preview.getString("folioNotices")).isEqualTo("told");
      assertThat(row.getJsonObject("alsoByFolio").getString("name")).isEqualTo("FX notices");
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(Asking.parameters(refused)).containsOnlyKeys(FolioCirculation.POLICY);
      assertThat(confirmed.statusCode()).as(confirmed.bodyAsString()).isEqualTo(200);
      assertThat(enable(staff, "soon", false).statusCode()).as("of a card").isEqualTo(200);
      assertThat(site.rows("beside"))
          .anyMatch(one -> one.contains("overlap-confirmed") && one.contains(Site.USER));
    }
  }

  @Test
  void thatBothAreWantedIsWrittenWithTheRuleOrNeitherIs() {
    PreviewAsking staff = PreviewLibrary.of(site, "untold");
    FolioCirculation.policies(site, "untold", "FX notices");
    try (FolioCirculation folio = FolioCirculation.of(site, "untold")) {
      List<String> before = site.sql("untold", "SELECT action FROM deed");
      site.sql(
          "untold",
          "ALTER TABLE deed ADD CONSTRAINT no_deed CHECK (action <> 'overlap-confirmed')");

      HttpResponse<Buffer> failed = enable(staff, "due", true);

      assertThat(folio).isNotNull();
      assertThat(failed.statusCode()).isEqualTo(500);
      assertThat(new Asking(staff.staff()).get("due").getBoolean("enabled")).isFalse();
      assertThat(site.sql("untold", "SELECT action FROM deed")).isEqualTo(before);

      site.sql("untold", "ALTER TABLE deed DROP CONSTRAINT no_deed");
      assertThat(enable(staff, "due", true).statusCode()).isEqualTo(200);
      assertThat(site.sql("untold", "SELECT action FROM deed ORDER BY number"))
          .hasSize(before.size() + 2)
          .endsWith("rule-on", "overlap-confirmed");
    }
  }

  private static HttpResponse<Buffer> enable(PreviewAsking staff, String id, boolean confirmed) {
    return staff
        .staff()
        .call(
            "enableRule",
            HttpMethod.PUT,
            Asking.RULES + "/" + id + "/enabled",
            new JsonObject()
                .put("enabled", true)
                .put("version", 1)
                .put("confirmOverlap", confirmed));
  }

  @Test
  void samplesAreFilledInAsPatronsWouldGetThem() {
    PreviewAsking staff = PreviewLibrary.of(site, "samples");
    String id = staff.ended(of("soon")).getString("id");

    HttpResponse<Buffer> answer =
        staff
            .staff()
            .call(
                "createSamples",
                HttpMethod.POST,
                PreviewAsking.PREVIEWS + "/" + id + "/samples",
                new JsonObject().put("ofEach", 5));

    assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
    JsonArray samples = answer.bodyAsJsonObject().getJsonArray("samples");
    assertThat(samples).hasSize(1);
    JsonObject sample = samples.getJsonObject(0);
    assertThat(sample.getString("header")).isEqualTo("Your card expires April 2, 2026");
    assertThat(sample.getString("body")).isEqualTo("<p>Dear CanaryFirst</p>");
    assertThat(sample.getString("patronId")).isEqualTo(PreviewLibrary.ANN);
  }

  @Test
  void aSampleIsAsHarmlessAsWhatIsSent() {
    PreviewAsking staff = PreviewLibrary.of(site, "harmless");
    site.templates.put(
        "harmless",
        "/templates",
        new JsonObject()
            .put("id", UUID.nameUUIDFromBytes("harmless".getBytes()).toString())
            .put("name", "Card expires soon")
            .put("outputFormats", new JsonArray().add("text/html"))
            .put(
                "localizedTemplates",
                new JsonObject()
                    .put(
                        "en",
                        new JsonObject()
                            .put("header", "For {{{user.firstName}}}")
                            .put("body", "<p>{{{user.firstName}}}</p>")
                            .put("attachments", new JsonArray()))));
    site.users.putUser(
        "harmless",
        PreviewLibrary.named(PreviewLibrary.ANN, "<script>{{{user.barcode}}}</script>\nBcc: all"));
    String id =
        staff
            .ended(of("soon").put("patrons", new JsonArray().add(PreviewLibrary.ANN)))
            .getString("id");

    JsonObject sample =
        staff
            .staff()
            .call(
                "createSamples",
                HttpMethod.POST,
                PreviewAsking.PREVIEWS + "/" + id + "/samples",
                new JsonObject().put("ofEach", 1))
            .bodyAsJsonObject()
            .getJsonArray("samples")
            .getJsonObject(0);

    assertThat(sample.getString("header")).startsWith("For ").doesNotContain("\n", "{{", "<");
    assertThat(sample.getString("body")).contains("script").doesNotContain("<script", "{{{");
  }

  @Test
  void whatHasEndedIsNotCancelledAndWhatIsWrongIsToldWithItsPlace() {
    PreviewAsking staff = PreviewLibrary.of(site, "refusing");
    String id = staff.ended(of("soon")).getString("id");

    HttpResponse<Buffer> ended =
        staff
            .staff()
            .call("cancelPreview", HttpMethod.POST, PreviewAsking.PREVIEWS + "/" + id + "/cancel");
    HttpResponse<Buffer> wrong =
        staff.ask(of("no-such").put("from", "2026-03-02").put("days", 31).put("patrons", "Ann"));

    assertThat(ended.statusCode()).isEqualTo(409);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(Asking.parameters(wrong)).containsOnlyKeys("/rules", "/from", "/days", "/patrons");
    site.locale.zone("refusing", "Mars/Olympus");
    HttpResponse<Buffer> zone = staff.ask(of("soon"));
    assertThat(zone.statusCode()).isEqualTo(422);
    assertThat(Asking.error(zone).getString("code")).isEqualTo("zone-unknown");
    assertThat(staff.patron(PreviewLibrary.ANN, "").statusCode()).isEqualTo(422);
  }
}
