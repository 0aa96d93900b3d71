package org.folioext.okapitesting;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The module mod-fx of the recordings: it says what it received, and fails when asked to. */
final class FxModule {
  /** What it received. */
  record Received(String method, String uri, MultiMap headers, String body) {}

  private final WebClient client;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, JsonObject> jobs = new ConcurrentHashMap<>();
  private final HttpServer server;

  FxModule(Vertx vertx) {
    client = WebClient.create(vertx);
    Router router = Router.router(vertx);
    router.route().handler(BodyHandler.create(false)).handler(this::note);
    router.post("/_/tenant").handler(this::tenant);
    router.get("/_/tenant/:id").handler(this::job);
    router.delete("/_/tenant/:id").handler(context -> context.response().setStatusCode(204).end());
    router.post("/fx-timer/*").handler(context -> context.response().setStatusCode(204).end());
    router.get("/fx-call").handler(this::call);
    router
        .get("/fx-status/:code")
        .handler(context -> answer(context, Integer.parseInt(context.pathParam("code"))));
    router.route().handler(context -> answer(context, 200));
    server = Await.of(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
  }

  /** As the recordings have it. */
  static JsonObject descriptor(String version) {
    return new JsonObject(
        """
        {"id": "mod-fx-VERSION", "name": "FX example",
         "requires": [{"id": "users", "version": "15.2 16.0"}],
         "optional": [{"id": "login", "version": "7.0"}],
         "provides": [
          {"id": "fx", "version": "1.0", "handlers": [
           {"methods": ["GET", "POST"], "pathPattern": "/fx",
            "permissionsRequired": ["fx.collection.get"],
            "permissionsDesired": ["fx.extra", "fx.items.*"],
            "modulePermissions": ["users.collection.get"]},
           {"methods": ["GET"], "pathPattern": "/fx-call",
            "permissionsRequired": ["fx.call.get"],
            "modulePermissions": ["users.collection.get"]},
           {"methods": ["GET"], "pathPattern": "/fx-status/{code}", "permissionsRequired": []},
           {"methods": ["GET"], "pathPattern": "/fx/{id}", "permissionsRequired": ["fx.item.get"]}]},
          {"id": "_tenant", "version": "2.0", "interfaceType": "system", "handlers": [
           {"methods": ["POST"], "pathPattern": "/_/tenant"},
           {"methods": ["GET", "DELETE"], "pathPattern": "/_/tenant/{id}"}]},
          {"id": "_timer", "version": "1.0", "interfaceType": "system", "handlers": [
           {"methods": ["POST"], "pathPattern": "/fx-timer/fast",
            "modulePermissions": ["users.collection.get"], "unit": "second", "delay": "3"},
           {"methods": ["POST"], "pathPattern": "/fx-timer/nightly", "modulePermissions": [],
            "schedule": {"cron": "30 2 * * *", "zone": "Europe/Berlin"}}]}],
         "permissionSets": [
          {"permissionName": "fx.collection.get", "displayName": "fx get"},
          {"permissionName": "fx.all", "displayName": "fx all", "subPermissions":
           ["fx.collection.get", "fx.extra", "fx.items.special"]}]}
        """
            .replace("VERSION", version));
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  List<Received> received() {
    return received;
  }

  Received last() {
    return received.get(received.size() - 1);
  }

  Future<Void> close() {
    return server.close();
  }

  private void note(RoutingContext context) {
    received.add(
        new Received(
            context.request().method().name(),
            context.request().uri(),
            MultiMap.caseInsensitiveMultiMap().addAll(context.request().headers()),
            context.body().asString()));
    context.next();
  }

  private static void answer(RoutingContext context, int status) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(new JsonObject().put("msg", "from module").encode());
  }

  private void tenant(RoutingContext context) {
    JsonObject attributes = context.body().asJsonObject();
    Optional<String> fail =
        attributes.getJsonArray("parameters", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("key").equals("fail"))
            .map(one -> one.getString("value"))
            .findFirst();
    if (fail.equals(Optional.of("sync"))) {
      context
          .response()
          .setStatusCode(422)
          .end("{\"errors\": [{\"message\": \"refused at once\", \"parameters\": []}]}");
    } else if (!attributes.containsKey("module_to")) {
      context.response().setStatusCode(204).end();
    } else {
      String id = UUID.randomUUID().toString();
      JsonObject job = new JsonObject().put("id", id).put("polls", 0);
      fail.ifPresent(
          error ->
              job.put("error", "SQL error: " + error)
                  .put("messages", new JsonArray().add("step 1 done").add("step 2 failed")));
      jobs.put(id, job);
      context
          .response()
          .setStatusCode(201)
          .putHeader("Location", "/_/tenant/" + id)
          .end(new JsonObject().put("id", id).put("complete", false).encode());
    }
  }

  private void job(RoutingContext context) {
    JsonObject job = jobs.get(context.pathParam("id"));
    int polls = job.getInteger("polls") + 1;
    job.put("polls", polls);
    boolean complete = polls == 3;
    JsonObject answer = complete ? job.copy() : new JsonObject().put("id", context.pathParam("id"));
    context.response().end(answer.put("complete", complete).encode());
  }

  private void call(RoutingContext context) {
    String path = context.request().getParam("path");
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    context
        .request()
        .headers()
        .forEach(
            header -> {
              if (header.getKey().toLowerCase(java.util.Locale.ROOT).startsWith("x-okapi-")) {
                headers.add(header.getKey(), header.getValue());
              }
            });
    client
        .getAbs(context.request().getHeader("X-Okapi-Url") + path)
        .putHeaders(headers)
        .send()
        .onSuccess(
            got ->
                context
                    .response()
                    .end(
                        new JsonObject()
                            .put("called", path)
                            .put("status", got.statusCode())
                            .put("body", got.bodyAsString())
                            .encode()))
        .onFailure(context::fail);
  }
}
