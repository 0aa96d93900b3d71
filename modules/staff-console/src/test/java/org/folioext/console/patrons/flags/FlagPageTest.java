package org.folioext.console.patrons.flags;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlagPageTest {
  private static final String FLAG = "/t/north/patrons/flags/" + PatronFlagsStub.FLAG;
  private static final String STEPS =
      "POST /patron-flags/flags/" + PatronFlagsStub.FLAG + "/steps/";

  private final Town town = new Town();
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    town.leaves(Town.NORTH, Town.permissions());
    town.patronFlags.says("plain");
    town.patronFlags.isIn("open");
    town.patronFlags.takesAll();
    town.patronFlags.asked().clear();
  }

  private HttpResponse<Buffer> step(String step, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    form.put("version", "3");
    return visitor.post(FLAG + "/steps/" + step, form);
  }

  @Test
  void itTellsWhatWhyAndWhatWasDone() {
    String page = visitor.get(FLAG).bodyAsString();
    assertThat(page)
        .contains("plain<span class=\"control\">Moosbach, Edda</span>")
        .contains("<code>loan-1</code>", "<p>Why plain</p>")
        .contains("Personal data", "E-mail address</dt>", "at plain")
        .contains("Assigned: Creutzbach, Amir", "because plain")
        .contains("/t/north/patrons/flags/" + PatronFlagsStub.OTHER)
        .contains("/t/north/patrons/accounts/" + PatronFlagsStub.PATRON);
  }

  @Test
  void whatThePersonMayNotSeeIsSaidAndTheRestIsShown() {
    town.leaves(Town.NORTH, Set.of("patron-flags.flags.item.get", "patron-flags.rules.item.get"));
    HttpResponse<Buffer> page = visitor.get(FLAG);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.bodyAsString())
        .contains("Your account may not see the evidence")
        .contains("<code>patron-flags.flags.evidence.get</code>")
        .contains("<code>patron-flags.steps.collection.get</code>")
        .contains("<p>Why plain</p>")
        .doesNotContain("at plain", "because plain", "Moosbach");
  }

  @ParameterizedTest
  @CsvSource({
    "open, confirm dismiss snooze release comment assign, reopen",
    "dismissed, reopen release comment assign, confirm dismiss snooze",
    "resolved, release comment, confirm dismiss reopen snooze assign",
  })
  void itOffersWhatItsStateAllows(String state, String offered, String not) {
    town.patronFlags.isIn(state);
    String page = visitor.get(FLAG).bodyAsString();
    for (String step : offered.split(" ")) {
      assertThat(page).contains("action=\"" + FLAG + "/steps/" + step + "\"");
    }
    for (String step : not.split(" ")) {
      assertThat(page).doesNotContain("formaction=\"" + FLAG + "/steps/" + step + "\"");
    }
  }

  @Test
  void aDecisionGoesWithTheVersionThatWasSeen() {
    HttpResponse<Buffer> done = step("dismiss", Map.of("comment", "a typo\r\nonly"));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.getHeader("Location")).isEqualTo(FLAG + "?done=dismiss");
    assertThat(town.patronFlags.asked())
        .containsExactly(STEPS + "dismiss {\"version\":3,\"comment\":\"a typo\\nonly\"}");
    assertThat(visitor.get(FLAG + "?done=dismiss").bodyAsString())
        .contains("role=\"status\"", "The flag is dismissed.");
  }

  @Test
  void ofTwoTheSecondIsToldWhoWasFirstAndKeepsTheComment() {
    town.patronFlags.refuses(
        409,
        "refused-conflict",
        "Someone else has changed it.",
        Map.of(
            "version", "4",
            "action", "dismissed",
            "state", "dismissed",
            "date", PatronFlagsStub.TIME,
            "actorUserId", PatronFlagsStub.STAFF));
    HttpResponse<Buffer> refused = step("confirm", Map.of("comment", "I looked <b>"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("role=\"alert\"", "Somebody else has changed the flag since you opened it.")
        .contains("Creutzbach, Amir was first: Dismissed, Mar 1, 2026")
        .contains("It is now: Dismissed.")
        .contains("I looked &lt;b&gt;</textarea>");
  }

  @Test
  void aDayThatIsRefusedIsToldBesideIt() {
    town.patronFlags.refuses(422, "refused-until", "Choose a day.", Map.of());
    HttpResponse<Buffer> refused = step("snooze", Map.of("until", "2020-01-01", "comment", "c"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString())
        .contains("Choose a day after today, within two years.")
        .contains("<details open", "value=\"2020-01-01\"");
    assertThat(town.patronFlags.asked())
        .contains(STEPS + "snooze {\"version\":3,\"comment\":\"c\",\"until\":\"2020-01-01\"}");
  }

  @Test
  void whatTheConsoleHasNoWordsForIsToldInThoseOfTheModule() {
    town.patronFlags.refuses(422, "of-tomorrow", "A new reason.", Map.of());
    assertThat(step("confirm", Map.of()).bodyAsString()).contains("<p>A new reason.</p>");
  }

  @Test
  void aRuleIsExplainedInTheLanguageOfThePageForTheModuleDoesSoToo() {
    assertThat(visitor.get(FLAG).bodyAsString())
        .contains("<div class=\"explained\"><p>Why plain</p>");
    assertThat(town.gateway.requestsSeen())
        .filteredOn(seen -> seen.uri().startsWith("/patron-flags/rules/"))
        .last()
        .satisfies(seen -> assertThat(seen.headers().get("Accept-Language")).isEqualTo("en"));
  }

  @Test
  void aFlagIsAssignedToMeToSomeoneByUserNameOrToNobody() {
    step("assign", Map.of("to", "me"));
    step("assign", Map.of("to", "user", "userName", "reader002"));
    step("assign", Map.of("to", "nobody"));
    assertThat(town.patronFlags.asked())
        .containsExactly(
            STEPS + "assign {\"version\":3,\"assignedTo\":\"" + PatronFlagsStub.STAFF + "\"}",
            STEPS
                + "assign {\"version\":3,\"assignedTo\":"
                + "\"00000001-0000-4000-8000-000000000002\"}",
            STEPS + "assign {\"version\":3}");
    HttpResponse<Buffer> unknown = step("assign", Map.of("to", "user", "userName", "nobody-so"));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.bodyAsString()).contains("Nobody has this user name", "value=\"nobody-so\"");
    assertThat(step("assign", Map.of()).statusCode()).isEqualTo(400);
  }

  @Test
  void aMissingPermissionIsNamed() {
    Set<String> fewer = new HashSet<>(Town.permissions());
    fewer.removeIf(name -> name.contains("dismiss") || name.split("\\.").length == 2);
    town.leaves(Town.NORTH, fewer);
    HttpResponse<Buffer> refused = step("dismiss", Map.of());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains("<code>patron-flags.steps.dismiss.post</code>");
  }

  @Test
  void aFormWithoutTheTokenOrTheVersionChangesNothing() {
    assertThat(visitor.post(FLAG + "/steps/dismiss", Map.of("version", "3")).statusCode())
        .isEqualTo(403);
    assertThat(visitor.post(FLAG + "/steps/dismiss", Map.of("csrf", csrf)).statusCode())
        .isEqualTo(400);
    assertThat(step("abolish", Map.of()).statusCode()).isEqualTo(404);
    assertThat(town.patronFlags.asked()).noneMatch(asked -> asked.startsWith("POST"));
  }

  @Test
  void aSnoozeWithoutADayIsToldInWordsAndNothingIsAsked() {
    HttpResponse<Buffer> told =
        visitor.post(
            FLAG + "/steps/snooze", Map.of("csrf", csrf, "version", "3", "comment", "later"));
    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.bodyAsString()).contains("Choose a day.", ">later</textarea>");
    assertThat(town.patronFlags.asked()).noneMatch(asked -> asked.startsWith("POST"));
  }
}
