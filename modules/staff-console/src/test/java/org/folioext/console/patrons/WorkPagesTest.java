package org.folioext.console.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.PatronWorkStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.folioext.okapitesting.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to many, what was left in FOLIO, held flags, one patron, and exports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkPagesTest {
  private static final String CANARY = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
  private static final String HOME = "/t/north/patrons";
  private static final String BULK = HOME + "/bulk/" + PatronWorkStub.BULK;
  private static final String LEFT = HOME + "/left/" + PatronWorkStub.LEFT;
  private static final String CLEAN_UP = HOME + "/left/clean-up";
  private static final String ACCOUNT = HOME + "/accounts/" + PatronFlagsStub.PATRON;

  private final Town town = new Town();
  private final PatronWorkStub work = new PatronWorkStub(town.patronFlags);
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
    work.asUsual();
    town.patronFlags.asked().clear();
  }

  private HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    return visitor.post(path, signed(fields));
  }

  private Map<String, String> signed(Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return form;
  }

  /** As htmx sends a form. */
  private HttpResponse<Buffer> drive(String path, Map<String, String> fields) {
    MultiMap form = MultiMap.caseInsensitiveMultiMap().addAll(signed(fields));
    return Await.of(
        visitor
            .request(HttpMethod.POST, path)
            .putHeader("Sec-Fetch-Site", "same-origin")
            .putHeader("HX-Request", "true")
            .sendForm(form));
  }

  private List<String> changes() {
    return town.patronFlags.asked().stream()
        .filter(asked -> !asked.startsWith("GET") && !asked.contains("dryRun"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bulk",
        "/bulk/new",
        "/bulk/new?task=block&kind=x",
        "/bulk/" + PatronWorkStub.BULK,
        "/left",
        "/left/" + PatronWorkStub.LEFT,
        "/left/clean-up",
        "/left/clean-up?of=9&gone=1&stayed=1&after=%22%3E%3Cscript%3Ealert(1)",
        "/held",
        "/held?released=%22%3E%3Cscript%3Ealert(1)",
        "/accounts/" + PatronFlagsStub.PATRON,
        "/accounts/" + PatronFlagsStub.PATRON + "/erase",
        "/exports"
      })
  void whatComesFromDataIsShownAndNotRun(String page) {
    town.patronFlags.says(CANARY);
    HttpResponse<Buffer> answer = visitor.get(HOME + page);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.bodyAsString())
        .doesNotContain("<script>alert", "<img src=x")
        .doesNotContainPattern("<[a-z][^>]* on[a-z]+=\"");
  }

  @Test
  void theFiltersOfTheListChooseAndStayInTheAddress() {
    assertThat(visitor.get(HOME + "/bulk/new?kind=card-expired&state=any").bodyAsString())
        .contains("120 flags of the list")
        .contains("/patrons/bulk/new?kind=card-expired&amp;state=any&amp;task=snooze");
    assertThat(town.patronFlags.asked().get(0))
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
      HttpResponse<Buffer> refused = send(path, wrong);
      assertThat(refused.statusCode()).as(typed).isIn(409, 422);
      assertThat(refused.bodyAsString())
          .contains("role=\"alert\"", "value=\"2026-05-01\"", ">wait</textarea>");
    }
    Map<String, String> right = new HashMap<>(form);
    right.put("count", "120");
    HttpResponse<Buffer> chosen = send(path, right);
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.getHeader("Location")).isEqualTo(BULK);
    JsonObject sent =
        new JsonObject(changes().get(changes().size() - 1).replace("POST /patron-flags/bulk ", ""));
    assertThat(sent.getString("step")).isEqualTo("snooze");
    assertThat(sent.getInteger("expectedCount")).isEqualTo(120);
    assertThat(sent.getJsonObject("options"))
        .isEqualTo(new JsonObject().put("comment", "wait").put("until", "2026-05-01"));
  }

  @Test
  void anAssigneeWhomNobodyKnowsIsTold() {
    HttpResponse<Buffer> refused =
        send(
            HOME + "/bulk?task=assign",
            Map.of("to", "user", "user", "nobody-is-called-so", "count", "120"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.bodyAsString()).contains("Nobody has that user name");
    assertThat(changes()).isEmpty();
  }

  @Test
  void anEffectThatIsOffIsToldBesideTheForm() {
    work.refuses("effect-off");
    HttpResponse<Buffer> refused = send(HOME + "/bulk?task=block", Map.of("count", "120"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString()).contains("role=\"alert\"", "name=\"patronMessage\"");
  }

  @Test
  void withoutScriptsEachPressDoesABatchAndThePageIsShownAgain() {
    assertThat(visitor.get(BULK).bodyAsString())
        .contains("0 done, 0 not done, 120 waiting", ">Begin</button>", "<noscript>");
    HttpResponse<Buffer> answer = send(BULK + "/next", Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.getHeader("Location")).isEqualTo(BULK);
    assertThat(visitor.get(BULK).bodyAsString())
        .contains("50 done, 0 not done, 70 waiting", ">Go on</button>")
        .contains("Somebody else has changed the flag");
  }

  @Test
  void aPageDrivesItUntilNothingWaits() {
    String begun = drive(BULK + "/next", Map.of()).bodyAsString();
    assertThat(begun)
        .contains("hx-trigger=\"load", "id=\"run-stop\"", "50 done", "id=\"run-said\"");
    String driven = drive(BULK + "/next", Map.of("driven", "yes")).bodyAsString();
    assertThat(driven).contains("hx-trigger=\"load", "100 done").doesNotContain("run-buttons");
    String over = drive(BULK + "/next", Map.of("driven", "yes")).bodyAsString();
    assertThat(over)
        .contains("120 done", "id=\"run-over\"", "id=\"bulk-results\"")
        .doesNotContain("hx-trigger=\"load");
  }

  @Test
  void whatStopsADrivenRunIsToldAndItCanBeGoneOnWith() {
    drive(BULK + "/next", Map.of());
    work.refuses("effect-off");
    HttpResponse<Buffer> halted = drive(BULK + "/next", Map.of("driven", "yes"));
    assertThat(halted.statusCode()).isEqualTo(200);
    assertThat(halted.bodyAsString())
        .contains("It has stopped:", ">Go on</button>", "70 waiting")
        .doesNotContain("hx-trigger=\"load");
  }

  @Test
  void aRunAtWhichSomebodyElseIsDoesNotAskOnAndOn() {
    work.busy();
    assertThat(drive(BULK + "/next", Map.of("driven", "yes")).bodyAsString())
        .contains("Somebody else is at those that wait", ">Begin</button>")
        .doesNotContain("hx-trigger=\"load");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bulk?task=dismiss",
        "/bulk/" + PatronWorkStub.BULK + "/next",
        "/left/clean-up",
        "/left/" + PatronWorkStub.LEFT + "/undo",
        "/left/" + PatronWorkStub.LEFT + "/settle",
        "/held/release",
        "/accounts/" + PatronFlagsStub.PATRON + "/erase"
      })
  void aFormWithoutTheTokenChangesNothing(String path) {
    assertThat(visitor.post(HOME + path, Map.of("count", "120")).statusCode()).isEqualTo(403);
    assertThat(changes()).isEmpty();
  }

  @Test
  void theCleanUpIsConfirmedDrivenAndSaysWhatStayed() {
    assertThat(visitor.get(CLEAN_UP).bodyAsString())
        .contains("120 blocks and notes are in FOLIO", "Before you uninstall Patron flags");
    assertThat(send(CLEAN_UP, Map.of("count", "12")).statusCode()).isEqualTo(422);
    assertThat(changes()).isEmpty();
    HttpResponse<Buffer> begun = send(CLEAN_UP, Map.of("count", "120"));
    assertThat(begun.getHeader("Location")).isEqualTo(CLEAN_UP + "?of=120&gone=0&stayed=0");
    assertThat(changes()).isEmpty();

    Map<String, String> place = Map.of("of", "120", "gone", "0", "stayed", "0");
    assertThat(send(CLEAN_UP, place).getHeader("Location"))
        .isEqualTo(CLEAN_UP + "?of=120&gone=2&stayed=1&after=" + PatronWorkStub.NEXT);
    assertThat(drive(CLEAN_UP, place).bodyAsString())
        .contains("2 done, 1 not done, 117 waiting", "name=\"after\"", PatronWorkStub.NEXT);
    String over =
        drive(
                CLEAN_UP,
                Map.of("of", "120", "gone", "2", "stayed", "1", "after", PatronWorkStub.NEXT))
            .bodyAsString();
    assertThat(over).contains("4 done, 2 not done, 0 waiting", "id=\"run-over\"");
  }

  @Test
  void whatWasLeftIsFilteredSeenAndTakenBack() {
    assertThat(visitor.get(HOME + "/left?effect=block&removable=yes").statusCode()).isEqualTo(200);
    assertThat(town.patronFlags.asked().get(0)).contains("effect", "removable");
    assertThat(visitor.get(LEFT).bodyAsString()).contains("<th scope=\"row\"", ">desc</th>");
    assertThat(send(LEFT + "/undo", Map.of()).getHeader("Location"))
        .isEqualTo(LEFT + "?done=undone");
    work.refuses("edited");
    HttpResponse<Buffer> refused = send(LEFT + "/undo", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString()).contains("role=\"alert\"", ">desc</th>");
    work.leftIs("unsure");
    assertThat(visitor.get(LEFT).bodyAsString()).contains("/settle\"").doesNotContain("/undo\"");
  }

  @Test
  void heldFlagsComeWithNumbersAndAreReleased() {
    assertThat(visitor.get(HOME + "/held").bodyAsString())
        .contains("512 new flags wait")
        .contains("28 nights a usual night brings 12.5 new flags; more than 200 are held")
        .contains("Mar 2, 2026");
    HttpResponse<Buffer> released = send(HOME + "/held/release", Map.of("kind", "card-expired"));
    assertThat(released.getHeader("Location")).isEqualTo(HOME + "/held?released=512");
    assertThat(changes().get(0)).endsWith("{\"kind\":\"card-expired\"}");
    assertThat(visitor.get(HOME + "/held?released=512").bodyAsString())
        .contains("512 flags are released.");
  }

  @Test
  void allOfAPatronIsSeenDownloadedAndErased() {
    assertThat(visitor.get(ACCOUNT).bodyAsString())
        .contains(PatronFlagsStub.PATRON, "/patrons/flags/" + PatronFlagsStub.OTHER, LEFT);
    assertThat(visitor.get(ACCOUNT + "/data").getHeader("Content-Disposition"))
        .contains("patron-" + PatronFlagsStub.PATRON + ".json");
    assertThat(visitor.get(ACCOUNT + "/erase").bodyAsString()).contains("cannot be undone");
    assertThat(changes()).isEmpty();
    assertThat(send(ACCOUNT + "/erase", Map.of()).getHeader("Location"))
        .isEqualTo(ACCOUNT + "?done=erased");
    work.refuses("left-in-folio");
    HttpResponse<Buffer> refused = send(ACCOUNT + "/erase", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString()).contains("take it back first");
  }

  @Test
  void whoTookFlagsAwayIsListed() {
    assertThat(visitor.get(HOME + "/exports").bodyAsString())
        .contains(PatronWorkStub.USER, "<code>plain</code>", ">7</td>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bulk.collection.get:/bulk",
        "left.item.get:/left/" + PatronWorkStub.LEFT,
        "held.get:/held",
        "patrons.data.get:/accounts/" + PatronFlagsStub.PATRON + "/data",
        "exports.collection.get:/exports"
      })
  void withoutThePermissionNothingIsShownAndItsNameIsTold(String one) {
    town.patronFlags.says("Kanarienvogel");
    String permission = "patron-flags." + one.split(":")[0];
    Set<String> others = new HashSet<>(Town.permissions());
    others.remove(permission);
    others.removeIf(name -> name.matches("patron-flags\\.(view|execute|manage|actions\\.execute)"));
    town.leaves(Town.NORTH, others);
    HttpResponse<Buffer> refused = visitor.get(HOME + one.split(":")[1]);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains(permission).doesNotContain("Kanarienvogel");
  }
}
