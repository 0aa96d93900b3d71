package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.folioext.okapi.Caller;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Bodies;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.http.Plain;
import org.folioext.okapi.http.RequestScope;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.app.TenantConfiguration;
import org.folioext.patronflags.domain.book.Configuration;
import org.folioext.patronflags.domain.book.Difference;

/** getConfiguration and updateConfiguration: YAML, which the validated router does not know. */
public final class ConfigurationRoutes implements Routes {

  private static final String PATH = "/patron-flags/configuration";
  private static final String TYPE = "application/yaml";
  private static final Set<String> TYPES = Set.of(TYPE, "application/x-yaml", "text/yaml");

  private final TenantConfiguration configuration;
  private final Texts texts;

  /** Answers by a use case. */
  public ConfigurationRoutes(TenantConfiguration configuration, Texts texts) {
    this.configuration = configuration;
    this.texts = texts;
  }

  @Override
  public void mount(Router router) {
    router.get(PATH).handler(Plain.answering(this::get));
    router.put(PATH).handler(Plain.answering(this::update));
  }

  private Future<Answer> get(RoutingContext web) {
    return configuration
        .export(RequestScope.headers(web).tenant())
        .map(yaml -> Answer.text(TYPE, yaml));
  }

  private Future<Answer> update(RoutingContext web) {
    Caller caller = Caller.of(RequestScope.headers(web));
    boolean dryRun = Plain.flag(web.request(), "dryRun");
    if (!TYPES.contains(Plain.contentType(web.request()))) {
      return Plain.unsupported(TYPE).future();
    }
    Mistaken mistaken = new Mistaken(texts, Languages.of(web.request()));
    return Bodies.read(web, Configuration.LONGEST)
        .map(body -> body.toString(StandardCharsets.UTF_8))
        .compose(yaml -> configuration.apply(caller, yaml, dryRun))
        .map(mistaken::good)
        .map(differences -> Answer.ok(json(differences, dryRun)));
  }

  private static JsonObject json(List<Difference> differences, boolean dryRun) {
    return new JsonObject()
        .put("dryRun", dryRun)
        .put("changes", Lists.array(differences, ChoiceJson::difference));
  }
}
