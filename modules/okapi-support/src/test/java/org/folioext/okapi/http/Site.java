package org.folioext.okapi.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.Await;

/** A running module of the contract things.yaml, and a client of it. */
final class Site implements AutoCloseable {

  static final String CONTRACT = "contracts/things.yaml";

  /** Answers the contract's plain operation, and one path it does not have. */
  static final Routes PLAIN =
      router -> {
        router
            .put("/things/:id/file")
            .handler(
                web -> {
                  long[] bytes = {0};
                  web.request().handler(chunk -> bytes[0] += chunk.length());
                  web.request()
                      .end()
                      .onSuccess(x -> web.end(web.pathParam("id") + " " + bytes[0]))
                      .onFailure(web::fail);
                });
        router
            .get("/half")
            .handler(
                web ->
                    web.response()
                        .setChunked(true)
                        .write("half")
                        .onSuccess(x -> web.fail(new IllegalStateException("canary"))));
        router.post("/_/tenant").handler(web -> web.response().setStatusCode(204).end());
      };

  /** Answers with what it heard. */
  static Future<Answer> echo(Call call) {
    JsonObject heard =
        new JsonObject()
            .put("tenant", call.headers().tenant())
            .put("path", new JsonObject(Map.copyOf(call.path())))
            .put("limit", call.query("limit", 10))
            .put("query", call.query("query").orElse("-"))
            .put("tags", new JsonArray(call.query().getOrDefault("tag", List.of())));
    return Future.succeededFuture(Answer.ok(heard));
  }

  final Vertx vertx = Vertx.vertx();
  final ModuleServer server;
  private final WebClient client;

  /** Binds what is given over operations that answer with nothing. */
  Site(Map<String, Operation> given) {
    this(given, new Bodies());
  }

  Site(Map<String, Operation> given, Bodies bodies) {
    this(given, bodies, router -> {});
  }

  /** With more routes beside the contract. */
  Site(Map<String, Operation> given, Bodies bodies, Routes more) {
    Map<String, Operation> operations = new HashMap<>();
    for (String id : List.of("getThings", "createThing", "getThing")) {
      operations.put(id, call -> Future.succeededFuture(Answer.noContent()));
    }
    operations.putAll(given);
    List<Routes> plain = List.of(new Health(), PLAIN, more);
    Problems problems = new Problems();
    Router router =
        Await.result(ContractRouter.create(vertx, CONTRACT, operations, plain, bodies, problems));
    server = Await.result(ModuleServer.start(vertx, router, 0));
    client = WebClient.create(vertx);
  }

  /** A request of tenant lib1, not sent yet. */
  HttpRequest<Buffer> request(HttpMethod method, String path) {
    return client
        .request(method, server.port(), "localhost", path)
        .putHeader("X-Okapi-Tenant", "lib1")
        .putHeader("X-Okapi-Request-Id", "req-1");
  }

  /** A GET without any header of Okapi, not sent yet. */
  HttpRequest<Buffer> bare(String path) {
    return client.get(server.port(), "localhost", path);
  }

  HttpResponse<Buffer> get(String path) {
    return Await.result(request(HttpMethod.GET, path).send());
  }

  HttpResponse<Buffer> post(String path, JsonObject body) {
    return Await.result(request(HttpMethod.POST, path).sendJsonObject(body));
  }

  /** The one error told, and its parameters as an object under "told". */
  static JsonObject error(HttpResponse<Buffer> response) {
    JsonObject body = response.bodyAsJsonObject();
    JsonObject error = body.getJsonArray("errors").getJsonObject(0);
    JsonObject told = new JsonObject();
    error
        .getJsonArray("parameters")
        .forEach(
            p -> told.put(((JsonObject) p).getString("key"), ((JsonObject) p).getString("value")));
    return error.put("told", told);
  }

  @Override
  public void close() {
    client.close();
    Await.result(vertx.close());
  }
}
