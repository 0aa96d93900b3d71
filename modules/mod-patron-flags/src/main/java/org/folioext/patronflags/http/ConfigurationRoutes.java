package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.http.Plain;
import org.folioext.okapi.http.RequestScope;
import org.folioext.okapi.http.Routes;
import org.folioext.patronflags.app.TenantConfiguration;
import org.folioext.patronflags.domain.book.Configuration;
import org.folioext.patronflags.domain.book.Difference;
import org.folioext.patronflags.domain.text.Texts;

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
    router
        .put(PATH)
        .handler(BodyHandler.create(false).setBodyLimit(Configuration.LONGEST))
        .handler(Plain.answering(this::update));
  }

  private Future<Answer> get(RoutingContext web) {
    return configuration
        .export(RequestScope.headers(web).tenant())
        .map(yaml -> Answer.text(TYPE, yaml));
  }

  private Future<Answer> update(RoutingContext web) {
    requireYaml(web.request());
    boolean dryRun =
        Plain.choice(web.request(), "dryRun", Yes::of, Yes.values()).orElse(Yes.FALSE) == Yes.TRUE;
    String yaml =
        Optional.ofNullable(web.body().buffer())
            .map(body -> body.toString(StandardCharsets.UTF_8))
            .orElse("");
    Mistaken mistaken = new Mistaken(texts, Languages.of(web.request()));
    return configuration
        .apply(Caller.of(RequestScope.headers(web)), yaml, dryRun)
        .map(mistaken::good)
        .map(differences -> Answer.ok(json(differences, dryRun)));
  }

  private enum Yes {
    TRUE,
    FALSE;

    static Optional<Yes> of(String id) {
      return List.of(values()).stream()
          .filter(yes -> yes.name().toLowerCase(Locale.ROOT).equals(id))
          .findFirst();
    }
  }

  private static void requireYaml(HttpServerRequest request) {
    String header = request.getHeader("Content-Type");
    String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!TYPES.contains(type)) {
      throw Failure.unsupportedType(
          "content-type-unsupported", "The content type must be " + TYPE + ".");
    }
  }

  private static JsonObject json(List<Difference> differences, boolean dryRun) {
    return new JsonObject()
        .put("dryRun", dryRun)
        .put("changes", Lists.array(differences, ChoiceJson::difference));
  }
}
