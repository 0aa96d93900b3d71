package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.RunsStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Runs, what waits for a person, the switch of sending; what Today and Jobs say of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightPagesTest {
  private static final String HOME = "/t/north/notices";
  private static final String RUN = HOME + "/runs/" + RunsStub.RUN;
  private static final String HELD = HOME + "/held/" + RunsStub.RUN + "/" + PatronNoticesStub.RULE;
  private static final String SENDING = HOME + "/sending";

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final RunsStub runs = new RunsStub(notices);
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
  }

  private HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return visitor.post(path, form);
  }

  @Test
  void runsAreListedBelowWhatWaits() {
    assertThat(visitor.get(HOME + "/runs").bodyAsString())
        .contains("Waiting for a person", ">1,190</td>", "href=\"" + HELD + "\"")
        .contains("<a href=\"" + RUN + "\">Mar 1, 2026</a>", "Finished");
  }

  @Test
  void aRunSaysWhatItLookedAtAndWhatEachRuleCameTo() {
    assertThat(visitor.get(RUN).bodyAsString())
        .contains("<h1 id=\"title\">Run of Mar 1, 2026</h1>", "<dd>3,000</dd>")
        .contains("waits for a person", ">1,190</td>", "<li>110 cannot be reached</li>")
        .doesNotContain("1,190 goes");
  }

  @Test
  void aRunSaysWhyItWaitsAndWhyItRenewedNothing() {
    assertThat(visitor.get(RUN).bodyAsString())
        .contains(
            "It waits, and goes on by itself while its day lasts:",
            "or before where somebody plans now")
        .contains("No loan was renewed in it");
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains("No loan was renewed on Mar 1, 2026 so far")
        .contains("The day is planned from 02:00 on: too late");
  }

  @Test
  void aRunThatGoesOnIsCancelled() {
    assertThat(visitor.get(RUN).bodyAsString()).doesNotContain(RUN + "/cancel");
    runs.isIn("running");
    assertThat(visitor.get(RUN).bodyAsString()).contains(RUN + "/cancel");
    assertThat(send(RUN + "/cancel", Map.of()).getHeader("Location")).isEqualTo(RUN);
  }

  @Test
  void aRunThatIsThereAlreadyIsAsGoodAsANewOne() {
    assertThat(send(HOME + "/runs", Map.of()).getHeader("Location")).isEqualTo(RUN);
    notices.refuses(409, "run-open", "There is one.", Map.of("run", RunsStub.RUN));
    assertThat(send(HOME + "/runs", Map.of()).getHeader("Location")).isEqualTo(RUN);
  }

  @Test
  void whatWaitsIsLetGoByWhoTypesHowManyTheySaw() {
    assertThat(visitor.get(HELD).bodyAsString())
        .contains("plain: 1,190 notices about 1,100 patrons", "up to 200 would have gone out")
        .contains("<dd>41, 39</dd>", "<dt>E-mail</dt><dd>1,180</dd>", "Moosbach, Edda");
    HttpResponse<Buffer> done = send(HELD + "/confirm", Map.of("count", "1,190"));
    assertThat(done.getHeader("Location")).isEqualTo(HOME + "/runs?done=let-go");
    assertThat(notices.change().encode()).isEqualTo("{\"count\":1190}");
  }

  @Test
  void whatWaitsForTwoReasonsSaysBoth() {
    assertThat(visitor.get(HELD).bodyAsString()).doesNotContain("the first time");
    runs.isBesideFolio();
    assertThat(visitor.get(HELD).bodyAsString())
        .contains("nobody said that both are wanted", "It is the first time that this rule brings");
  }

  @Test
  void whoTypesNoNumberOrAnotherLetsNothingGo() {
    HttpResponse<Buffer> none = send(HELD + "/confirm", Map.of("count", "all"));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.bodyAsString()).contains("Type the number of notices that you see here.");
    assertThat(notices.changes()).isEmpty();
    notices.refuses(409, "other-count", "There are 1200 now.", Map.of("count", "1200"));
    HttpResponse<Buffer> other = send(HELD + "/confirm", Map.of("count", "7"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.bodyAsString()).contains("There are 1200 now.", "1,190 notices");
  }

  @Test
  void whatWaitsCanBeMadeToNeverGoOut() {
    HttpResponse<Buffer> done = send(HELD + "/cancel", Map.of());
    assertThat(done.getHeader("Location")).isEqualTo(HOME + "/runs?done=dropped");
    assertThat(notices.changes()).hasSize(1).first().asString().contains("/held/card-expires");
  }

  @Test
  void whatNoLongerWaitsSaysSo() {
    runs.isWell();
    assertThat(visitor.get(HELD).bodyAsString()).contains("Nothing waits here any more.");
  }

  @Test
  void sendingIsSwitchedWithTheVersionThatWasSeen() {
    assertThat(visitor.get(SENDING).bodyAsString())
        .contains("plain in plain words", "Switch sending off now", "value=\"5\"")
        .doesNotContain("/sending/confirm");
    assertThat(send(SENDING, Map.of("to", "off", "version", "5")).getHeader("Location"))
        .isEqualTo(SENDING + "?done=off");
    assertThat(notices.change().encode()).isEqualTo("{\"enabled\":false,\"version\":5}");
  }

  @Test
  void whoSwitchesSendingOnTypesHowManyNoticesWait() {
    runs.sends(false);
    assertThat(visitor.get(SENDING).bodyAsString())
        .contains("Switch sending on")
        .doesNotContain("name=\"count\"");
    runs.unsent(1190);
    runs.isEarly();
    assertThat(visitor.get(SENDING).bodyAsString())
        .contains("1,190 notices wait for their hours", "name=\"count\"");
    runs.asUsual();
    runs.sends(false);
    runs.unsent(1190);
    assertThat(visitor.get(SENDING).bodyAsString())
        .contains(
            "1,190 notices wait since Mar 1, 2026",
            "name=\"count\" inputmode=\"numeric\" required");
    HttpResponse<Buffer> none = send(SENDING, Map.of("to", "on", "version", "5", "count", "all"));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(notices.changes()).isEmpty();
    send(SENDING, Map.of("to", "on", "version", "5", "count", "1,190"));
    assertThat(notices.change().encode())
        .isEqualTo("{\"enabled\":true,\"version\":5,\"count\":1190}");
    notices.refuses(409, "other-count", "There are 1200 now.", Map.of("count", "1200"));
    runs.unsent(1200);
    HttpResponse<Buffer> other = send(SENDING, Map.of("to", "on", "version", "5", "count", "1190"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.bodyAsString()).contains("There are 1200 now.", "1,200 notices wait since");
  }

  @Test
  void todaySaysWhatFolioTellsBesideARuleAndThatItCannotBeAsked() {
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains("FOLIO tells patrons the same as the rule plain, and nobody said that both")
        .contains("are wanted: plain", "/notices/rules/one/" + PatronNoticesStub.RULE)
        .contains("Whether FOLIO tells patrons the same as rules could not be checked since Mar 1");
    runs.isWell();
    assertThat(visitor.get("/t/north/today").bodyAsString()).doesNotContain("FOLIO tells patrons");
  }

  @Test
  void anotherInstallationIsConfirmedByTheFingerprintThatWasShown() {
    runs.stands("different");
    assertThat(visitor.get(SENDING).bodyAsString())
        .contains("This is the installation that may send", "It is another one.")
        .contains("name=\"fingerprint\" value=\"" + RunsStub.FINGERPRINT);
    send(SENDING + "/confirm", Map.of("fingerprint", RunsStub.FINGERPRINT));
    assertThat(notices.change().encode()).isEqualTo("{\"fingerprint\":\"0123abcd\"}");
  }

  @Test
  void whoMayNotSwitchIsNotAsked() {
    town.tellsRights(Town.NORTH, new JsonArray(List.of("patron-notices.sending.item.get")));
    assertThat(visitor.get(SENDING).bodyAsString()).doesNotContain("Switch sending off now");
    assertThat(visitor.get(HELD).bodyAsString()).doesNotContain("name=\"count\"");
    town.tellsNoRights(Town.NORTH);
  }

  @Test
  void todaySaysWhatWaitsAndWhatDidNotHappen() {
    runs.stands("different");
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains("1,190 notices wait for a person, of 1 rule")
        .contains("plain in plain words", "Notices of Mar 2, 2026 were not planned.")
        .contains("A run failed, and none finished since.", "A run does not come to its end.")
        .contains("A rule that is on cannot act: plain")
        .contains("Of 2 messages nobody can tell whether it went out.")
        .contains("1 mail domain refuses everybody", "/notices/addresses");
  }

  @Test
  void todaySaysWhatHasStoppedWhoeverRings() {
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains("The timer has not rung since ", "nothing goes out.")
        .contains("plain and stops", "30 notices wait for longer than a day to go out.")
        .contains("3 notices of the last seven days failed.")
        .contains("1 notice of the last seven days was not sent before it was too late.");
    assertThat(visitor.get("/t/north/jobs").bodyAsString())
        .contains("The timer has not rung since ");
    runs.sends(false);
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .doesNotContain("plain and stops", "30 notices wait");
  }

  @Test
  void todayIsCalmWhereAllIsWellAndSaysThatSendingIsOff() {
    runs.isWell();
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains("Notices are planned and go out.")
        .doesNotContain("wait for a person");
    runs.sends(false);
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains("Sending is off: no notice goes out.");
  }

  @Test
  void aLibraryWithoutTheModuleHasNoCardOfIt() {
    assertThat(town.signedIn(Town.SOUTH).get("/t/south/today").bodyAsString())
        .doesNotContain("<h2>Notices</h2>");
  }

  @Test
  void runsAreJobsAndTheNightSaysWhenItIsMissing() {
    assertThat(visitor.get("/t/north/jobs").bodyAsString())
        .contains("Planning of the day", "Every day from 02:00", "Plan today now")
        .contains("Notices of Mar 2, 2026 were not planned.")
        .contains("<a href=\"" + RUN + "\">Run of Mar 1, 2026</a>")
        .contains("2,000 patrons, 3,000 looked at, 4 not made out");
  }
}
