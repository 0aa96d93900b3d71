package org.folioext.console.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.PatronWorkStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was left in FOLIO, held flags, one patron, exports; and what all of these pages keep to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkPagesTest {
  private static final String CANARY = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
  private static final String HOME = "/t/north/patrons";
  private static final String LEFT = HOME + "/left/" + PatronWorkStub.LEFT;
  private static final String CLEAN_UP = HOME + "/left/clean-up";
  private static final String ACCOUNT = HOME + "/accounts/" + PatronFlagsStub.PATRON;

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
    desk.town.patronFlags.says(CANARY);
    HttpResponse<Buffer> answer = visitor.get(HOME + page);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.bodyAsString())
        .doesNotContain("<script>alert", "<img src=x")
        .doesNotContainPattern("<[a-z][^>]* on[a-z]+=\"");
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
    assertThat(desk.changes()).isEmpty();
  }

  @Test
  void theCleanUpIsConfirmedDrivenAndSaysWhatStayed() {
    assertThat(visitor.get(CLEAN_UP).bodyAsString())
        .contains("120 blocks and notes are in FOLIO", "Before you uninstall Patron flags");
    assertThat(desk.send(CLEAN_UP, Map.of("count", "12")).statusCode()).isEqualTo(422);
    assertThat(desk.changes()).isEmpty();
    HttpResponse<Buffer> begun = desk.send(CLEAN_UP, Map.of("count", "120"));
    assertThat(begun.getHeader("Location")).isEqualTo(CLEAN_UP + "?of=120&gone=0&stayed=0");
    assertThat(desk.changes()).isEmpty();

    Map<String, String> place = Map.of("of", "120", "gone", "0", "stayed", "0");
    assertThat(desk.send(CLEAN_UP, place).getHeader("Location"))
        .isEqualTo(CLEAN_UP + "?of=120&gone=2&stayed=1&after=" + PatronWorkStub.NEXT);
    assertThat(desk.drive(CLEAN_UP, place).bodyAsString())
        .contains("2 done, 1 not done, 117 waiting", "name=\"after\"", PatronWorkStub.NEXT);
    String over =
        desk.drive(
                CLEAN_UP,
                Map.of("of", "120", "gone", "2", "stayed", "1", "after", PatronWorkStub.NEXT))
            .bodyAsString();
    assertThat(over).contains("4 done, 2 not done, 0 waiting", "id=\"run-over\"");
  }

  @Test
  void whatWasLeftIsFilteredSeenAndTakenBack() {
    assertThat(visitor.get(HOME + "/left?effect=block&removable=yes").statusCode()).isEqualTo(200);
    assertThat(desk.town.patronFlags.asked().get(0)).contains("effect", "removable");
    assertThat(visitor.get(LEFT).bodyAsString()).contains("<th scope=\"row\"", ">desc</th>");
    assertThat(desk.send(LEFT + "/undo", Map.of()).getHeader("Location"))
        .isEqualTo(LEFT + "?done=undone");
    assertThat(visitor.get(LEFT + "?done=undone").bodyAsString()).contains("It is taken back.");
    desk.work.leftIs("undone");
    assertThat(visitor.get(LEFT).bodyAsString()).contains("<dd>Taken back</dd>");
    desk.work.leftIs("written");
    desk.work.refuses("edited");
    HttpResponse<Buffer> refused = desk.send(LEFT + "/undo", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString()).contains("role=\"alert\"", ">desc</th>");
    desk.work.leftIs("unsure");
    assertThat(visitor.get(LEFT).bodyAsString()).contains("/settle\"").doesNotContain("/undo\"");
  }

  @Test
  void heldFlagsComeWithNumbersAndAreReleased() {
    assertThat(visitor.get(HOME + "/held").bodyAsString())
        .contains("512 new flags wait")
        .contains("28 nights a usual night brings 12.5 new flags; more than 200 are held")
        .contains("Mar 2, 2026");
    HttpResponse<Buffer> released =
        desk.send(HOME + "/held/release", Map.of("kind", "card-expired"));
    assertThat(released.getHeader("Location")).isEqualTo(HOME + "/held?released=512");
    assertThat(desk.changes().get(0)).endsWith("{\"kind\":\"card-expired\"}");
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
    assertThat(desk.changes()).isEmpty();
    assertThat(desk.send(ACCOUNT + "/erase", Map.of()).getHeader("Location"))
        .isEqualTo(ACCOUNT + "?done=erased&queries=2");
    assertThat(visitor.get(ACCOUNT + "?done=erased&queries=2").bodyAsString())
        .contains("role=\"status\"", "2 stored queries of bulks or lists named the account");
    assertThat(visitor.get(ACCOUNT + "?queries=2").bodyAsString()).doesNotContain("stored quer");
    desk.work.refuses("left-in-folio");
    HttpResponse<Buffer> refused = desk.send(ACCOUNT + "/erase", Map.of());
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
    desk.town.patronFlags.says("Kanarienvogel");
    String permission = "patron-flags." + one.split(":")[0];
    Set<String> others = new HashSet<>(Town.permissions());
    others.remove(permission);
    others.removeIf(name -> name.matches("patron-flags\\.(view|execute|manage|actions\\.execute)"));
    desk.town.leaves(Town.NORTH, others);
    HttpResponse<Buffer> refused = visitor.get(HOME + one.split(":")[1]);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains(permission).doesNotContain("Kanarienvogel");
  }
}
