package org.folioext.okapitesting.gateway;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** /_/proxy/tenants/{tenant}/install. */
final class InstallApi {
  private static final String PATH = "/_/proxy/tenants/:tenant/install";
  private final Tenants tenants;
  private final Installer installer;
  private final Map<String, JsonObject> jobs = new ConcurrentHashMap<>();

  InstallApi(Tenants tenants, Installer installer) {
    this.tenants = tenants;
    this.installer = installer;
  }

  void mount(Router router) {
    router.post(PATH).handler(BodyHandler.create(false)).handler(this::install);
    router.get(PATH + "/:job").handler(this::job);
  }

  private void install(RoutingContext context) {
    Tenant tenant = tenants.get(context.pathParam("tenant"));
    List<InstallStep> wanted =
        context.body().asJsonArray().stream()
            .map(JsonObject.class::cast)
            .map(InstallStep::of)
            .toList();
    Installer.Options options =
        new Installer.Options(
            is(context, "simulate", false),
            is(context, "purge", false),
            is(context, "reinstall", false),
            is(context, "depCheck", true),
            parameters(context.request().getParam("tenantParameters", "")));
    if (is(context, "async", false)) {
      begin(context, tenant, wanted, options);
    } else {
      installer
          .install(tenant, wanted, options)
          .onSuccess(done -> Texts.json(context.response(), 200, done.encodePrettily()))
          .onFailure(context::fail);
    }
  }

  private void begin(
      RoutingContext context, Tenant tenant, List<InstallStep> wanted, Installer.Options options) {
    JsonArray steps = Installer.json(installer.plan(tenant, wanted, options));
    String id = UUID.randomUUID().toString();
    JsonObject job = new JsonObject().put("id", id).put("modules", steps);
    jobs.put(id, job.copy().put("complete", false));
    Future<JsonArray> install = installer.install(tenant, wanted, options);
    install.onSuccess(done -> jobs.put(id, job.copy().put("complete", true)));
    install.onFailure(
        e -> jobs.put(id, job.copy().put("complete", true).put("message", e.getMessage())));
    context.response().putHeader("Location", "/_/proxy/tenants/" + tenant.id() + "/install/" + id);
    Texts.json(context.response(), 201, steps.encodePrettily());
  }

  private void job(RoutingContext context) {
    JsonObject job = jobs.get(context.pathParam("job"));
    if (job == null) {
      throw new Refusal(404, context.pathParam("job"));
    }
    Texts.json(context.response(), 200, job.encodePrettily());
  }

  private static boolean is(RoutingContext context, String name, boolean otherwise) {
    return Boolean.parseBoolean(context.request().getParam(name, Boolean.toString(otherwise)));
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String one : text.split(",")) {
      String[] pair = one.split("=", 2);
      if (!pair[0].isEmpty()) {
        parameters.put(pair[0], pair.length > 1 ? pair[1] : "");
      }
    }
    return parameters;
  }
}
