package org.folioext.patronnotices;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folioext.okapitesting.Await;

/** Plays what mod-patron-flags has for flags of other modules. One tenant's. */
final class FlagsNeighbour {
  private static final String PATH = "/patron-flags/outside/{owner}/{kind}/{patronId}";

  /** What stands, by path. */
  final Map<String, JsonObject> flags = new ConcurrentHashMap<>();

  private final int port;

  FlagsNeighbour(Vertx vertx) {
    port =
        Await.of(
                vertx
                    .createHttpServer()
                    .requestHandler(
                        request ->
                            request
                                .body()
                                .onSuccess(
                                    body -> {
                                      if (request.method() == HttpMethod.PUT) {
                                        flags.put(request.path(), body.toJsonObject());
                                      } else {
                                        flags.remove(request.path());
                                      }
                                      request.response().end("{}");
                                    }))
                    .listen(0, "127.0.0.1"))
            .actualPort();
  }

  JsonObject descriptor() {
    JsonObject handler =
        new JsonObject()
            .put("methods", new JsonArray().add("PUT").add("DELETE"))
            .put("pathPattern", PATH)
            .put("permissionsRequired", new JsonArray());
    return new JsonObject()
        .put("id", "mod-patron-flags-1.0.0")
        .put("name", "patron flags")
        .put(
            "provides",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("id", "patron-flags")
                        .put("version", "1.0")
                        .put("handlers", new JsonArray().add(handler))));
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }
}
