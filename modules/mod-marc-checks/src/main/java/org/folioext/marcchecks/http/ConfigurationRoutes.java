package org.folioext.marcchecks.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.folioext.marcchecks.app.TenantSettings;
import org.folioext.marcchecks.domain.ConfigurationPlan;
import org.folioext.marcchecks.domain.ConfigurationText;
import org.folioext.okapi.Caller;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Bodies;
import org.folioext.okapi.http.Plain;
import org.folioext.okapi.http.RequestScope;
import org.folioext.okapi.http.Routes;

/** getConfiguration and updateConfiguration: YAML, which the validated router does not know. */
public final class ConfigurationRoutes implements Routes {
  private static final String PATH = "/marc-checks/configuration";
  private static final String TYPE = "application/yaml";
  private static final Set<String> TYPES = Set.of(TYPE, "application/x-yaml", "text/yaml");

  private final TenantSettings settings;

  /** Answers by a use case. */
  public ConfigurationRoutes(TenantSettings settings) {
    this.settings = settings;
  }

  @Override
  public void mount(Router router) {
    router.get(PATH).handler(Plain.answering(this::get));
    router.put(PATH).handler(Plain.answering(this::update));
  }

  private Future<Answer> get(RoutingContext web) {
    return settings.export(RequestScope.headers(web).tenant()).map(yaml -> Answer.text(TYPE, yaml));
  }

  private Future<Answer> update(RoutingContext web) {
    HttpServerRequest request = web.request();
    Caller caller = Caller.of(RequestScope.headers(web));
    boolean dryRun = Plain.flag(request, "dryRun");
    if (!TYPES.contains(Plain.contentType(request))) {
      return Plain.unsupported(TYPE).future();
    }
    return Bodies.read(web, ConfigurationText.LONGEST)
        .compose(body -> settings.apply(caller, body.toString(StandardCharsets.UTF_8), dryRun))
        .map(plan -> Answer.ok(json(plan, dryRun)));
  }

  private static JsonObject json(ConfigurationPlan plan, boolean dryRun) {
    JsonArray changes = new JsonArray();
    for (ConfigurationPlan.Change change : plan.changes()) {
      JsonObject json =
          new JsonObject()
              .put("action", change.action().name().toLowerCase(Locale.ROOT))
              .put("what", change.what().name().toLowerCase(Locale.ROOT))
              .put("name", change.name());
      change.from().ifPresent(value -> json.put("from", value));
      change.to().ifPresent(value -> json.put("to", value));
      changes.add(json);
    }
    return new JsonObject().put("dryRun", dryRun).put("changes", changes);
  }
}
