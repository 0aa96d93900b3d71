package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.PreviewStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What rules would do: of all patrons, and of one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewPagesTest {
  private static final String HOME = "/t/north/notices";
  private static final String PREVIEW = HOME + "/preview/one/" + PreviewStub.PREVIEW;
  private static final String PATRON = HOME + "/patrons/" + PatronFlagsStub.PATRON;

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final PreviewStub previews = new PreviewStub(notices);
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    notices.asUsual();
    previews.isIn("finished");
  }

  private HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return visitor.post(path, form);
  }

  @Test
  void aPreviewIsAskedForOfSomeRulesAndDays() {
    assertThat(visitor.get(HOME + "/preview?rule=card-expired").bodyAsString())
        .contains("name=\"rules\" value=\"card-expired\" checked")
        .contains("name=\"rules\" value=\"card-expires-soon\">")
        .contains("Previews of the last seven days", "Mar 2, 2026 – Mar 15, 2026");
    HttpResponse<Buffer> asked =
        send(HOME + "/preview", Map.of("rules", "card-expired", "days", "30", "from", ""));
    assertThat(asked.getHeader("Location")).isEqualTo(PREVIEW);
    assertThat(notices.change().encode()).isEqualTo("{\"days\":30,\"rules\":[\"card-expired\"]}");
  }

  @Test
  void aPreviewThatIsRefusedSaysWhyBesideWhatWasAsked() {
    notices.refuses(422, "not-usable", "This should be a day to come.", Map.of("/from", "x"));
    HttpResponse<Buffer> refused =
        send(HOME + "/preview", Map.of("days", "6", "from", "2020-01-01"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString())
        .contains("This should be a day to come.", "value=\"2020-01-01\"")
        .contains("<option value=\"6\" selected>");
  }

  @Test
  void aPreviewThatIsBeingMadeShowsHowFarItIsAndIsCancelled() {
    previews.isIn("running");
    assertThat(visitor.get(PREVIEW).bodyAsString())
        .contains("hx-get=\"" + PREVIEW + "/progress\"")
        .contains("2,000 patrons looked at, 1,200 messages so far", "Look again");
    assertThat(visitor.part(PREVIEW + "/progress").bodyAsString()).contains("2,000 patrons");
    send(PREVIEW + "/cancel", Map.of());
    assertThat(notices.changes()).hasSize(1).first().asString().contains("/cancel");
  }

  @Test
  void aPreviewThatIsDoneLeadsTheBrowserToItself() {
    HttpResponse<Buffer> part = visitor.part(PREVIEW + "/progress");
    assertThat(part.getHeader("HX-Redirect")).isEqualTo(PREVIEW);
  }

  @Test
  void daysAreACalendarWithNumbersWhoseHeatIsNotTheOnlySign() {
    assertThat(visitor.get(PREVIEW).bodyAsString())
        .containsPattern("class=\"heat-4\"><a [^>]*><span [^>]*>Mar 2, 2026</span> <strong>1,000<")
        .containsPattern("class=\"heat-1\"><a [^>]*><span [^>]*>Mar 9, 2026</span> <strong>200<")
        .containsPattern("class=\"heat-0\"><a [^>]*><span [^>]*>Mar 3, 2026</span> <strong>0<");
  }

  @Test
  void whatWouldGoOutStandsBesideWhatDidAsNumbersAndAsAPicture() {
    assertThat(visitor.get(PREVIEW).bodyAsString())
        .contains("aria-label=\"40 messages went out in the weeks before, 1,200 would go out\"")
        .contains("height=\"100\"></rect>")
        .contains("Feb 28, 2026");
  }

  @Test
  void eachRuleSaysWhatItComesToAndWhyNot() {
    assertThat(visitor.get(PREVIEW).bodyAsString())
        .contains("rule=card-expires-soon&amp;outcome=no-channel#rows\">30</a> cannot be reached")
        .contains("So many at once would wait until a person confirms them");
  }

  @Test
  void aDecisionSaysWhoWhatWhyAndWhatFolioSendsToo() {
    assertThat(visitor.get(PREVIEW).bodyAsString())
        .contains("<a href=\"" + PATRON + "\">Moosbach, Edda</a>")
        .contains("goes out</span>", "<span>E-mail</span>", "goes to Creutzbach, Amir")
        .contains("plain: plain", "FOLIO sends it too: plain");
  }

  @Test
  void decisionsAreNarrowedAndTakenAwayAsATable() {
    String page =
        visitor
            .get(PREVIEW + "?outcome=stays&rule=card-expired&day=2026-03-02&folio=yes")
            .bodyAsString();
    assertThat(notices.asked())
        .anyMatch(
            asked ->
                asked.contains("/rows?query=outcome%3C%3E%22goes%22%20and%20ruleId%3D%3D%22card")
                    && asked.contains("folioPolicyId"));
    assertThat(page).contains(PREVIEW + "/rows.csv?outcome=stays&amp;rule=card-expired");
  }

  @Test
  void aPatronIsFoundByBarcodeWhichNoAddressHolds() {
    HttpResponse<Buffer> nobody = send(HOME + "/patrons", Map.of("who", "no such"));
    assertThat(nobody.statusCode()).isEqualTo(404);
    assertThat(nobody.bodyAsString()).contains("Nobody, or more than one");
    HttpResponse<Buffer> found = send(HOME + "/patrons", Map.of("who", Town.USER));
    assertThat(found.getHeader("Location")).isEqualTo(HOME + "/patrons/" + PatronFlagsStub.STAFF);
  }

  @Test
  void whatAPatronGetsOnADayIsToldInSentences() {
    assertThat(visitor.get(PATRON + "?day=2026-03-05").bodyAsString())
        .contains("<h1 id=\"title\">Moosbach, Edda</h1>")
        .contains("<li>plain and why</li>", "value=\"2026-03-05\"");
    assertThat(notices.asked()).anyMatch(asked -> asked.endsWith("/explanation?day=2026-03-05"));
    assertThat(notices.asked()).anyMatch(asked -> asked.endsWith("/preview?days=30"));
  }

  @Test
  void samplesAreShownAsTextAndNotRun() {
    String page = send(PREVIEW + "/samples", Map.of()).bodyAsString();
    assertThat(page).contains("Dear &lt;you&gt;,\nbring it back</p>").doesNotContain("alert(1)");
    assertThat(notices.change().encode()).isEqualTo("{\"ofEach\":3}");
  }

  @Test
  void whatAPatronDoesNotWantIsWrittenDown() {
    assertThat(visitor.get(PATRON).bodyAsString())
        .contains("name=\"without\" value=\"loan-due\" checked")
        .contains("name=\"notBy\" value=\"print\" checked", "name=\"version\" value=\"6\"")
        .contains("name=\"language\" value=\"pt-BR\"");
    HttpResponse<Buffer> done =
        send(
            PATRON + "/preference",
            Map.of("without", "card-expired", "language", " fr ", "version", "6"));
    assertThat(done.getHeader("Location")).isEqualTo(PATRON + "?done=preferred");
    assertThat(notices.change().encode())
        .isEqualTo(
            "{\"without\":[\"card-expired\"],\"notBy\":[],\"version\":6,\"language\":\"fr\"}");
  }

  @Test
  void whatAColleagueWroteDownMeanwhileIsNotOverwritten() {
    notices.refuses(409, "version-outdated", "Changed.", Map.of("version", "7"));
    HttpResponse<Buffer> refused = send(PATRON + "/preference", Map.of("version", "6"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString()).contains("Somebody else changed this", "Moosbach, Edda");
  }

  @Test
  void anAddressIsPutOnTheListAndTakenOff() {
    assertThat(visitor.get(PATRON).bodyAsString())
        .contains("messages to it failed", "by itself", "Take off the list");
    send(PATRON + "/suppressions", Map.of("reason", "wrong"));
    assertThat(notices.change().encode())
        .isEqualTo("{\"patronId\":\"" + PatronFlagsStub.PATRON + "\",\"reason\":\"wrong\"}");
    notices.asUsual();
    send(PATRON + "/suppressions/" + PreviewStub.PREVIEW + "/lift", Map.of());
    assertThat(notices.changes()).hasSize(1).first().asString().contains("/lift");
  }

  @Test
  void aDraftIsPreviewedBeforeItIsSaved() {
    Map<String, String> draft = new HashMap<>();
    draft.put("name", "New");
    draft.put("event", "card-expired");
    draft.put("mode", "days");
    draft.put("after", "7");
    draft.put("by1", "email");
    draft.put("template", "Card expired");
    draft.put("validDays", "3");
    draft.put("closedDays", "send");
    draft.put("for.kind", "all");
    draft.put("do", "preview");
    HttpResponse<Buffer> asked = send(HOME + "/rules/new", draft);
    assertThat(asked.getHeader("Location")).isEqualTo(PREVIEW);
    JsonObject wanted = notices.change();
    assertThat(wanted.getInteger("days")).isEqualTo(30);
    assertThat(wanted.getJsonObject("rule").getString("id")).isEqualTo("new");
  }
}
