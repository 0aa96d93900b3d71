package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;
import org.folioext.okapi.remote.NotSeen;

/**
 * Fills FOLIO's templates (interface template-engine 2.2) with a {@link HarmlessContext}, and with
 * no other: what is sent and what is only shown is the same. Tokens that the context does not have
 * come out empty. Stateless.
 */
public final class Rendering {

  private static final String REQUEST = "/template-request";
  private static final String FORMAT = "text/html";
  private static final Listing TEMPLATES = new Listing("/templates", "templates");

  private final Gateway gateway;

  /** By the gateway of a request. */
  public Rendering(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * What came of a template.
   *
   * @param header subject of an e-mail
   * @param body HTML
   */
  public record Rendered(String header, String body) {}

  /** Ids of templates by their names, or ids; fails with CallFailed, or with NotSeen. */
  public Future<Function<String, Optional<UUID>>> ids() {
    return TEMPLATES
        .all(gateway, "")
        .map(
            records -> {
              Map<String, UUID> ids = new HashMap<>();
              for (JsonObject record : records) {
                UUID id = Given.id(record, "id").orElseThrow();
                ids.put(key(id.toString()), id);
                Given.text(record, "name").ifPresent(name -> ids.put(key(name), id));
              }
              return nameOrId -> Optional.ofNullable(ids.get(key(nameOrId)));
            });
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Fills a template.
   *
   * @param language one that the template has
   * @return fails with CallFailed where the language or the template is not there, with NotSeen
   *     where the answer is no message
   */
  public Future<Rendered> of(UUID template, String language, JsonObject context) {
    return gateway
        .post(
            REQUEST,
            new JsonObject()
                .put("templateId", template.toString())
                .put("lang", language)
                .put("outputFormat", FORMAT)
                .put("context", HarmlessContext.of(context)))
        .map(Rendering::rendered);
  }

  private static Rendered rendered(JsonObject answer) {
    JsonObject result = Given.object(answer, "result");
    return new Rendered(
        Given.text(result, "header").orElse(""),
        Given.text(result, "body")
            .orElseThrow(() -> new NotSeen(REQUEST, "answered without a body")));
  }
}
