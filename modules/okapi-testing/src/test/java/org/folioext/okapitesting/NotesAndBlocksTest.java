package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes and manual blocks are written as mod-notes 6.0.0 and mod-feesfines 19.1.0 write them. */
class NotesAndBlocksTest {
  private static final String TYPE = "000000f1-0000-4000-8000-000000000001";
  private static final String SENT = "000000f2-0000-4000-8000-000000000001";
  private static final String OTHER = "000000f2-0000-4000-8000-000000000002";
  private static final String PATRON = "000000a0-0000-4000-8000-000000000001";
  private static final String LINKED = "/note-links/domain/users/type/user/id/";
  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private StorageNeighbour notes;
  private StorageNeighbour fees;

  @BeforeEach
  void start() {
    notes = Await.of(StorageNeighbour.notes(vertx));
    fees = Await.of(StorageNeighbour.feesFines(vertx));
    notes.put("lib1", "/note-types", new JsonObject().put("id", TYPE).put("name", "General note"));
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  private HttpResponse<Buffer> call(
      StorageNeighbour neighbour, HttpMethod method, String path, JsonObject body) {
    var request =
        client
            .requestAbs(method, neighbour.uri() + path)
            .putHeader("X-Okapi-Tenant", "lib1")
            .putHeader("X-Okapi-Token", "none");
    return Await.of(body == null ? request.send() : request.sendJsonObject(body));
  }

  private static JsonObject note() {
    return new JsonObject()
        .put("typeId", TYPE)
        .put("domain", "users")
        .put("title", "x")
        .put("links", new JsonArray().add(new JsonObject().put("id", PATRON).put("type", "user")));
  }

  private JsonObject added(JsonObject note) {
    HttpResponse<Buffer> answer = call(notes, HttpMethod.POST, "/notes", note);
    assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(201);
    JsonObject added = answer.bodyAsJsonObject();
    assertThat(answer.getHeader("Location")).isEqualTo("/notes/" + added.getString("id"));
    return added;
  }

  @Test
  void aNoteGetsAnIdWhateverWasSent() {
    assertThat(added(note().put("id", SENT)).getString("id")).isNotEqualTo(SENT);
    HttpResponse<Buffer> missing = call(notes, HttpMethod.GET, "/notes/" + SENT, null);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0))
        .isEqualTo(
            new JsonObject()
                .put("message", "Note with ID [" + SENT + "] was not found")
                .put("type", "-1")
                .put("code", "NOT_FOUND_ERROR")
                .put("parameters", new JsonArray()));
  }

  @Test
  void aNoteLeavesOutWhatIsNotKnownAndSaysWhatWasNotSent() {
    JsonObject added = added(note().put("bogus", 1).put("content", "<p>a\u00a0b</p>"));
    assertThat(added.containsKey("bogus")).isFalse();
    assertThat(added.getBoolean("popUpOnUser")).isFalse();
    assertThat(added.getString("content")).isEqualTo("<p>a&nbsp;b</p>");
    assertThat(added.getString("type")).isEqualTo("General note");
  }

  @Test
  void notesAreFoundByWhatTheyAreLinkedTo() {
    String id = added(note()).getString("id");
    added(note().put("links", new JsonArray()));
    JsonObject found =
        call(notes, HttpMethod.GET, LINKED + PATRON + "?status=assigned", null).bodyAsJsonObject();
    assertThat(found.getInteger("totalRecords")).isEqualTo(1);
    assertThat(found.getJsonArray("notes").getJsonObject(0).getString("id")).isEqualTo(id);
    assertThat(total(LINKED + PATRON + "?status=unassigned")).isEqualTo(1);
    assertThat(total(LINKED + PATRON)).isEqualTo(2);
  }

  private int total(String path) {
    return call(notes, HttpMethod.GET, path, null).bodyAsJsonObject().getInteger("totalRecords");
  }

  @Test
  void aBlockKeepsTheIdOfItsAddress() {
    JsonObject block = new JsonObject().put("desc", "d").put("userId", PATRON);
    assertThat(
            call(fees, HttpMethod.POST, "/manualblocks", block.copy().put("id", SENT)).statusCode())
        .isEqualTo(201);
    JsonObject other = block.copy().put("id", OTHER).put("desc", "e");
    assertThat(call(fees, HttpMethod.PUT, "/manualblocks/" + SENT, other).statusCode())
        .isEqualTo(204);
    assertThat(fees.all("lib1", "/manualblocks"))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.getString("id")).isEqualTo(SENT);
              assertThat(kept.getString("desc")).isEqualTo("e");
            });
  }
}
