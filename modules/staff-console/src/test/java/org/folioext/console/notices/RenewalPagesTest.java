package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.RenewalsStub;
import org.folioext.console.RunsStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loans that renew themselves: attempts, predictions, what is left out, the switch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenewalPagesTest {
  private static final String HOME = "/t/north/notices/renewals";
  private static final String ONE = HOME + "/one/" + RenewalsStub.RENEWAL;
  private static final String COMPARISON = HOME + "/comparison";
  private static final String EXCLUSIONS = HOME + "/exclusions";
  private static final String SWITCH = HOME + "/switch";

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final RunsStub runs = new RunsStub(notices);
  private final RenewalsStub renewals = new RenewalsStub(notices);
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    notices.asUsual();
    runs.asUsual();
    renewals.asUsual();
  }

  private HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return visitor.post(path, form);
  }

  private String page(String path) {
    return visitor.get(path).bodyAsString();
  }

  @Test
  void attemptsSayWhatWasPredictedAndWhyItWasRefused() {
    assertThat(page(HOME))
        .contains("<a href=\"" + ONE + "\">Moosbach, Edda</a>", "was due Mar 3, 2026")
        .contains("FOLIO will renew it", "</span>Refused</span>", "Not as predicted")
        .contains("It was renewed as often as the policy allows", "Somebody waits for the item")
        .contains("1 to 50 of 120");
  }

  @Test
  void aRenewedLoanHasItsNewDueDate() {
    renewals.isIn("renewed");
    assertThat(page(HOME))
        .contains("state-finished", "New due date: Mar 24, 2026")
        .doesNotContain("Not as predicted");
  }

  @Test
  void whatIsAskedForIsAskedOfTheModuleAndRubbishIsNot() {
    page(HOME + "?state=refused&from=2026-02-01&because=limit-reached%20requested&foreseen=none");
    assertThat(notices.asked())
        .anyMatch(
            asked ->
                asked.contains(
                    encoded(
                        "state==\"refused\" and date>=\"2026-02-01\""
                            + " and predictedReasons==\"\""
                            + " and reasons==\"limit-reached requested\"")));
    notices.asUsual();
    page(HOME + "?state=none&from=2026-02-30&run=1&patron=%22x&predicted=a&rule=A&because=%22");
    assertThat(notices.asked())
        .filteredOn(asked -> asked.startsWith("GET /patron-notices/renewals?"))
        .hasSize(1)
        .noneMatch(asked -> asked.contains("query="));
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Test
  void whereNothingWasPlannedThePageSaysHowItBegins() {
    renewals.knowsNothing();
    assertThat(page(HOME)).contains("No renewal was planned yet.", "only predict");
    assertThat(page(HOME + "?state=failed")).contains("There is no such attempt.");
  }

  @Test
  void anAttemptTellsWhatFolioSaidAndWhatItMeans() {
    assertThat(page(ONE))
        .contains("<h1 id=\"title\">Renewal of Mar 1, 2026</h1>")
        .contains("FOLIO refused. Nothing was overridden; the loan is as it was.")
        .contains("<li><q>plain</q></li>", "FOLIO was asked once.")
        .contains("FOLIO’s own notice policy tells the patron")
        .contains("<code>" + RenewalsStub.ITEM + "</code>");
    renewals.isIn("ready");
    assertThat(page(ONE)).contains("Waits for a person", "It waits until a person lets it go.");
  }

  @Test
  void anAttemptThatIsNotThereSaysSo() {
    renewals.knowsNothing();
    HttpResponse<Buffer> gone = visitor.get(ONE);
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.bodyAsString()).contains("No such renewal");
  }

  @Test
  void theComparisonCountsEachAttemptOnceAndItsNumbersAddUp() {
    assertThat(page(COMPARISON))
        .contains("2,000 attempts from Feb 1, 2026 to Mar 2, 2026")
        .contains("<dt>came true</dt><dd class=\"count\">1,960</dd>")
        .contains("<dt>refused as predicted, for other reasons</dt><dd class=\"count\">8</dd>")
        .contains("<dt>did not come true</dt><dd class=\"count\">20</dd>")
        .contains("<dt>nobody could tell beforehand</dt><dd class=\"count\">12</dd>")
        .contains("Of a hundred predictions, 98 came true")
        .containsPattern("data-label=\"Together\">1,920</td>\\s*</tr>")
        .contains("data-label=\"Together\"><strong>2,000</strong></td>");
  }

  @Test
  void aLineOfTheComparisonLeadsToTheAttemptsThatItCounts() {
    assertThat(page(COMPARISON))
        .contains(
            HOME
                + "?state=refused&amp;from=2026-02-01&amp;to=2026-03-02&amp;predicted=renews"
                + "&amp;foreseen=none&amp;because=limit-reached\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=yesterday", "to=%00", "from=2026-03-02&to=2026-03-01"})
  void daysThatAreNoneAreToldAndNothingIsAsked(String days) {
    HttpResponse<Buffer> wrong = visitor.get(COMPARISON + "?" + days);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.bodyAsString()).contains("id=\"days-wrong\"", "aria-invalid=\"true\"");
    assertThat(notices.asked()).noneMatch(asked -> asked.contains("/comparison"));
  }

  @Test
  void withoutAnAnswerOfFolioThereIsNothingToCompare() {
    renewals.knowsNothing();
    assertThat(page(COMPARISON)).contains("FOLIO answered no attempt on these days.");
  }

  @Test
  void whatIsLeftOutHasItsNameAndItsKind() {
    assertThat(page(EXCLUSIONS))
        .contains(">Others wait for it, or use it here</td>")
        .contains("Moosbach, Edda</th>", ">Patron</td>", ">Patron group</td>", "Creutzbach, Amir")
        .contains(EXCLUSIONS + "/item/" + RenewalsStub.ITEM + "/remove")
        .contains("<select id=\"group\" name=\"subject\"")
        .contains("<input id=\"item-type\" name=\"subject\"");
    renewals.knowsNothing();
    assertThat(page(EXCLUSIONS)).contains("Nobody and nothing is left out.");
  }

  @Test
  void aPatronIsLeftOutByIdAndTakenInAgain() {
    Map<String, String> patron =
        Map.of("kind", "patron", "subject", PatronFlagsStub.PATRON, "because", "asked-for");
    assertThat(send(EXCLUSIONS, patron).getHeader("Location"))
        .isEqualTo(EXCLUSIONS + "?done=added");
    String path = "/renewal-exclusions/patron/" + PatronFlagsStub.PATRON;
    assertThat(notices.changes())
        .hasSize(1)
        .first()
        .asString()
        .contains("PUT", path + "?because=asked-for");
    notices.asUsual();
    send(EXCLUSIONS + "/patron/" + PatronFlagsStub.PATRON + "/remove", Map.of());
    assertThat(notices.changes()).hasSize(1).first().asString().contains("DELETE", path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patron", "group", "item", "item-type"})
  void whatFolioDoesNotKnowIsNotLeftOut(String kind) {
    HttpResponse<Buffer> missed =
        send(EXCLUSIONS, Map.of("kind", kind, "subject", "\"no such* thing"));
    assertThat(missed.statusCode()).isEqualTo(404);
    assertThat(missed.bodyAsString()).contains("id=\"" + kind + "-wrong\">FOLIO knows none such");
    assertThat(send(EXCLUSIONS, Map.of("kind", kind)).statusCode()).isEqualTo(404);
    assertThat(notices.changes()).isEmpty();
  }

  @Test
  void autoRenewalIsOffAndSaysWhatSwitchingItOnMeans() {
    assertThat(page(SWITCH))
        .contains("</span>Off</span>", "no loan is touched")
        .contains("No block and no limit is ever overridden.", "Switch auto-renewal on</button>");
    Map<String, String> on = Map.of("to", "on", "perSecond", "7", "version", "3");
    assertThat(send(SWITCH, on).getHeader("Location")).isEqualTo(SWITCH + "?done=on");
    assertThat(notices.change().encode())
        .isEqualTo("{\"enabled\":true,\"perSecond\":7,\"version\":3}");
  }

  @Test
  void switchedOnItSaysWhatSwitchingOffMeansAndWhereNobodyConfirmedTheInstallation() {
    renewals.renews(true);
    assertThat(page(SWITCH))
        .contains("From this moment FOLIO is asked for no more renewals")
        .doesNotContain("id=\"standing\"");
    runs.stands("different");
    assertThat(page(SWITCH)).contains("id=\"standing\"", "Nothing is renewed from here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "51", "-1", "fast", ""})
  void aPaceThatIsNoneIsToldAndNothingIsSwitched(String pace) {
    HttpResponse<Buffer> wrong = send(SWITCH, Map.of("to", "on", "perSecond", pace));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.bodyAsString()).contains("id=\"pace-wrong\">Write a whole number");
    assertThat(notices.changes()).isEmpty();
  }

  @Test
  void whoeverIsSecondAtTheSwitchIsTold() {
    notices.refuses(409, "version-outdated", "Changed.", Map.of("version", "4"));
    HttpResponse<Buffer> second = send(SWITCH, Map.of("to", "on", "perSecond", "5"));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.bodyAsString()).contains("Somebody else changed this");
  }

  @Test
  void whoMayNotIsNotAskedAndWhoTriesIsRefused() {
    town.tellsRights(Town.NORTH, new JsonArray(List.of("patron-notices.auto-renewal.item.get")));
    assertThat(page(SWITCH))
        .contains("patron-notices.auto-renewal.item.put")
        .doesNotContain("Switch auto-renewal on</button>");
    assertThat(page(EXCLUSIONS)).doesNotContain("/remove", "name=\"subject\"");
    town.tellsNoRights(Town.NORTH);
    notices.refuses(403, "", "", Map.of());
    HttpResponse<Buffer> refused = send(SWITCH, Map.of("to", "on", "perSecond", "5"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains("FOLIO does not let you do this.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/comparison", "/exclusions", "/switch", "/held/a/b", "/one/x"})
  void aLibraryWithoutTheModuleIsToldSoOnEveryPage(String path) {
    HttpResponse<Buffer> page = town.signedIn(Town.SOUTH).get("/t/south/notices/renewals" + path);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.bodyAsString()).contains("<h1");
  }
}
