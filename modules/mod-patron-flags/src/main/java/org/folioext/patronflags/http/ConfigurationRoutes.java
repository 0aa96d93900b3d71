package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.List;
import org.folioext.okapi.choice.Difference;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.http.Mistaken;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.http.YamlRoutes;
import org.folioext.okapi.http.YamlRoutes.Replacing;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.app.TenantConfiguration;
import org.folioext.patronflags.domain.book.Configuration;

/** getConfiguration and updateConfiguration. */
public final class ConfigurationRoutes implements Routes {

  private static final String PATH = "/patron-flags/configuration";

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
        .apply(text.caller(), text.yaml(), text.dryRun())
        .map(mistaken::good)
        .map(differences -> Answer.ok(json(differences, text.dryRun())));
  }

  private static JsonObject json(List<Difference> differences, boolean dryRun) {
    return new JsonObject()
        .put("dryRun", dryRun)
        .put("changes", Lists.array(differences, ChoiceJson::difference));
  }
}
