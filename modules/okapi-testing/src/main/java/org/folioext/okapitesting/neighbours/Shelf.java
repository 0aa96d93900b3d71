package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/**
 * The read side of one collection: by CQL, and by id.
 *
 * @param path {@code /loan-storage/loans}
 * @param name what the list is called in an answer
 * @param info whether {@code resultInfo} is in a list
 * @param missing the answer where there is none of an id
 */
record Shelf(String path, String name, boolean info, Function<String, Refused> missing) {
  Shelf(String path, String name, boolean info, String missing) {
    this(path, name, info, id -> Refused.text(404, missing));
  }

  void mount(Router router, Function<RoutingContext, Records> records) {
    router.get(path).handler(context -> NeighbourServer.json(context, 200, list(context, records)));
    router
        .get(path + "/:id")
        .handler(context -> NeighbourServer.json(context, 200, item(context, records)));
  }

  private JsonObject list(RoutingContext context, Function<RoutingContext, Records> records) {
    JsonObject page = records.apply(context).page(context, name);
    return info ? Records.withInfo(page) : page;
  }

  private JsonObject item(RoutingContext context, Function<RoutingContext, Records> records) {
    String id = context.pathParam("id");
    return records.apply(context).find(id).orElseThrow(() -> missing.apply(id));
  }
}
