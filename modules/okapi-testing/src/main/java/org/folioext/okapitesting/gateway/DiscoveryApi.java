package org.folioext.okapitesting.gateway;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.folioext.okapitesting.gateway.Instances.Instance;

/** /_/discovery: where modules run. */
final class DiscoveryApi {
  private static final String PATH = "/_/discovery/modules";
  private final Instances instances;
  private final NetClient client;

  DiscoveryApi(Instances instances, NetClient client) {
    this.instances = instances;
    this.client = client;
  }

  void mount(Router router) {
    router.post(PATH).handler(BodyHandler.create(false)).handler(this::add);
    router.get(PATH).handler(context -> answer(context, instances.all()));
    router.get(PATH + "/:module").handler(context -> answer(context, of(context)));
    router.get(PATH + "/:module/:id").handler(this::get);
    router.delete(PATH + "/:module/:id").handler(this::remove);
    router.get("/_/discovery/health/:module").handler(this::health);
  }

  private void add(RoutingContext context) {
    JsonObject json = context.body().asJsonObject();
    if (json.getString("srvcId") == null) {
      throw new Refusal(400, "Needs srvcId");
    }
    Instance instance =
        new Instance(
            json.getString("instId", UUID.randomUUID().toString()),
            json.getString("srvcId"),
            URI.create(json.getString("url")));
    instances.add(instance);
    String where = PATH + "/" + instance.srvcId() + "/" + instance.instId();
    context.response().putHeader("Location", where);
    Texts.json(context.response(), 201, json(instance).encodePrettily());
  }

  private List<Instance> of(RoutingContext context) {
    return instances.of(context.pathParam("module"));
  }

  private void get(RoutingContext context) {
    Instance found =
        of(context).stream()
            .filter(one -> one.instId().equals(context.pathParam("id")))
            .findFirst()
            .orElseThrow(() -> new Refusal(404, context.pathParam("id")));
    Texts.json(context.response(), 200, json(found).encodePrettily());
  }

  private void remove(RoutingContext context) {
    if (!instances.remove(context.pathParam("id"))) {
      throw new Refusal(404, context.pathParam("id"));
    }
    context.response().setStatusCode(204).end();
  }

  private static void answer(RoutingContext context, List<Instance> found) {
    JsonArray json = new JsonArray();
    found.forEach(one -> json.add(json(one)));
    Texts.json(context.response(), 200, json.encodePrettily());
  }

  private static JsonObject json(Instance instance) {
    return new JsonObject()
        .put("instId", instance.instId())
        .put("srvcId", instance.srvcId())
        .put("url", instance.url().toString());
  }

  /** A TCP connection is all the health that Okapi asks for. */
  private void health(RoutingContext context) {
    List<Future<JsonObject>> asked = of(context).stream().map(this::health).toList();
    Future.all(asked)
        .onSuccess(
            all -> {
              JsonArray json = new JsonArray();
              asked.forEach(one -> json.add(one.result()));
              Texts.json(context.response(), 200, json.encodePrettily());
            });
  }

  private Future<JsonObject> health(Instance instance) {
    JsonObject json =
        new JsonObject().put("instId", instance.instId()).put("srvcId", instance.srvcId());
    return client
        .connect(instance.url().getPort(), instance.url().getHost())
        .compose(socket -> socket.close())
        .map(closed -> json.put("healthMessage", "OK").put("healthStatus", true))
        .otherwise(
            e -> json.put("healthMessage", "Fail: " + e.getMessage()).put("healthStatus", false));
  }
}
