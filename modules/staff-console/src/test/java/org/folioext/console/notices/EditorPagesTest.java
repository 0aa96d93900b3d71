package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A rule is written in fields, with conditions within each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorPagesTest {
  private static final String RULES = "/t/north/notices/rules";
  private static final String NEW = RULES + "/new";
  private static final String RULE = RULES + "/one/" + PatronNoticesStub.RULE;

  /** Nested as deep as people do, each kind of condition once. */
  private static final JsonObject NESTED =
      new JsonObject(
          """
          {"all": [
            {"group": ["adult"]},
            {"not": {"tag": ["no-reminders"]}},
            {"any": [{"age": {"from": 18, "under": 65}}, {"department": "any"}]},
            {"not": {"any": [{"balance": {"from": 2.5}}, {"active": false}]}},
            {"custom": {"field": "kind", "is": ["a"]}}
          ]}
          """);

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    notices.asUsual();
  }

  private HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return visitor.post(path, form);
  }

  private static Map<String, String> form(String... more) {
    Map<String, String> form = new HashMap<>();
    form.put("version", "3");
    form.put("name", "Carte bientôt expirée");
    form.put("event", "card-expiring");
    form.put("mode", "days");
    form.put("before", "30, 7");
    form.put("by1", "email");
    form.put("by3", "print");
    form.put("template", "Card expires soon");
    form.put("digest", "yes");
    form.put("validDays", "3");
    form.put("closedDays", "send");
    form.put("for.kind", "all");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  /** What a browser would send of the page as it stands: all that is filled in or ticked. */
  private static Map<String, String> fields(String html) {
    return PageForm.of(html.substring(html.indexOf("<form class=\"sheet\"")));
  }

  @Test
  void aNewRuleIsSentAsTheContractHasItAndItsShortNameIsMadeOfTheName() {
    HttpResponse<Buffer> saved = send(NEW, form("do", "save"));
    assertThat(saved.getHeader("Location")).isEqualTo(RULE + "?done=saved");
    assertThat(notices.change())
        .isEqualTo(
            new JsonObject(
                """
                {"id": "carte-bientot-expiree", "name": "Carte bientôt expirée",
                 "event": "card-expiring", "when": {"before": [30, 7]},
                 "send": {"by": ["email", "print"], "template": "Card expires soon",
                   "digest": true},
                 "limits": {"valid-days": 3, "closed-days": "send", "mandatory": false}}
                """));
  }

  @Test
  void aRuleThatRenewsSendsNothing() {
    send(NEW, form("do", "save", "event", "loan-to-renew"));
    assertThat(notices.change().containsKey("send")).isFalse();
  }

  @Test
  void limitsOfItsMessagesAreSentWhereTheyAreWritten() {
    send(NEW, limited("card-expiring"));
    assertThat(notices.change().getJsonObject("limits"))
        .isEqualTo(
            new JsonObject(
                """
                {"valid-days": 3, "closed-days": "send", "mandatory": false,
                 "send-from": "09:30", "send-until": "17:00", "per-patron-a-day": 2}
                """));
  }

  @Test
  void aRuleThatRenewsHasNoLimitsOfMessages() {
    send(NEW, limited("loan-to-renew"));
    assertThat(notices.change().getJsonObject("limits").fieldNames())
        .containsExactlyInAnyOrder("valid-days", "closed-days", "mandatory");
  }

  private static Map<String, String> limited(String event) {
    return form(
        "do",
        "save",
        "event",
        event,
        "sendFrom",
        "09:30",
        "sendUntil",
        "17:00",
        "perPatronADay",
        "2");
  }

  @Test
  void aMistakeOfItsLimitsIsToldAtItsField() {
    notices.finds("/limits/send-until", "It is not later.");
    assertThat(send(NEW, form("do", "check", "sendFrom", "17:00")).bodyAsString())
        .contains("id=\"sendUntil-wrong\">It is not later.</span>")
        .contains("name=\"sendFrom\" type=\"time\" value=\"17:00\"");
    HttpResponse<Buffer> checked = send(NEW, form("do", "check", "perPatronADay", "few"));
    assertThat(checked.statusCode()).isEqualTo(422);
    assertThat(checked.bodyAsString()).contains("id=\"perPatronADay-wrong\">Write a whole number.");
  }

  @Test
  void aRuleThatRepeatsSaysHowOften() {
    send(
        NEW,
        form("do", "save", "mode", "every", "everyDays", "7", "everyFrom", "1", "everyTimes", "4"));
    assertThat(notices.change().getJsonObject("when").encode())
        .isEqualTo("{\"every\":{\"days\":7,\"from\":1,\"times\":4}}");
  }

  @Test
  void aRuleThatIsSavedUnchangedIsSentAsItWas() {
    notices.isFor(NESTED);
    String page = visitor.get(RULE).bodyAsString();
    Map<String, String> fields = fields(page);
    fields.put("do", "save");
    assertThat(send(RULE, fields).statusCode()).isEqualTo(303);
    JsonObject sent = notices.change();
    assertThat(sent.getJsonObject("for").encode()).isEqualTo(NESTED.encode());
    assertThat(sent.getInteger("version")).isEqualTo(3);
    assertThat(sent.getJsonObject("send").getJsonArray("by")).containsExactly("email", "note");
    assertThat(sent.getJsonObject("limits"))
        .isEqualTo(
            new JsonObject(
                """
                {"valid-days": 5, "closed-days": "wait", "mandatory": false,
                 "send-from": "09:00", "send-until": "17:00", "per-patron-a-day": 1}
                """));
  }

  @Test
  void groupsOfPatronsAreOfferedByNameAndTheOnesChosenAreTicked() {
    notices.isFor(NESTED);
    assertThat(visitor.get(RULE).bodyAsString())
        .contains("name=\"for.0.value\" value=\"adult\" checked")
        .contains("name=\"for.0.value\" value=\"child\">")
        .contains("for.1.lines\" rows=\"3\"")
        .contains("value=\"18\" inputmode=\"decimal\"");
  }

  @Test
  void aNameThatFolioNoLongerHasStaysChosenUntilAPersonTakesItAway() {
    notices.isFor(new JsonObject().put("group", "gone"));
    assertThat(visitor.get(RULE).bodyAsString())
        .contains("name=\"for.0.value\" value=\"gone\" checked");
  }

  @Test
  void aConditionIsAddedAndTakenAwayWithoutAScriptAndNothingIsSaved() {
    HttpResponse<Buffer> added = send(NEW, form("do", "add for", "for.add", "any"));
    assertThat(added.bodyAsString()).contains("id=\"for.0\"", "name=\"for.0.add\"");
    HttpResponse<Buffer> within =
        send(NEW, form("do", "add for.0", "for.0.kind", "any", "for.0.add", "age"));
    assertThat(within.bodyAsString()).contains("name=\"for.0.0.from\"");
    HttpResponse<Buffer> removed =
        send(NEW, form("do", "remove for.0", "for.0.kind", "tag", "for.1.kind", "active"));
    assertThat(removed.bodyAsString())
        .contains("name=\"for.0.kind\" value=\"active\"")
        .doesNotContain("name=\"for.1.kind\"");
    assertThat(notices.changes()).isEmpty();
  }

  @Test
  void aMistakeIsToldAtItsFieldAndNothingWrittenIsLost() {
    notices.finds("/for/all/1/not/age/from", "From is less than under.");
    HttpResponse<Buffer> checked =
        send(
            NEW,
            form(
                "do",
                "check",
                "for.0.kind",
                "active",
                "for.0.is",
                "is",
                "for.1.kind",
                "age",
                "for.1.is",
                "not",
                "for.1.from",
                "20",
                "for.1.under",
                "10"));
    assertThat(checked.statusCode()).isEqualTo(422);
    assertThat(checked.bodyAsString())
        .contains("<a href=\"#for.1.from\">From is less than under.</a>")
        .contains("id=\"for.1.from-wrong\">From is less than under.</span>")
        .contains("aria-describedby=\"for.1.from-wrong\" aria-invalid=\"true\"")
        .contains("value=\"Carte bientôt expirée\"", "value=\"30, 7\"");
  }

  @Test
  void whatIsNoNumberIsToldBeforeTheModuleIsAsked() {
    HttpResponse<Buffer> checked =
        send(NEW, form("do", "check", "before", "30; soon", "validDays", "x"));
    assertThat(checked.statusCode()).isEqualTo(422);
    assertThat(checked.bodyAsString())
        .contains("id=\"before-wrong\">Write whole numbers, separated by commas.")
        .contains("id=\"validDays-wrong\">Write a whole number.");
    assertThat(notices.changes()).isEmpty();
  }

  @Test
  void aCheckSaysTheRuleInPlainWordsAndWhatItLacks() {
    notices.readinessIs("broken");
    assertThat(send(NEW, form("do", "check")).bodyAsString())
        .contains("id=\"sentence\" role=\"status\">plain as it would be</p>")
        .contains("There is no template plain");
    assertThat(notices.changes()).hasSize(1).first().asString().contains("/rules/check");
  }

  @Test
  void aRuleThatSomebodyElseChangedIsShownBesideOnesOwn() {
    notices.refuses(409, "version-outdated", "Changed.", Map.of("version", "3"));
    HttpResponse<Buffer> refused = send(RULE, form("do", "save", "version", "2"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("Nothing was saved: somebody changed this rule while you did.")
        .contains("plain in plain words", "Save mine all the same")
        .contains("name=\"version\" value=\"3\"", "value=\"Carte bientôt expirée\"");
  }

  @Test
  void aChangeThatOverlapsWithFoliosOwnNoticesIsSavedOnlyByWhoWantsBoth() {
    notices.refuses(
        409,
        "folio-sends-too",
        "FOLIO sends it too.",
        Map.of(PatronNoticesStub.POLICY, "Standard loans"));
    HttpResponse<Buffer> refused = send(RULE, form("do", "save", "version", "3"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("FOLIO sends it too.", "value=\"Carte bientôt expirée\"")
        .contains("<li>Standard loans</li>", "name=\"overlap\" value=\"yes\" required");
    notices.asUsual();
    send(RULE, form("do", "save", "version", "3", "overlap", "yes"));
    assertThat(notices.change().getBoolean("confirmOverlap")).isTrue();
  }

  @Test
  void aShortNameThatIsTakenIsToldAtItsField() {
    notices.refuses(409, "id-taken", "There is a rule of this id already.", Map.of());
    HttpResponse<Buffer> refused = send(NEW, form("do", "save"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("id=\"id-wrong\">There is a rule of this id already.</span>");
  }

  @Test
  void whatAPersonWroteOutlivesTheirSession() {
    try (Town other = new Town()) {
      Visitor late = other.signedIn(Town.NORTH);
      Map<String, String> form = form("do", "save");
      form.put("csrf", late.csrf(Town.NORTH));
      other.clock.pass(Duration.ofDays(8));
      assertThat(late.post(NEW, form).bodyAsString()).contains("you get back what you wrote");
    }
  }

  @Test
  void aNameThatIsCodeIsShownAndNotRun() {
    notices.says("<script>alert(1)</script>");
    notices.isFor(new JsonObject().put("tag", "<script>alert(1)</script>"));
    town.renameGroup("north", PatronFlagsStub.GROUP, "adult");
    assertThat(visitor.get(RULE).bodyAsString())
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert");
  }
}
