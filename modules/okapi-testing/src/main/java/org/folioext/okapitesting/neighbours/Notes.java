package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** How notes are written: their type must exist, and one without links is deleted. */
final class Notes implements StorageNeighbour.Writing {

  static final String PATH = "/notes";
  static final String TYPES = "/note-types";

  private static final String ONE = PATH + "/:id";

  @Override
  public void mount(Router router, StorageNeighbour.Shelves shelves) {
    router
        .post(PATH)
        .handler(context -> add(context, shelves.of(context, PATH), shelves.of(context, TYPES)));
    router
        .put(ONE)
        .handler(context -> change(context, shelves.of(context, PATH), shelves.of(context, TYPES)));
    router.delete(ONE).handler(context -> remove(context, shelves.of(context, PATH)));
  }

  private static void add(RoutingContext context, Records notes, Records types) {
    JsonObject note = checked(context, types);
    if (!note.containsKey("id")) {
      note.put("id", UUID.randomUUID().toString());
    }
    String id = note.getString("id");
    if (notes.find(id).isPresent()) {
      throw invalid("Key (id)=(" + id + ") already exists.");
    }
    notes.put(Stamp.on(note, Optional.empty(), context));
    NeighbourServer.json(context, 201, note);
  }

  private static void change(RoutingContext context, Records notes, Records types) {
    JsonObject note = checked(context, types);
    JsonObject before = found(context, notes);
    String id = before.getString("id");
    if (note.getJsonArray("links", new JsonArray()).isEmpty()) {
      notes.remove(id);
    } else {
      notes.put(Stamp.on(note.put("id", id), Optional.of(before), context));
    }
    NeighbourServer.noContent(context);
  }

  private static void remove(RoutingContext context, Records notes) {
    notes.remove(found(context, notes).getString("id"));
    NeighbourServer.noContent(context);
  }

  private static JsonObject found(RoutingContext context, Records notes) {
    String id = context.pathParam("id");
    return notes
        .find(id)
        .orElseThrow(
            () ->
                Refused.errors(
                    404,
                    "Note with ID [" + id + "] was not found",
                    "-1",
                    "NOT_FOUND_ERROR",
                    new JsonArray()));
  }

  private static JsonObject checked(RoutingContext context, Records types) {
    JsonObject note = UsersApi.body(context);
    Stream.of("typeId", "domain", "title")
        .filter(field -> note.getValue(field) == null)
        .findFirst()
        .ifPresent(
            field -> {
              throw invalid(field + " must not be null");
            });
    String type = note.getString("typeId");
    String name =
        types
            .find(type)
            .orElseThrow(
                () -> invalid("Key (type_id)=(" + type + ") is not present in table \"type\"."))
            .getString("name");
    return note.put("type", name);
  }

  private static Refused invalid(String message) {
    return Refused.errors(message, "-1", "VALIDATION_ERROR", new JsonArray());
  }
}
