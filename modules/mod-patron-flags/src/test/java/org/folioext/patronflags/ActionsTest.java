package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.ActionBench.FOLIO;
import static org.folioext.patronflags.ActionBench.code;
import static org.folioext.patronflags.ActionBench.path;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folioext.okapitesting.LogCapture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What staff change in FOLIO from one flag, through the gateway, against neighbours. */
@TestInstance(Lifecycle.PER_CLASS)
class ActionsTest {

  private static final String PAST = "2026-01-31T22:59:59.999+00:00";
  private static final String FUTURE = "2026-06-30T21:59:59.999+00:00";

  private ActionBench at;

  @BeforeAll
  void start() {
    at = new ActionBench();
  }

  @AfterAll
  void stop() {
    at.close();
  }

  @AfterEach
  void heal() {
    at.users.lose(LostAnswers.Loss.NONE);
    at.fees.lose(LostAnswers.Loss.NONE);
    at.noting.lose(LostAnswers.Loss.NONE);
  }

  @Test
  void aBlockIsPreviewedAddedAndLifted() {
    at.tenant("blocked");
    String flag = at.flagged("blocked", 1, PAST);
    JsonObject seen = at.seen("blocked", flag, "block");
    assertThat(at.blocks("blocked")).isEmpty();
    assertThat(at.bench.value("blocked", "SELECT count(*) FROM left_behind")).isEqualTo(0L);

    JsonObject left = at.act("blocked", flag, "block", seen).bodyAsJsonObject();
    assertThat(left.getString("state")).isEqualTo("written");
    assertThat(at.blocks("blocked"))
        .singleElement()
        .satisfies(
            block -> {
              assertThat(block.getString("id")).isEqualTo(left.getString("recordId"));
              assertThat(block.getString("userId")).isEqualTo(MadeUp.userId(1));
              assertThat(block.getString("code")).isEqualTo("PATRONFLAG");
              assertThat(block.getString("staffInformation")).contains(flag);
              assertThat(block.getBoolean("borrowing")).isTrue();
            });
    assertThat(code(at.act("blocked", flag, "block", seen))).isEqualTo("already-there");

    assertThat(at.undo("blocked", left).bodyAsJsonObject().getString("state")).isEqualTo("undone");
    assertThat(at.blocks("blocked")).isEmpty();
    assertThat(
            at.bench.value(
                "blocked", "SELECT string_agg(action, ' ' ORDER BY number) FROM flag_step"))
        .isEqualTo("raised acted undone");
    assertThat(code(at.undo("blocked", left))).isEqualTo("not-undoable");
  }

  @Test
  void nothingIsWrittenUntilTheEffectIsSwitchedOn() {
    at.tenant("observes");
    at.settings("observes", "{}");
    String flag = at.flagged("observes", 1, PAST);
    for (String effect : List.of("block", "note", "deactivate")) {
      HttpResponse<Buffer> refused =
          at.act("observes", flag, effect, at.seen("observes", flag, effect));
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(code(refused)).isEqualTo("effect-off");
      assertThat(refused.bodyAsString()).contains("/patron-flags/settings");
    }
    assertThat(at.blocks("observes")).isEmpty();
    assertThat(at.user("observes", 1).getBoolean("active")).isTrue();
  }

