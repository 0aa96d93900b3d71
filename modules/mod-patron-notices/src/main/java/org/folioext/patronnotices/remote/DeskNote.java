package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.patronnotices.domain.send.CallAnswer;
import org.folioext.patronnotices.domain.send.Looking.Found;

/**
 * Notes on users (interface notes 4.0), which staff see when the patron comes to the desk. A note
 * names its message, by which it is found again. Stateless.
 */
public final class DeskNote {

  /** Names of the types that a note may have, the first that is there. */
  static final List<String> TYPES = List.of("Patron notices", "General note");

  private static final int TAKEN = 201;
  private static final int LONGEST_TITLE = 255;
  private static final int MOST = 1000;
  private static final String NOTE_LINKS = "/note-links/domain/users/type/user/id/";

  private final Gateway gateway;

  /** By the gateway of a job. */
  public DeskNote(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * The type that notes have; empty where the library has none of ours, or no notes. Fails as calls
   * do.
   */
  public Future<Optional<UUID>> type() {
    return gateway
        .get("/note-types?limit=" + MOST)
        .map(answer -> Given.objects(answer, "noteTypes").toList())
        .map(
            types ->
                TYPES.stream()
                    .flatMap(name -> types.stream().filter(type -> isNamed(type, name)))
                    .flatMap(type -> Given.id(type, "id").stream())
                    .findFirst())
        .recover(failure -> Absent.or(failure, Optional.empty()));
  }

  private static boolean isNamed(JsonObject type, String name) {
    return Given.text(type, "name").filter(name::equalsIgnoreCase).isPresent();
  }

  /** Leaves a note; what the answer means. */
  public Future<CallAnswer> leave(UUID message, UUID patron, UUID type, Letter letter) {
    String title = letter.header().isBlank() ? "-" : letter.header();
    JsonObject note =
        new JsonObject()
            .put("typeId", type.toString())
            .put("domain", "users")
            .put("title", title.substring(0, Math.min(title.length(), LONGEST_TITLE)))
            .put("content", letter.body() + "<p>" + message + "</p>")
            .put("popUpOnUser", false)
            .put("popUpOnCheckOut", false)
            .put(
                "links",
                new JsonArray()
                    .add(new JsonObject().put("id", patron.toString()).put("type", "user")));
    return Delivery.answer(gateway.send("/notes", note), TAKEN);
  }

  /** Whether the patron has the note of a message, in a library with notes; fails as calls do. */
  public Future<Found> find(UUID message, UUID patron) {
    return gateway
        .get(NOTE_LINKS + patron + "?status=assigned&limit=" + MOST)
        .map(answer -> Given.objects(answer, "notes"))
        .map(notes -> isThere(notes, message) ? Found.DELIVERED : Found.NOTHING)
        .recover(failure -> Absent.or(failure, Found.NOTHING));
  }

  private static boolean isThere(Stream<JsonObject> notes, UUID message) {
    return notes
        .flatMap(note -> Given.text(note, "content").stream())
        .anyMatch(content -> content.contains(message.toString()));
  }
}
