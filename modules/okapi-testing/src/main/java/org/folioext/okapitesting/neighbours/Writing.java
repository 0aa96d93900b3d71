package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.Stream;

/** How a collection is written, where it can be. */
interface Writing {

  /** A collection that is only read. */
  Writing NONE = (router, shelves) -> {};

  /** Where records of a tenant are, by the path of their collection. */
  interface Shelves {
    Records of(RoutingContext context, String path);
  }

  void mount(Router router, Shelves shelves);

  /** The routes that it has beside those of a collection. */
  default Stream<JsonObject> handlers() {
    return Stream.empty();
  }
}
