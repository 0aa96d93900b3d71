package org.folioext.marcchecks.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.Locale;
import org.folioext.marcchecks.app.TenantSettings;
import org.folioext.marcchecks.domain.ConfigurationPlan;
import org.folioext.marcchecks.domain.ConfigurationText;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.http.YamlRoutes;
import org.folioext.okapi.http.YamlRoutes.Replacing;

/** getConfiguration and updateConfiguration. */
public final class ConfigurationRoutes implements Routes {
  private static final String PATH = "/marc-checks/configuration";

  private final TenantSettings settings;

  /** Answers by a use case. */
  public ConfigurationRoutes(TenantSettings settings) {
    this.settings = settings;
  }

  @Override
  public void mount(Router router) {
    new YamlRoutes(PATH, ConfigurationText.LONGEST, settings::export, this::update).mount(router);
  }

  private Future<Answer> update(Replacing text) {
    return settings
        .apply(text.caller(), text.yaml(), text.dryRun())
        .map(
            plan ->
                Answer.ok(
                    new JsonObject()
                        .put("dryRun", text.dryRun())
                        .put("changes", Lists.array(plan.changes(), ConfigurationRoutes::json))));
  }

  private static JsonObject json(ConfigurationPlan.Change change) {
    JsonObject json =
        new JsonObject()
            .put("action", change.action().name().toLowerCase(Locale.ROOT))
            .put("what", change.what().name().toLowerCase(Locale.ROOT))
            .put("name", change.name());
    change.from().ifPresent(value -> json.put("from", value));
    change.to().ifPresent(value -> json.put("to", value));
    return json;
  }
}
