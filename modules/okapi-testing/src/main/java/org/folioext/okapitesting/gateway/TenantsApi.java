package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** /_/proxy/tenants: tenants, what they have enabled, their timers. */
final class TenantsApi {
  private static final String PATH = "/_/proxy/tenants";
  private final Tenants tenants;
  private final Timers timers;

  TenantsApi(Tenants tenants, Timers timers) {
    this.tenants = tenants;
    this.timers = timers;
  }

  void mount(Router router) {
    router.post(PATH).handler(BodyHandler.create(false)).handler(this::add);
    router.get(PATH).handler(this::list);
    router.get(PATH + "/:tenant").handler(context -> answer(context, tenant(context).json()));
    router.delete(PATH + "/:tenant").handler(this::remove);
    router.get(PATH + "/:tenant/modules").handler(this::modules);
    router.get(PATH + "/:tenant/interfaces").handler(this::interfaces);
    router.get(PATH + "/:tenant/interfaces/:interface").handler(this::providers);
    router.get(PATH + "/:tenant/timers").handler(this::timers);
    router.get(PATH + "/:tenant/timers/:timer").handler(this::timer);
    router
        .patch(PATH + "/:tenant/timers/:timer")
        .handler(BodyHandler.create(false))
        .handler(this::changeTimer);
  }

  private Tenant tenant(RoutingContext context) {
    return tenants.get(context.pathParam("tenant"));
  }

  private static void answer(RoutingContext context, JsonObject json) {
    Texts.json(context.response(), 200, json.encodePrettily());
  }

  private static void answer(RoutingContext context, JsonArray json) {
    Texts.json(context.response(), 200, json.encodePrettily());
  }

  private void add(RoutingContext context) {
    Tenant tenant = tenants.add(context.body().asJsonObject(), false);
    context.response().putHeader("Location", PATH + "/" + tenant.id());
    Texts.json(context.response(), 201, tenant.json().encodePrettily());
  }

  private void list(RoutingContext context) {
    JsonArray json = new JsonArray();
    tenants.all().forEach(tenant -> json.add(tenant.json()));
    answer(context, json);
  }

  private void remove(RoutingContext context) {
    String id = context.pathParam("tenant");
    tenants.remove(id);
    timers.stop(id);
    context.response().setStatusCode(204).end();
  }

  private void modules(RoutingContext context) {
    String filter = context.request().getParam("filter", "");
    boolean full = "true".equals(context.request().getParam("full"));
    JsonArray json = new JsonArray();
    tenant(context).enabled().stream()
        .filter(module -> filter.isEmpty() || module.id().toString().startsWith(filter))
        .forEach(module -> json.add(full ? module.json() : id(module)));
    answer(context, json);
  }

  private static JsonObject id(Descriptor module) {
    return new JsonObject().put("id", module.id().toString());
  }

  private void interfaces(RoutingContext context) {
    JsonArray json = new JsonArray();
    tenant(context).enabled().stream()
        .flatMap(module -> module.provides().stream())
        .map(Provided::self)
        .forEach(
            one -> json.add(new JsonObject().put("id", one.id()).put("version", one.version())));
    answer(context, json);
  }

  private void providers(RoutingContext context) {
    String asked = context.pathParam("interface");
    JsonArray json = new JsonArray();
    tenant(context).enabled().stream()
        .filter(module -> module.provides().stream().anyMatch(one -> one.self().id().equals(asked)))
        .forEach(module -> json.add(id(module)));
    answer(context, json);
  }

  private void timers(RoutingContext context) {
    JsonArray json = new JsonArray();
    timers.of(tenant(context)).forEach(timer -> json.add(timer.json()));
    answer(context, json);
  }

  private void timer(RoutingContext context) {
    answer(context, timers.get(tenant(context), context.pathParam("timer")).json());
  }

  private void changeTimer(RoutingContext context) {
    timers.change(tenant(context), context.pathParam("timer"), context.body().asJsonObject());
    context.response().setStatusCode(204).end();
  }
}
