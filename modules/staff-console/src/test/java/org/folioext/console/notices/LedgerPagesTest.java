package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.LedgerStub;
import org.folioext.console.MessagesStub;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.PreviewStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a patron was told: read, taken away, forgotten. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerPagesTest {
  private static final String PATRONS = "/t/north/notices/patrons/";
  private static final String PATRON = PATRONS + PatronFlagsStub.PATRON;
  private static final String LEDGER = PATRON + "/ledger";
  private static final String ERASE = PATRON + "/erase";

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final LedgerStub ledger = new LedgerStub(notices);
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
    ledger.asUsual();
    previews.isIn("finished");
    town.allows(Town.NORTH, PatronNoticesStub.permissions());
  }

  private HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return visitor.post(path, form);
  }

  @Test
  void whatAPatronWasToldIsSentences() {
    assertThat(visitor.get(LEDGER).bodyAsString())
        .contains("<h1 id=\"title\">What Moosbach, Edda was told</h1>")
        .contains("As it stood on Mar 2, 2026", "Whether it was read, nobody knows.")
        .contains(
            "An e-mail (German) to Moosbach, Edda, by the rule “plain”, about: Card expires soon,"
                + " Mar 31, 2026 (30 days before)")
        .contains("On Mar 1, 2026, 10:02", "its record said that it was delivered.")
        .contains("since Creutzbach, Amir asked for that", "What decided: Patron group: plain")
        .contains("/notices/messages/" + MessagesStub.AGAIN);
  }

  @Test
  void whatAPatronWasNotToldSaysWhy() {
    String page = visitor.get(LEDGER).bodyAsString();
    assertThat(page.substring(page.indexOf("What they were not told")))
        .contains("Mar 31, 2025 (7 days after), by the rule “plain”: nothing was sent")
        .contains("The patron did not want notices of this kind.");
  }

  @Test
  void whatIsPlannedSaysFromWhenItGoes() {
    String page = visitor.get(LEDGER).bodyAsString();
    assertThat(page.substring(page.indexOf("What is on its way")))
        .contains("Apr 5, 2026 (on the day), by the rule “plain”: planned, to go from Mar 2, 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown|no-record|Nobody can tell whether it went out. FOLIO has no record of it.",
        "refused|http-422|, 10:02 AM UTC). FOLIO answered with status 422.",
        "failed|staff|staff said that it did not go out.",
        "failed|delivery-failed|could not be delivered. Delivery failed.",
        "taken|''|What became of it then is not known.",
        "later-state|later-reason|later-state later-reason"
      })
  void whatBecameOfAMessageIsSaidByStateAndReason(String state, String reason, String sentence) {
    ledger.isIn(state, reason);
    assertThat(plain(visitor.get(LEDGER).bodyAsString())).contains(sentence);
  }

  /** JDKs put one kind of space or another before AM. */
  private static String plain(String html) {
    return html.replace('\u202f', ' ');
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "00000001-0000-4000-8000-00000000ffff", "%22%3E"})
  void aPatronWhoIsNoneIsNotFound(String id) {
    assertThat(visitor.get(PATRONS + id + "/ledger").statusCode()).isEqualTo(404);
  }

  @Test
  void thePageOfAPatronLeadsToAllOfIt() {
    assertThat(visitor.get(PATRON).bodyAsString())
        .contains("href=\"" + LEDGER + "\"", "href=\"" + PATRON + "/export\"")
        .contains("href=\"" + ERASE + "\"")
        .contains("/notices/messages?patron=" + PatronFlagsStub.PATRON);
  }

  @Test
  void whatIsKeptIsTakenAwayAsAFile() {
    HttpResponse<Buffer> file = visitor.get(PATRON + "/export");
    assertThat(file.getHeader("Content-Disposition"))
        .contains("attachment", "notices-" + PatronFlagsStub.PATRON + ".json");
    assertThat(file.bodyAsJsonObject().getString("patronId")).isEqualTo(PatronFlagsStub.PATRON);
  }

  @Test
  void aPatronIsForgottenAfterAQuestion() {
    assertThat(visitor.get(ERASE).bodyAsString())
        .contains("<h1>Forget Moosbach, Edda?</h1>", "This cannot be taken back.");
    HttpResponse<Buffer> asked = send(ERASE, Map.of());
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.bodyAsString()).contains("Tick that you want this.");
    assertThat(notices.changes()).isEmpty();
    HttpResponse<Buffer> done = send(ERASE, Map.of("sure", "yes"));
    assertThat(done.getHeader("Location")).isEqualTo(PATRON + "?done=erased");
    assertThat(notices.changes()).hasSize(1).first().asString().contains("/erase");
    assertThat(visitor.get(PATRON + "?done=erased").bodyAsString())
        .contains("The patron is forgotten");
  }

  @Test
  void aPatronToWhomAMessageIsUnderWayIsNotForgottenAndThePageSaysWhy() {
    notices.refuses(409, "under-way", "A message is under way.", Map.of());
    HttpResponse<Buffer> refused = send(ERASE, Map.of("sure", "yes"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("A message is under way.", "Forget Moosbach, Edda?");
  }

  @Test
  void whoMayNotIsNotAsked() {
    town.tellsRights(Town.NORTH, new JsonArray(List.of("patron-notices.explanation.item.get")));
    assertThat(visitor.get(PATRON).bodyAsString())
        .doesNotContain(LEDGER, ERASE, PATRON + "/export", "/notices/messages?patron");
    assertThat(visitor.get(ERASE).bodyAsString())
        .contains("Your account may not forget patrons.")
        .doesNotContain("name=\"sure\"");
    town.tellsNoRights(Town.NORTH);
  }

  @ParameterizedTest
  @CsvSource({
    "/ledger, patron-notices.patrons.ledger.get",
    "/export, patron-notices.patrons.export.get"
  })
  void whoTriesWithoutTheRightIsToldWhichOneIsMissing(String page, String permission) {
    town.allows(Town.NORTH, PatronNoticesStub.permissionsBut(permission));
    HttpResponse<Buffer> refused = visitor.get(PATRON + page);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains("<code>" + permission + "</code>");
  }

  @Test
  void whoForgetsWithoutTheRightIsToldWhichOneIsMissing() {
    town.allows(Town.NORTH, PatronNoticesStub.permissionsBut("patron-notices.patrons.erase.post"));
    HttpResponse<Buffer> refused = send(ERASE, Map.of("sure", "yes"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains("<code>patron-notices.patrons.erase.post</code>");
  }

  @Test
  void aModuleThatFailsIsToldInPlainWords() {
    notices.fails();
    for (String page : List.of("/ledger", "/export")) {
      HttpResponse<Buffer> failed = visitor.get(PATRON + page);
      assertThat(failed.statusCode()).as(page).isEqualTo(502);
      assertThat(failed.bodyAsString()).contains("The module made a mistake");
    }
  }

  @Test
  void inFrenchItIsSentencesToo() {
    Visitor french = town.signedIn(Town.NORTH);
    french.keep("language", "fr");
    assertThat(french.get(LEDGER).bodyAsString())
        .contains("Ce qui a été dit à Moosbach, Edda")
        .contains("Un courriel (allemand) à Moosbach, Edda, par la règle « plain »")
        .contains("31 mars 2026 (30 jours avant)", "Le lecteur ne voulait pas de messages");
  }
}
