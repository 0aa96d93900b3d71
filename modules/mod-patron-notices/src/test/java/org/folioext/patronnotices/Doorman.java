package org.folioext.patronnotices;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.FakeGateway;

/**
 * Stands between the gateway and a module, and lets so many calls pass before it refuses others.
 */
final class Doorman {
  private final FakeGateway gateway;
  private final JsonObject module;
  private final URI inside;
  private final String path;
  private final int status;
  private final AtomicInteger left;
  private final WebClient client;
  private final HttpServer server;

  /**
   * From now on.
   *
   * @param path how calls begin that it looks at; others pass
   * @param status with which it refuses
   * @param left calls that pass before
   */
  Doorman(
      Vertx vertx,
      FakeGateway gateway,
      JsonObject module,
      URI inside,
      String path,
      int status,
      int left) {
    this.gateway = gateway;
    this.module = module;
    this.inside = inside;
    this.path = path;
    this.status = status;
    this.left = new AtomicInteger(left);
    this.client = WebClient.create(vertx);
    this.server =
        Await.of(vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1"));
    gateway.unregister(module.getString("id"), inside);
    gateway.register(module, uri());
  }

  private URI uri() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  private void serve(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              if (!request.uri().startsWith(path) || left.getAndDecrement() > 0) {
                pass(request, body);
              } else {
                request.response().setStatusCode(status).end("requires permission: some.thing");
              }
            });
  }

  private void pass(HttpServerRequest request, Buffer body) {
    client
        .requestAbs(request.method(), inside + request.uri())
        .putHeaders(request.headers())
        .sendBuffer(body)
        .onSuccess(answer -> back(request, answer))
        .onFailure(failure -> request.response().setStatusCode(502).end());
  }

  private static void back(HttpServerRequest request, HttpResponse<Buffer> answer) {
    request.response().setStatusCode(answer.statusCode());
    if (answer.getHeader("Content-Type") != null) {
      request.response().putHeader("Content-Type", answer.getHeader("Content-Type"));
    }
    if (answer.body() == null) {
      request.response().end();
    } else {
      request.response().end(answer.body());
    }
  }

  /** The module is asked as before. */
  void close() {
    gateway.unregister(module.getString("id"), uri());
    gateway.register(module, inside);
    client.close();
    Await.of(server.close());
  }
}
