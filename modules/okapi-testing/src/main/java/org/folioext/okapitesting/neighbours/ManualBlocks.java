package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** How manual blocks are written: users need not exist, and there is no version. */
final class ManualBlocks implements Writing {

  static final String PATH = "/manualblocks";

  private static final String ONE = PATH + "/:id";
  private static final Set<String> KNOWN =
      Set.of(
          "desc",
          "requests",
          "userId",
          "patronMessage",
          "type",
          "renewals",
          "staffInformation",
          "code",
          "metadata",
          "id",
          "expirationDate",
          "borrowing");

  @Override
  public void mount(Router router, Shelves shelves) {
    router.post(PATH).handler(context -> add(context, shelves.of(context, PATH)));
    router.put(ONE).handler(context -> change(context, shelves.of(context, PATH)));
    router.delete(ONE).handler(context -> remove(context, shelves.of(context, PATH)));
  }

  private static void add(RoutingContext context, Records records) {
    JsonObject block = checked(context);
    if (!block.containsKey("id")) {
      block.put("id", UUID.randomUUID().toString());
    }
    String id = block.getString("id");
    if (records.find(id).isPresent()) {
      throw Refused.text(400, "Unable to process request");
    }
    records.put(Stamp.on(block, Optional.empty(), context));
    context.response().putHeader("Location", id);
    NeighbourServer.json(context, 201, block);
  }

  private static void change(RoutingContext context, Records records) {
    String id = context.pathParam("id");
    JsonObject block = checked(context).put("id", id);
    Optional<JsonObject> before = records.find(id);
    if (before.isEmpty()) {
      throw Refused.text(404, "Record Not Found");
    }
    records.put(Stamp.on(block, before, context));
    NeighbourServer.noContent(context);
  }

  private static void remove(RoutingContext context, Records records) {
    if (!records.remove(context.pathParam("id"))) {
      throw Refused.text(404, "Record Not Found");
    }
    NeighbourServer.noContent(context);
  }

  private static JsonObject checked(RoutingContext context) {
    JsonObject block = UsersApi.body(context);
    UserRules.known(block, "Manualblock", KNOWN);
    Stream.of("desc", "userId")
        .filter(field -> block.getValue(field) == null)
        .findFirst()
        .ifPresent(
            field -> {
              throw Refused.error(
                  "must not be null",
                  "1",
                  "jakarta.validation.constraints.NotNull.message",
                  field,
                  "null");
            });
    return block;
  }
}
