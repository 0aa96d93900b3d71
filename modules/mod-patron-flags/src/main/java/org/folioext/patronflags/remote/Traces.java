package org.folioext.patronflags.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Trouble;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.Planning;
import org.folioext.patronflags.domain.settings.Effect;

/**
 * The records of FOLIO that staff change from a flag: users, manual blocks, notes. Records are maps
 * as JSON has them, with every field. Stateless.
 */
public final class Traces {

  /** Names of the types that a note may have, the first that is there. */
  public static final List<String> NOTE_TYPES = List.of("Patron flags", "General note");

  private static final int MOST = 1000;

  private final Gateway gateway;

  /** Records as the gateway of a request shows them. */
  public Traces(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * A record as it is now; empty where its module says that there is none.
   *
   * @param id of the block, the note, or the user
   */
  public Future<Optional<Map<String, Object>>> find(Effect effect, UUID id) {
    return gateway
        .get(path(effect) + "/" + id)
        .map(json -> Optional.of(json.getMap()))
        .recover(
            failure ->
                Trouble.of(failure).filter(Trouble.ABSENT::equals).isPresent()
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  /**
   * What FOLIO has of what was left there. A note whose id nobody may have heard of is known by its
   * flag.
   */
  public Future<Optional<Map<String, Object>>> find(Left left) {
    return find(left.plan().effect(), left.remoteId())
        .compose(
            record ->
                record.isPresent() || !left.isNameless()
                    ? Future.succeededFuture(record)
                    : notes(left.patron())
                        .map(
                            notes ->
                                notes.stream()
                                    .filter(note -> Planning.isNoteOf(left.flag(), note))
                                    .findFirst()));
  }

  /**
   * Adds a block under an id, or a note. A note gets its id from FOLIO: of the releases of
   * mod-notes some take one that was sent, some put another in its place, some refuse the note for
   * it.
   *
   * @return the id that it has
   */
  public Future<UUID> add(Effect effect, UUID id, Map<String, Object> fields) {
    Map<String, Object> record = new LinkedHashMap<>(fields);
    if (effect == Effect.BLOCK) {
      record.put("id", id.toString());
    }
    return gateway
        .post(path(effect), new JsonObject(record))
        .map(added -> Given.id(added, "id").orElse(id));
  }

  /** Takes a block or a note away. */
  public Future<Void> remove(Effect effect, UUID id) {
    return gateway.delete(path(effect) + "/" + id);
  }

  /** Writes a user: the whole record. */
  public Future<Void> changeUser(UUID id, Map<String, Object> user) {
    return gateway.put("/users/" + id, new JsonObject(user));
  }

  /** Manual blocks of a code on a patron. */
  public Future<List<Map<String, Object>>> blocks(UUID patron, String code) {
    String query =
        "userId==" + CqlText.term(patron.toString()) + " and code==" + CqlText.term(code);
    return list(
            "/manualblocks", "manualblocks", "?limit=" + MOST + "&query=" + CqlText.encoded(query))
        .map(blocks -> blocks.map(JsonObject::getMap).toList());
  }

  /** Notes on a patron. */
  public Future<List<Map<String, Object>>> notes(UUID patron) {
    String path = "/note-links/domain/users/type/user/id/" + patron;
    return list(path, "notes", "?status=assigned&limit=" + MOST)
        .map(notes -> notes.map(JsonObject::getMap).toList());
  }

  /** The type that our notes have; empty where the library has none of {@link #NOTE_TYPES}. */
  public Future<Optional<UUID>> noteType() {
    return list("/note-types", "noteTypes", "?limit=" + MOST)
        .map(Stream::toList)
        .map(
            types ->
                NOTE_TYPES.stream()
                    .flatMap(name -> types.stream().filter(type -> isNamed(type, name)))
                    .flatMap(type -> Given.id(type, "id").stream())
                    .findFirst());
  }

  private static boolean isNamed(JsonObject type, String name) {
    return Given.text(type, "name").filter(name::equalsIgnoreCase).isPresent();
  }

  private Future<Stream<JsonObject>> list(String path, String name, String query) {
    return gateway.get(path + query).map(answer -> Given.objects(answer, name));
  }

  private static String path(Effect effect) {
    return switch (effect) {
      case BLOCK -> "/manualblocks";
      case NOTE -> "/notes";
      case DEACTIVATE, EXPIRY -> "/users";
    };
  }
}
