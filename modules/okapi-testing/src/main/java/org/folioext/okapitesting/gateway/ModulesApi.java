package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** /_/proxy/modules: the module descriptors. */
final class ModulesApi {
  private static final String PATH = "/_/proxy/modules";
  private final Modules modules;

  ModulesApi(Modules modules) {
    this.modules = modules;
  }

  void mount(Router router) {
    router.post(PATH).handler(BodyHandler.create(false)).handler(this::add);
    router.get(PATH).handler(this::list);
    router.get(PATH + "/:id").handler(this::get);
    router.delete(PATH + "/:id").handler(this::remove);
  }

  private void add(RoutingContext context) {
    Descriptor module = DescriptorReader.read(context.body().asString("UTF-8"));
    modules.add(module, !"false".equals(context.request().getParam("check")));
    context.response().putHeader("Location", PATH + "/" + module.id());
    Texts.json(context.response(), 201, module.json().encodePrettily());
  }

  private void get(RoutingContext context) {
    Descriptor module = modules.get(context.pathParam("id"));
    Texts.json(context.response(), 200, module.json().encodePrettily());
  }

  private void remove(RoutingContext context) {
    modules.remove(context.pathParam("id"));
    context.response().setStatusCode(204).end();
  }

  private void list(RoutingContext context) {
    String filter = context.request().getParam("filter", "");
    int latest = Integer.parseInt(context.request().getParam("latest", "1000000"));
    boolean full = "true".equals(context.request().getParam("full"));
    List<Descriptor> newestFirst = new ArrayList<>(modules.all());
    Collections.reverse(newestFirst);
    Map<String, Integer> listed = new HashMap<>();
    JsonArray json = new JsonArray();
    for (Descriptor module : newestFirst) {
      boolean asked = filter.isEmpty() || module.id().toString().startsWith(filter);
      if (asked && listed.merge(module.id().product(), 1, Integer::sum) <= latest) {
        json.add(full ? module.json() : brief(module));
      }
    }
    Texts.json(context.response(), 200, json.encodePrettily());
  }

  private static JsonObject brief(Descriptor module) {
    JsonObject json = new JsonObject().put("id", module.id().toString());
    String name = module.json().getString("name");
    return name == null ? json : json.put("name", name);
  }
}