  @Test
  void aNotePopsUpAndCarriesTheAddressOfTheFlag() {
    at.tenant("noted");
    String flag = at.flagged("noted", 1, PAST);
    JsonObject left = at.act("noted", flag, "note");
    assertThat(at.notes.all("noted", "/notes"))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.getString("id")).isEqualTo(left.getString("recordId"));
              assertThat(note.getString("content"))
                  .contains("href=\"https://console.example/t/noted/patrons/flags/" + flag + "\"");
              assertThat(note.getBoolean("popUpOnUser")).isTrue();
              assertThat(note.getString("domain")).isEqualTo("users");
              assertThat(note.getJsonArray("links").getJsonObject(0).getString("id"))
                  .isEqualTo(MadeUp.userId(1));
            });
    assertThat(at.undo("noted", left).statusCode()).isEqualTo(200);
    assertThat(at.notes.all("noted", "/notes")).isEmpty();
  }

  @Test
  void aNoteWhoseAnswerWasLostIsKnownByItsFlag() {
    at.tenant("unheard");
    String flag = at.flagged("unheard", 1, PAST);
    JsonObject seen = at.seen("unheard", flag, "note");
    at.noting.lose(LostAnswers.Loss.ANSWER);
    JsonObject left = at.act("unheard", flag, "note", seen).bodyAsJsonObject();
    at.noting.lose(LostAnswers.Loss.NONE);
    assertThat(left.getString("state")).isEqualTo("written");
    assertThat(at.notes.all("unheard", "/notes"))
        .singleElement()
        .satisfies(note -> assertThat(note.getString("id")).isEqualTo(left.getString("recordId")));
    assertThat(at.undo("unheard", left).statusCode()).isEqualTo(200);
    assertThat(at.notes.all("unheard", "/notes")).isEmpty();
  }

  @Test
  void aNoteIsStillOursWithWhatTheSanitizerRewrites() {
    at.tenant("rewritten");
    String flag = at.flagged("rewritten", 1, PAST);
    JsonObject wish = new JsonObject().put("text", "R\u00e9gl\u00e9\u00a0? <b>&\nencore");
    JsonObject seen = at.preview("rewritten", flag, "note", wish).bodyAsJsonObject();
    wish.put("before", seen.getJsonObject("before")).put("after", seen.getJsonObject("after"));
    JsonObject left = at.act("rewritten", flag, "note", wish).bodyAsJsonObject();
    assertThat(at.undo("rewritten", left).statusCode()).isEqualTo(200);
    assertThat(at.notes.all("rewritten", "/notes")).isEmpty();
  }

  @Test
  void aNoteThatIsThereIsNotPutASecondTime() {
    at.tenant("twice");
    String flag = at.flagged("twice", 1, PAST);
    JsonObject seen = at.seen("twice", flag, "note");
    at.act("twice", flag, "note", seen);
    at.execute("twice", "UPDATE left_behind SET state = 'unwritten'");
    assertThat(code(at.act("twice", flag, "note", seen))).isEqualTo("already-there");
    assertThat(at.notes.all("twice", "/notes")).hasSize(1);
  }

  @Test
  void aMissingNoteTypeIsTold() {
    at.tenant("typeless");
    at.notes.put(
        "typeless",
        "/note-types",
        new JsonObject().put("id", ActionBench.TYPE).put("name", "Other"));
    String flag = at.flagged("typeless", 1, PAST);
    HttpResponse<Buffer> told = at.preview("typeless", flag, "note", new JsonObject());
    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(code(told)).isEqualTo("no-note-type");
  }

  @Test
  void anAccountIsSetInactiveAndNothingElseOfItChanges() {
    at.tenant("inactive");
    String flag = at.flagged("inactive", 1, FUTURE);
    JsonObject before = at.user("inactive", 1);
    JsonObject left = at.act("inactive", flag, "deactivate");
    assertThat(left.getJsonObject("before").encode()).isEqualTo("{\"active\":true}");
    assertThat(bare(at.user("inactive", 1))).isEqualTo(bare(before).put("active", false));
    assertThat(at.undo("inactive", left).statusCode()).isEqualTo(200);
    assertThat(bare(at.user("inactive", 1))).isEqualTo(bare(before));
  }

  private static JsonObject bare(JsonObject user) {
    JsonObject bare = user.copy();
    List.of("metadata", "createdDate", "updatedDate").forEach(bare::remove);
    return bare;
  }

  @Test
  void anExpiredCardIsGoodForTheOffsetOfItsGroupFromToday() {
    at.tenant("extended");
    String flag = at.flagged("extended", 1, PAST);
    at.group("extended", 1);
    at.bench.user("extended", at.user("extended", 1).put("active", false));
    at.act("extended", flag, "expiry");
    JsonObject user = at.user("extended", 1);
    assertThat(user.getString("expirationDate")).isEqualTo("2027-03-02T22:59:59.999+00:00");
    assertThat(user.getBoolean("active")).isTrue();
  }

  @Test
  void aTenantSeesNothingOfWhatAnotherLeft() {
    at.tenant("mine");
    at.tenant("theirs");
    JsonObject left = at.act("mine", at.flagged("mine", 1, PAST), "block");
    assertThat(code(at.undo("theirs", left))).isEqualTo("not-found");
    assertThat(at.blocks("mine")).hasSize(1);
    assertThat(at.blocks("theirs")).isEmpty();
  }

  @Test
  void nothingPersonalIsLoggedOrTold() {
    at.tenant("private");
    String flag = at.flagged("private", 1, PAST);
    try (LogCapture log = new LogCapture()) {
      JsonObject seen = at.seen("private", flag, "deactivate");
      at.users.lose(LostAnswers.Loss.REQUEST);
      String told = at.act("private", flag, "deactivate", seen).bodyAsString();
      at.users.lose(LostAnswers.Loss.NONE);
      Set<String> fewer = new HashSet<>(FOLIO);
      fewer.remove("users.item.get");
      told +=
          at.call("private", fewer, "blockPatron", HttpMethod.POST, path(flag, "block"), seen)
              .bodyAsString();
      assertThat(told + log.text()).doesNotContain("Muster1", "B1\"", "user1@example.org", "ext-1");
    }
  }
}
