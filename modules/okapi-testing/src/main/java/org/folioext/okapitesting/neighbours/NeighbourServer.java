package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;

/** What the neighbours share: a server on 127.0.0.1 and how it answers. */
final class NeighbourServer {
  private final HttpServer server;

  private NeighbourServer(HttpServer server) {
    this.server = server;
  }

  /** A router that reads bodies, answers /admin/health and renders what is refused. */
  static Router router(Vertx vertx) {
    return router(vertx, new Latency(vertx));
  }

  /** The same, that takes its time. */
  static Router router(Vertx vertx, Latency latency) {
    Router router = Router.router(vertx);
    router.route().handler(BodyHandler.create(false));
    router.route().handler(latency);
    router.get("/admin/health").handler(context -> context.response().end("OK"));
    router.route().failureHandler(NeighbourServer::failed);
    return router;
  }

  /** On a free port. */
  static Future<NeighbourServer> start(Vertx vertx, Router router) {
    return start(vertx, router, 0);
  }

  static Future<NeighbourServer> start(Vertx vertx, Router router, int port) {
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(port, "127.0.0.1")
        .map(NeighbourServer::new);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  Future<Void> close() {
    return server.close();
  }

  private static void failed(RoutingContext context) {
    HttpServerResponse response = context.response().setChunked(true);
    if (context.failure() instanceof Refused refused) {
      response
          .setStatusCode(refused.status())
          .putHeader("Content-Type", refused.type())
          .end(refused.getMessage());
    } else {
      response.setStatusCode(context.statusCode() > 0 ? context.statusCode() : 500).end();
    }
  }

  static void json(RoutingContext context, int status, JsonObject json) {
    context
        .response()
        .setChunked(true)
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(json.encodePrettily());
  }

  static void noContent(RoutingContext context) {
    context.response().setStatusCode(204).end();
  }

  static String tenant(RoutingContext context) {
    return Optional.ofNullable(context.request().getHeader("X-Okapi-Tenant"))
        .orElseThrow(() -> Refused.text(400, "Tenant header does not exist"));
  }

  /** A resource beside this class, as JSON. */
  static JsonObject resource(String name) {
    try (InputStream in = NeighbourServer.class.getResourceAsStream(name)) {
      return new JsonObject(Buffer.buffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
