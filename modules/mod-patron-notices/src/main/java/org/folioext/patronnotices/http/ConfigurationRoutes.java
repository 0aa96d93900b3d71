package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.http.Mistaken;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.http.YamlRoutes;
import org.folioext.okapi.http.YamlRoutes.Replacing;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.TenantConfiguration;
import org.folioext.patronnotices.app.TenantConfiguration.Applied;
import org.folioext.patronnotices.domain.choice.Configuration;

/** getConfiguration and updateConfiguration. */
public final class ConfigurationRoutes implements Routes {

  private static final String PATH = "/patron-notices/configuration";

  private final TenantConfiguration configuration;
  private final Texts texts;

  /** Answers by a use case. */
  public ConfigurationRoutes(TenantConfiguration configuration, Texts texts) {
    this.configuration = configuration;
    this.texts = texts;
  }

  @Override
  public void mount(Router router) {
    new YamlRoutes(PATH, Configuration.LONGEST, configuration::export, this::update).mount(router);
  }

  private Future<Answer> update(Replacing text) {
    Mistaken mistaken = new Mistaken(texts, text.language());
    return configuration
        .apply(text.headers(), text.yaml(), text.dryRun())
        .map(mistaken::good)
        .map(applied -> Answer.ok(json(applied, text.dryRun())));
  }

  private static JsonObject json(Applied applied, boolean dryRun) {
    return new JsonObject()
        .put("dryRun", dryRun)
        .put("changes", Lists.array(applied.differences(), ChoiceJson::difference))
        .put("staysOff", new JsonArray(applied.staysOff()));
  }
}
