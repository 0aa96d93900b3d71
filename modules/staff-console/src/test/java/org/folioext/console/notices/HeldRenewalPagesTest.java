package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.RenewalsStub;
import org.folioext.console.RunsStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Renewals that wait: in the one place of all that waits, let go by their count, or dropped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldRenewalPagesTest {
  private static final String RUNS = "/t/north/notices/runs";
  private static final String HELD =
      "/t/north/notices/renewals/held/" + RunsStub.RUN + "/" + PatronNoticesStub.RULE;

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
  void renewalsWaitBesideNoticesTheNewestFirst() {
    assertThat(page(RUNS))
        .containsSubsequence("href=\"" + HELD + "\"", "href=\"/t/north/notices/held/")
        .contains(">Renewals of loans</td>", ">1,240</td>", ">Notices</td>", ">1,190</td>");
    runs.isWell();
    renewals.isWell();
    assertThat(page(RUNS)).doesNotContain("Waiting for a person");
  }

  @Test
  void todayTellsThatRenewalsWait() {
    assertThat(page("/t/north/today"))
        .contains("1,240 renewals wait for a person today, of 1 rule");
    renewals.isWell();
    assertThat(page("/t/north/today")).doesNotContain("renewals wait");
  }

  @Test
  void whatWaitsIsShownWithWhatIsPredictedOfIt() {
    assertThat(page(HELD))
        .contains(
            "plain: 1,240 loans to renew",
            "since FOLIO may",
            "the first time that this rule renews anything")
        .contains("<dt>FOLIO will renew it</dt><dd class=\"count\">120</dd>")
        .contains("Moosbach, Edda", "Auto-renewal is off meanwhile")
        .contains("?state=ready&amp;run=" + RunsStub.RUN);
    assertThat(notices.asked())
        .anyMatch(
            asked ->
                asked.contains("predicted%3D%3D%22cannot-tell%22") && asked.contains("limit=0"));
  }

  @Test
  void whatWaitsIsLetGoByWhoTypesHowManyTheySaw() {
    HttpResponse<Buffer> done = send(HELD + "/confirm", Map.of("count", "1 240"));
    assertThat(done.getHeader("Location")).isEqualTo(RUNS + "?done=renewals-let-go");
    assertThat(notices.change().encode()).isEqualTo("{\"decision\":\"confirm\",\"count\":1240}");
    assertThat(page(RUNS + "?done=renewals-let-go")).contains("The renewals are let go");
  }

  @Test
  void whoTypesNoNumberOrAnotherLetsNothingGo() {
    for (String count : List.of("all", "0", "")) {
      HttpResponse<Buffer> none = send(HELD + "/confirm", Map.of("count", count));
      assertThat(none.statusCode()).isEqualTo(422);
      assertThat(none.bodyAsString()).contains("Type the number of loans that you see here.");
    }
    assertThat(notices.changes()).isEmpty();
    notices.refuses(409, "other-count", "Look again.", Map.of());
    HttpResponse<Buffer> other = send(HELD + "/confirm", Map.of("count", "7"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.bodyAsString()).contains("Look again.", "1,240 loans");
  }

  @Test
  void whatWaitsIsDroppedByTheCountOfThePage() {
    assertThat(page(HELD)).contains("name=\"count\" value=\"1240\"");
    HttpResponse<Buffer> done = send(HELD + "/cancel", Map.of("count", "1240"));
    assertThat(done.getHeader("Location")).isEqualTo(RUNS + "?done=renewals-dropped");
    assertThat(notices.change().encode()).isEqualTo("{\"decision\":\"cancel\",\"count\":1240}");
  }

  @Test
  void whatNoLongerWaitsSaysSo() {
    renewals.isWell();
    assertThat(page(HELD)).contains("Nothing waits here any more.");
    notices.refuses(404, "not-found", "There is none.", Map.of());
    HttpResponse<Buffer> late = send(HELD + "/confirm", Map.of("count", "1240"));
    assertThat(late.statusCode()).isEqualTo(404);
    assertThat(late.bodyAsString()).contains("Nothing waits here any more.");
  }

  @Test
  void whoMayNotDecideSeesWhatWaits() {
    town.tellsRights(Town.NORTH, new JsonArray(List.of("patron-notices.renewals.held.get")));
    assertThat(page(HELD)).contains("1,240 loans to renew").doesNotContain("name=\"count\"");
    town.tellsNoRights(Town.NORTH);
  }
}
