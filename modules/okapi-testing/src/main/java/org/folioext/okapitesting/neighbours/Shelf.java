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

  void mount(Router router, Function<RoutingContext, ? extends Listed> records) {
    router.get(path).handler(context -> list(context, records));
    router.get(path + "/:id").handler(context -> item(context, records));
  }

  /** The same for what takes long to look through: not on the thread that serves all others. */
  void mountSlow(Router router, Listed records) {
    router.get(path).blockingHandler(context -> list(context, any -> records), false);
    router.get(path + "/:id").blockingHandler(context -> item(context, any -> records), false);
  }

  private void list(RoutingContext context, Function<RoutingContext, ? extends Listed> records) {
    JsonObject page = records.apply(context).page(context, name);
    NeighbourServer.json(context, 200, info ? Listed.withInfo(page) : page);
  }

  private void item(RoutingContext context, Function<RoutingContext, ? extends Listed> records) {
    String id = context.pathParam("id");
    NeighbourServer.json(
        context, 200, records.apply(context).find(id).orElseThrow(() -> missing.apply(id)));
  }
}
