package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How notes are written: their type must exist, they get an id whatever was sent, what is not known
 * is left out, a no-break space in their text comes back as the entity, and one without links is
 * deleted.
 */
final class Notes implements Writing {

  static final String PATH = "/notes";
  static final String TYPES = "/note-types";

  private static final String ONE = PATH + "/:id";
  private static final String LINKED = "/note-links/domain/";

  private static final Set<String> SENT =
      Set.of("typeId", "title", "domain", "content", "popUpOnCheckOut", "popUpOnUser", "links");

  /** There is none of this id. */
  static Refused missing(String id) {
    return Refused.errors(
        404, "Note with ID [" + id + "] was not found", "-1", "NOT_FOUND_ERROR", new JsonArray());
  }

  @Override
  public void mount(Router router, Shelves shelves) {
    router
        .post(PATH)
        .handler(context -> add(context, shelves.of(context, PATH), shelves.of(context, TYPES)));
    router
        .put(ONE)
        .handler(context -> change(context, shelves.of(context, PATH), shelves.of(context, TYPES)));
    router.delete(ONE).handler(context -> remove(context, shelves.of(context, PATH)));
    router
        .get(LINKED + ":domain/type/:type/id/:id")
        .handler(context -> linked(context, shelves.of(context, PATH)));
  }

  @Override
  public Stream<JsonObject> handlers() {
    return Stream.of(
        Offer.handler("GET", LINKED + "{domain}/type/{type}/id/{id}", "note.links.collection.get"));
  }

  /** Those of a domain that have, or have not, a link to one thing; status is all by default. */
  private static void linked(RoutingContext context, Records notes) {
    JsonObject link =
        new JsonObject().put("id", context.pathParam("id")).put("type", context.pathParam("type"));
    String status = context.request().getParam("status", "all");
    JsonArray found = new JsonArray();
    notes.all().stream()
        .filter(note -> context.pathParam("domain").equals(note.getString("domain")))
        .filter(
            note -> status.equals("all") || status.equals("assigned") == links(note).contains(link))
        .forEach(found::add);
    NeighbourServer.json(
        context, 200, new JsonObject().put("notes", found).put("totalRecords", found.size()));
  }

  private static JsonArray links(JsonObject note) {
    return note.getJsonArray("links", new JsonArray());
  }

  private static void add(RoutingContext context, Records notes, Records types) {
    JsonObject note = checked(context, types).put("id", UUID.randomUUID().toString());
    notes.put(Stamp.on(note, Optional.empty(), context));
    context.response().putHeader("Location", PATH + "/" + note.getString("id"));
    NeighbourServer.json(context, 201, note);
  }

  private static void change(RoutingContext context, Records notes, Records types) {
    JsonObject note = checked(context, types);
    JsonObject before = found(context, notes);
    String id = before.getString("id");
    if (links(note).isEmpty()) {
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
    return notes.find(id).orElseThrow(() -> missing(id));
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
    return stored(note).put("type", name);
  }

  private static JsonObject stored(JsonObject note) {
    JsonObject stored =
        new JsonObject()
            .put("popUpOnCheckOut", false)
            .put("popUpOnUser", false)
            .put("links", new JsonArray());
    SENT.stream()
        .filter(field -> note.getValue(field) != null)
        .forEach(field -> stored.put(field, note.getValue(field)));
    return stored.containsKey("content")
        ? stored.put("content", stored.getString("content").replace("\u00a0", "&nbsp;"))
        : stored;
  }

  private static Refused invalid(String message) {
    return Refused.errors(message, "-1", "VALIDATION_ERROR", new JsonArray());
  }
}
