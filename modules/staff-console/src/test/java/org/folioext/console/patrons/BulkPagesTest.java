package org.folioext.console.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.PatronWorkStub;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is done to many flags: chosen by a list, confirmed by their number, driven in batches. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkPagesTest {
  private static final String HOME = "/t/north/patrons";
  private static final String BULK = HOME + "/bulk/" + PatronWorkStub.BULK;

  private final WorkDesk desk = new WorkDesk();
  private final Visitor visitor = desk.visitor;

  @AfterAll
  void close() {
    desk.close();
  }

  @BeforeEach
  void asUsual() {
    desk.asUsual();
  }

  @Test
  void theFiltersOfTheListChooseAndStayInTheAddress() {
    assertThat(visitor.get(HOME + "/bulk/new?kind=card-expired&state=any").bodyAsString())
        .contains("120 flags of the list")
        .contains("/patrons/bulk/new?kind=card-expired&amp;state=any&amp;task=snooze");
    assertThat(desk.town.patronFlags.asked().get(0))
        .contains("POST /patron-flags/bulk?dryRun=true", "kind==", "card-expired")
        .doesNotContain("state==");
    assertThat(visitor.get(HOME + "/bulk/new?kind=card-expired&task=block").bodyAsString())
        .contains("To confirm, type how many accounts: 120")
        .contains("name=\"borrowing\" value=\"yes\" checked");
  }

  @Test
  void theNumberIsTypedOrNothingIsChosen() {
    String path = HOME + "/bulk?kind=card-expired&task=snooze";
    Map<String, String> form = Map.of("until", "2026-05-01", "comment", "wait");
    for (String typed : List.of("", "twelve", "119")) {
      Map<String, String> wrong = new HashMap<>(form);
      wrong.put("count", typed);
      HttpResponse<Buffer> refused = desk.send(path, wrong);
      assertThat(refused.statusCode()).as(typed).isIn(409, 422);
      assertThat(refused.bodyAsString())
          .contains("role=\"alert\"", "value=\"2026-05-01\"", ">wait</textarea>");
    }
    Map<String, String> right = new HashMap<>(form);
    right.put("count", "120");
    HttpResponse<Buffer> chosen = desk.send(path, right);
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.getHeader("Location")).isEqualTo(BULK);
    JsonObject sent =
        new JsonObject(
            desk.changes().get(desk.changes().size() - 1).replace("POST /patron-flags/bulk ", ""));
    assertThat(sent.getString("step")).isEqualTo("snooze");
    assertThat(sent.getInteger("expectedCount")).isEqualTo(120);
    assertThat(sent.getJsonObject("options"))
        .isEqualTo(new JsonObject().put("comment", "wait").put("until", "2026-05-01"));
  }

  @Test
  void anAssigneeWhomNobodyKnowsIsTold() {
    HttpResponse<Buffer> refused =
        desk.send(
            HOME + "/bulk?task=assign",
            Map.of("to", "user", "user", "nobody-is-called-so", "count", "120"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString()).contains("Nobody has that user name");
    assertThat(desk.changes()).isEmpty();
  }

  @Test
  void anEffectThatIsOffIsToldBesideTheForm() {
    desk.work.refuses("effect-off");
    HttpResponse<Buffer> refused = desk.send(HOME + "/bulk?task=block", Map.of("count", "120"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString()).contains("role=\"alert\"", "name=\"patronMessage\"");
  }

  @Test
  void withoutScriptsEachPressDoesABatchAndThePageIsShownAgain() {
    assertThat(visitor.get(BULK).bodyAsString())
        .contains("0 done, 0 not done, 120 waiting", ">Begin</button>", "<noscript>");
    HttpResponse<Buffer> answer = desk.send(BULK + "/next", Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.getHeader("Location")).isEqualTo(BULK);
    assertThat(visitor.get(BULK).bodyAsString())
        .contains("50 done, 0 not done, 70 waiting", ">Go on</button>")
        .contains("Somebody else has changed the flag");
  }

  @Test
  void aPageDrivesItUntilNothingWaits() {
    String begun = desk.drive(BULK + "/next", Map.of()).bodyAsString();
    assertThat(begun)
        .contains("hx-trigger=\"load", "id=\"run-stop\"", "50 done", "id=\"run-said\"");
    String driven = desk.drive(BULK + "/next", Map.of("driven", "yes")).bodyAsString();
    assertThat(driven).contains("hx-trigger=\"load", "100 done").doesNotContain("run-buttons");
    String over = desk.drive(BULK + "/next", Map.of("driven", "yes")).bodyAsString();
    assertThat(over)
        .contains("120 done", "id=\"run-over\"", "id=\"bulk-results\"")
        .doesNotContain("hx-trigger=\"load");
  }

  @Test
  void whatStopsADrivenRunIsToldAndItCanBeGoneOnWith() {
    desk.drive(BULK + "/next", Map.of());
    desk.work.refuses("effect-off");
    HttpResponse<Buffer> halted = desk.drive(BULK + "/next", Map.of("driven", "yes"));
    assertThat(halted.statusCode()).isEqualTo(200);
    assertThat(halted.bodyAsString())
        .contains("It has stopped:", ">Go on</button>", "70 waiting")
        .doesNotContain("hx-trigger=\"load");
  }

  @Test
  void aRunAtWhichSomebodyElseIsDoesNotAskOnAndOn() {
    desk.work.busy();
    assertThat(desk.drive(BULK + "/next", Map.of("driven", "yes")).bodyAsString())
        .contains("Somebody else is at those that wait", ">Begin</button>")
        .doesNotContain("hx-trigger=\"load");
  }
}
