package org.folioext.okapitesting.neighbours;

import com.github.mustachejava.MustacheException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How templates are written and rendered. Broken mustache is taken, and shows when it is rendered.
 * Whether a notice policy names a template is not looked at when it is deleted.
 */
final class Templates implements Writing {
  static final String PATH = "/templates";

  private static final String ONE = PATH + "/:id";
  private static final String REQUEST = "/template-request";
  private static final String LOCALIZED = "localizedTemplates";
  private final OtherModules others;

  Templates(Vertx vertx) {
    others = new OtherModules(vertx);
  }

  static Refused missing(String id) {
    return Refused.text(404, "Template with id '" + id + "' not found");
  }

  @Override
  public void mount(Router router, Shelves shelves) {
    router.post(PATH).handler(context -> add(context, shelves.of(context, PATH)));
    router.put(ONE).handler(context -> change(context, shelves.of(context, PATH)));
    router.delete(ONE).handler(context -> remove(context, shelves.of(context, PATH)));
    router.post(REQUEST).handler(context -> render(context, shelves.of(context, PATH)));
  }

  @Override
  public Stream<JsonObject> handlers() {
    return Stream.of(
        Offer.handler("POST", REQUEST, "template-request.post")
            .put("modulePermissions", new JsonArray().add("locale.item.get")));
  }

  private static void add(RoutingContext context, Records records) {
    JsonObject template = checked(context);
    if (!template.containsKey("id")) {
      template.put("id", UUID.randomUUID().toString());
    }
    String id = template.getString("id");
    if (records.find(id).isPresent()) {
      throw Refused.field("duplicate id value violates unique constraint: " + id, "id", id);
    }
    records.put(Stamp.on(template, Optional.empty(), context));
    NeighbourServer.json(context, 201, template);
  }

  private static void change(RoutingContext context, Records records) {
    String id = context.pathParam("id");
    JsonObject template = checked(context).put("id", id);
    Optional<JsonObject> before = records.find(id);
    if (before.isEmpty()) {
      throw missing(id);
    }
    records.put(Stamp.on(template, before, context));
    NeighbourServer.json(context, 200, template);
  }

  private static void remove(RoutingContext context, Records records) {
    String id = context.pathParam("id");
    if (!records.remove(id)) {
      throw missing(id);
    }
    context.response().putHeader("Content-Type", "text/plain");
    NeighbourServer.noContent(context);
  }

  private static JsonObject checked(RoutingContext context) {
    JsonObject template = UsersApi.body(context);
    JsonObject texts = template.getJsonObject(LOCALIZED, new JsonObject());
    List<String> missing = new ArrayList<>();
    Stream.of(LOCALIZED, "templateResolver")
        .filter(field -> template.getValue(field) == null)
        .forEach(missing::add);
    for (String language : texts.fieldNames()) {
      JsonObject text = texts.getJsonObject(language);
      Stream.of("header", "body")
          .filter(field -> text.getValue(field) == null)
          .map(field -> LOCALIZED + ".additionalProperties[" + language + "]." + field)
          .forEach(missing::add);
      if (!text.containsKey("attachments")) {
        text.put("attachments", new JsonArray());
      }
    }
    Refused.nulls(missing);
    String resolver = template.getString("templateResolver");
    if (!resolver.equals("mustache")) {
      throw Refused.text(400, "Template resolver '" + resolver + "' is not supported");
    }
    return template;
  }

  private void render(RoutingContext context, Records records) {
    JsonObject asked = UsersApi.body(context);
    Refused.nulls(
        Stream.of("templateId", "lang", "outputFormat")
            .filter(field -> asked.getValue(field) == null)
            .toList());
    JsonObject text = text(asked, records);
    rendering(context)
        .map(rendering -> answer(asked, text, rendering))
        .onSuccess(answer -> NeighbourServer.json(context, 200, answer))
        .onFailure(context::fail);
  }

  /** In the language that was asked for. */
  private static JsonObject text(JsonObject asked, Records records) {
    String id = asked.getString("templateId");
    if (!UsersApi.isId(id)) {
      throw unknown();
    }
    JsonObject template =
        records
            .find(id)
            .orElseThrow(() -> Refused.text(400, "Template with id " + id + " does not exist"));
    String format = asked.getString("outputFormat");
    if (!template.getJsonArray("outputFormats", new JsonArray()).contains(format)) {
      throw Refused.text(400, "Requested template does not support '" + format + "' output format");
    }
    String language = asked.getString("lang");
    return Optional.ofNullable(template.getJsonObject(LOCALIZED).getJsonObject(language))
        .orElseThrow(
            () ->
                Refused.text(
                    400,
                    "Requested template does not have localized template for language '"
                        + language
                        + "'"));
  }

  private Future<Rendering> rendering(RoutingContext context) {
    return others
        .get(context, "/locale")
        .map(
            answer ->
                answer
                    .map(
                        locale ->
                            new Rendering(
                                Locale.forLanguageTag(locale.getString("locale", "en-US")),
                                locale.getString("timezone", "UTC")))
                    .orElse(Rendering.DEFAULT));
  }

  private static JsonObject answer(JsonObject asked, JsonObject text, Rendering rendering) {
    Map<String, Object> values = rendering.values(asked.getJsonObject("context", new JsonObject()));
    try {
      String body = Rendering.text(text.getString("body"), values);
      return new JsonObject()
          .put("templateId", asked.getString("templateId"))
          .put(
              "result",
              new JsonObject()
                  .put("header", Rendering.text(text.getString("header"), values))
                  .put("body", body)
                  .put("attachments", new JsonArray()))
          .put(
              "meta",
              new JsonObject()
                  .put("size", body.length())
                  .put("dateCreate", UserRules.TIME.format(Instant.now().atOffset(ZoneOffset.UTC)))
                  .put("lang", asked.getString("lang"))
                  .put("outputFormat", asked.getString("outputFormat")));
    } catch (MustacheException broken) {
      throw unknown();
    }
  }

  private static Refused unknown() {
    return Refused.text(
        500, "Internal Server Error, Please contact System Administrator or try again");
  }
}
