package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.Optional;
import java.util.stream.Stream;

/** What a neighbour asks other modules, on the token that it was asked with. */
final class OtherModules {
  private static final int OK = 200;
  private final WebClient client;

  OtherModules(Vertx vertx) {
    client = WebClient.create(vertx);
  }

  /** Empty where nobody answers 200; or where nobody said where the gateway is. */
  Future<Optional<JsonObject>> get(RoutingContext context, String path) {
    return context.request().getHeader("X-Okapi-Url") == null
        ? Future.succeededFuture(Optional.empty())
        : ask(context, path)
            .map(
                answer ->
                    Optional.of(answer)
                        .filter(given -> given.statusCode() == OK)
                        .map(HttpResponse::bodyAsJsonObject))
            .otherwise(Optional.empty());
  }

  Future<HttpResponse<Buffer>> ask(RoutingContext context, String path) {
    HttpServerRequest asked = context.request();
    HttpRequest<Buffer> request = client.getAbs(asked.getHeader("X-Okapi-Url") + path);
    Stream.of("X-Okapi-Tenant", "X-Okapi-Token", "X-Okapi-User-Id")
        .filter(name -> asked.getHeader(name) != null)
        .forEach(name -> request.putHeader(name, asked.getHeader(name)));
    return request.send();
  }
}
