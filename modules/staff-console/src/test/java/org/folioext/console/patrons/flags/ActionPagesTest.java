package org.folioext.console.patrons.flags;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionPagesTest {
  private static final String FLAG = "/t/north/patrons/flags/" + PatronFlagsStub.FLAG;
  private static final String ACTIONS =
      "POST /patron-flags/flags/" + PatronFlagsStub.FLAG + "/actions/";
  private static final String UNDO = FLAG + "/left/" + PatronFlagsStub.LEFT + "/undo";

  private final Town town = new Town();
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    town.patronFlags.says("plain");
    town.patronFlags.isIn("open");
    town.patronFlags.leftIs("undone");
    town.patronFlags.switches("block", true);
    town.patronFlags.switches("expiry", true);
    town.patronFlags.takesAll();
    town.patronFlags.asked().clear();
  }

  private HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return visitor.post(path, form);
  }

  private static Map<String, String> seen() {
    return Map.of("before", "{\"active\":true}", "after", "{\"active\":false}");
  }

  @Test
  void aBlockIsChosenPreviewedAndConfirmedAndOnlyThenWritten() {
    assertThat(visitor.get(FLAG).bodyAsString()).contains("href=\"" + FLAG + "/act/block\"");
    assertThat(visitor.get(FLAG + "/act/block").bodyAsString())
        .contains("name=\"renewals\" type=\"checkbox\" checked")
        .contains("action=\"" + FLAG + "/act/block/preview\"");
    assertThat(town.patronFlags.asked()).noneMatch(asked -> asked.startsWith("POST"));

    Map<String, String> chosen = Map.of("description", "Card", "borrowing", "on");
    String preview = send(FLAG + "/act/block/preview", chosen).bodyAsString();
    assertThat(preview)
        .contains("What will change in FOLIO", "Shown to staff", "Nothing is written yet.")
        .contains("name=\"description\" value=\"Card\"", "name=\"borrowing\" value=\"on\"")
        .contains("name=\"before\" value=\"{&#34;active&#34;:true")
        .doesNotContain("name=\"renewals\"");
    assertThat(town.patronFlags.asked())
        .contains(
            ACTIONS
                + "block?dryRun=true {\"borrowing\":true,\"renewals\":false,\"requests\":false,"
                + "\"description\":\"Card\"}");

    Map<String, String> confirmed = new LinkedHashMap<>(seen());
    confirmed.putAll(chosen);
    HttpResponse<Buffer> done = send(FLAG + "/act/block", confirmed);
    assertThat(done.getHeader("Location")).isEqualTo(FLAG + "?done=block");
    assertThat(town.patronFlags.asked())
        .contains(
            ACTIONS
                + "block {\"borrowing\":true,\"renewals\":false,\"requests\":false,"
                + "\"description\":\"Card\",\"before\":{\"active\":true},"
                + "\"after\":{\"active\":false}}");
  }

  @Test
  void whatStaffReadFirstIsNamedInThePersonsLanguageWhereItIsLeftEmpty() {
    town.patronFlags.says("card-expired");
    visitor.keep("language", "fr");
    send(FLAG + "/act/note/preview", Map.of("text", "Bonjour"));
    send(FLAG + "/act/block", seen());
    visitor.keep("language", "en");
    assertThat(town.patronFlags.asked())
        .contains(
            ACTIONS
                + "note?dryRun=true {\"text\":\"Bonjour\","
                + "\"title\":\"Signalement : Carte expirée\"}")
        .anyMatch(asked -> asked.contains("\"description\":\"Signalement : Carte expirée\""));
  }

  @Test
  void whatIsTakenBackIsToldAsWhatItWas() {
    town.patronFlags.leftIs("written");
    assertThat(visitor.get(UNDO).bodyAsString())
        .contains("<h1>Lift the block<", ">Lift the block</button>");
    assertThat(visitor.get(FLAG + "?done=undo").bodyAsString())
        .contains("role=\"status\"", "It is taken back in FOLIO.");
    assertThat(visitor.get(FLAG + "?done=undo-gone").bodyAsString())
        .contains("It was gone from FOLIO already: somebody else had removed it.");
  }

  @Test
  void whatWasThereAlreadyGoneIsToldAsSuch() {
    town.patronFlags.leftIs("gone");
    assertThat(send(UNDO, Map.of()).getHeader("Location")).isEqualTo(FLAG + "?done=undo-gone");
  }

  @Test
  void whatNeedsNoChoiceIsPreviewedAtOnce() {
    String page = visitor.get(FLAG + "/act/deactivate").bodyAsString();
    assertThat(page)
        .contains("<th scope=\"row\">Active</th>", ">Yes</td>", ">No</td>")
        .contains("action=\"" + FLAG + "/act/deactivate\"");
    assertThat(town.patronFlags.asked()).contains(ACTIONS + "deactivate?dryRun=true {}");
  }

  @Test
  void whatIsSwitchedOffIsShownAsSuchWithWhereToSwitchItOn() {
    town.patronFlags.switches("expiry", false);
    assertThat(visitor.get(FLAG).bodyAsString())
        .contains("Your library has not switched this on.", "href=\"/t/north/patrons/settings\"")
        .doesNotContain("/act/expiry");
    assertThat(visitor.get(FLAG + "/act/expiry").bodyAsString())
        .contains("What will change in FOLIO", "Your library has not switched this on.")
        .doesNotContain("action=\"" + FLAG + "/act/expiry\"");
  }

  @Test
  void aConflictShowsBothSidesAndNothingIsWrittenOver() {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("seen.expirationDate", "2026-01-31T22:59:59.999+00:00");
    both.put("now.expirationDate", "2027-01-31T22:59:59.999+00:00");
    both.put("seen.active", "null");
    both.put("now.active", "true");
    town.patronFlags.refuses(409, "changed-meanwhile", "Changed.", both);
    HttpResponse<Buffer> conflict = send(FLAG + "/act/expiry", seen());
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.bodyAsString())
        .contains("Somebody changed this in FOLIO meanwhile. Nothing was written.")
        .contains("What you saw", "Jan 31, 2026", "What FOLIO has now", "Jan 31, 2027")
        .contains("href=\"" + FLAG + "/act/expiry\"")
        .doesNotContain("name=\"before\"");
  }

  @Test
  void anAnswerThatWasNotClearIsToldAndNotTriedAgain() {
    town.patronFlags.refuses(503, "unsure", "Not clear.", Map.of("left", PatronFlagsStub.LEFT));
    HttpResponse<Buffer> unsure = send(FLAG + "/act/expiry", seen());
    assertThat(unsure.statusCode()).isEqualTo(503);
    assertThat(unsure.bodyAsString()).contains("Nothing is written twice");
    assertThat(town.patronFlags.asked())
        .filteredOn(asked -> asked.startsWith("POST") && !asked.contains("dryRun"))
        .hasSize(1);
    town.patronFlags.takesAll();
    town.patronFlags.leftIs("unsure");
    assertThat(visitor.get(FLAG).bodyAsString()).contains("FOLIO did not answer clearly");
    String settle = FLAG + "/left/" + PatronFlagsStub.LEFT + "/settle";
    assertThat(send(settle, Map.of()).getHeader("Location")).isEqualTo(FLAG + "?done=settle");
  }

  @Test
  void whatWasDoneIsTakenBackAfterAPreview() {
    town.patronFlags.leftIs("written");
    assertThat(visitor.get(FLAG).bodyAsString())
        .contains("Lift the block", "href=\"" + UNDO + "\"", "Done already; see below.");
    assertThat(visitor.get(UNDO).bodyAsString())
        .contains("What will change in FOLIO", "action=\"" + UNDO + "\"");
    assertThat(send(UNDO, Map.of()).getHeader("Location")).isEqualTo(FLAG + "?done=undo");
    assertThat(town.patronFlags.asked())
        .contains("POST /patron-flags/left/" + PatronFlagsStub.LEFT + "/undo {}");
  }

  @Test
  void whatAnotherFlagLeftIsNotTakenBackFromThisOne() {
    String other = UNDO.replace(PatronFlagsStub.FLAG, PatronFlagsStub.OTHER);
    assertThat(send(other, Map.of()).statusCode()).isEqualTo(404);
    assertThat(town.patronFlags.asked()).noneMatch(asked -> asked.startsWith("POST"));
  }

  @Test
  void aPermissionThatFolioWantsIsNamed() {
    town.patronFlags.refuses(
        403,
        "folio-forbidden",
        "FOLIO does not let you do this.",
        Map.of("permission", "manualblocks.collection.post"));
    HttpResponse<Buffer> refused = send(FLAG + "/act/block/preview", Map.of());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString())
        .contains("Ask whoever manages permissions in FOLIO.")
        .contains("<code>manualblocks.collection.post</code>")
        .contains("action=\"" + FLAG + "/act/block/preview\"");
  }

  @Test
  void whatThePersonMayNotIsSaidBeforehandWhereFolioTellsIt() {
    JsonArray rights = new JsonArray().add("patron-flags.actions.note.post");
    town.tellsRights(Town.NORTH, rights);
    assertThat(visitor.get(FLAG).bodyAsString())
        .contains("<code class=\"small\">patron-flags.actions.block.post</code>")
        .contains("Dismiss: <code>patron-flags.steps.dismiss.post</code>")
        .contains("href=\"" + FLAG + "/act/note\"")
        .doesNotContain("/act/block", "/steps/dismiss");
    town.tellsNoRights(Town.NORTH);
  }

  @Test
  void aNoteIsShownAsStaffWillReadIt() {
    String note = "<p>1 &lt; 2<br>&amp;amp;</p><p><a href=\"https://c.example/?a\">here</a></p>";
    assertThat(Change.plain(note)).isEqualTo("1 < 2\n&amp;\nhere");
  }
}
