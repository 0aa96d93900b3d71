package org.folioext.okapitesting;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;

/** A module that does with /raw what a test says, behind a gateway. */
record RawModule(FakeGateway gateway, HttpClient client) {
  static RawModule start(Vertx vertx, Handler<HttpServerRequest> handler) {
    HttpServer server =
        Await.of(vertx.createHttpServer().requestHandler(handler).listen(0, "127.0.0.1"));
    FakeGateway gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests()));
    gateway.addTenant("lib1");
    gateway.register(
        new JsonObject(
            """
            {"id": "mod-raw-1.0.0", "provides": [{"id": "raw", "version": "1.0", "handlers": [
             {"methods": ["*"], "pathPattern": "/raw*", "permissionsRequired": []}]}]}
            """),
        URI.create("http://127.0.0.1:" + server.actualPort()));
    Await.of(gateway.enable("lib1", "mod-raw-1.0.0", Map.of()));
    return new RawModule(gateway, vertx.createHttpClient());
  }

  /** A request through the gateway, to be sent in chunks. */
  Future<HttpClientRequest> request(HttpMethod method, String uri) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(method)
            .setHost("127.0.0.1")
            .setPort(gateway.url().getPort())
            .setURI(uri)
            .putHeader("X-Okapi-Tenant", "lib1");
    return client.request(options).map(request -> request.setChunked(true));
  }
}
