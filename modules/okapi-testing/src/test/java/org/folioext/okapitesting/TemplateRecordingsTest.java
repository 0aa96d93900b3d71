package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.util.List;
import java.util.Map;
import org.folioext.okapitesting.neighbours.LocaleNeighbour;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Templates are written and rendered in the order in which that was recorded. */
class TemplateRecordingsTest {
  private static final String TEMPLATE = "000000b1-0000-4000-8000-000000000001";

  private final Vertx vertx = Vertx.vertx();
  private StorageNeighbour templates;
  private LocaleNeighbour locale;

  @BeforeEach
  void start() {
    templates = Await.of(StorageNeighbour.templateEngine(vertx));
    locale = Await.of(LocaleNeighbour.start(vertx));
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  @Test
  void answersAsTheModuleDid() {
    Map<String, Runnable> before =
        Map.of(
            "template-request-tenant-locale-de",
            () -> {
              locale.locale("lib1", "de-DE");
              locale.zone("lib1", "Europe/Berlin");
            },
            "template-request-tenant-zone-invalid",
            () -> locale.zone("lib1", "Mars/Olympus"));
    Replay replay = new Replay(vertx);
    Recording.of("templates.json").stream()
        .filter(TemplateRecordingsTest::isPlayed)
        .forEach(
            recording -> {
              before.getOrDefault(recording.name(), () -> {}).run();
              replay.compare(recording, templates.uri(), locale.uri());
            });
    replay.assertMoreThan(25);
  }

  /** The gateway has no preview; who uses a template is not looked at. */
  private static boolean isPlayed(Recording recording) {
    return recording.request().getString("path").startsWith("/template")
        && !recording.name().equals("template-preview")
        && !recording.name().equals("template-delete-in-use");
  }

  @Test
  void textsAreMadeAsRecorded() {
    templates.put(
        "lib1",
        "/templates",
        template(
            "Dear {{user.name}}, {{user.expirationDate}}, {{user.expirationDateTime}}."
                + "{{#items}} [{{item.title}}]{{/items}}"));
    JsonObject context =
        new JsonObject(
            """
            {"user": {"name": "Anna O'Beispiel <b>",
                      "expirationDate": "2026-12-31T23:30:00.000+00:00"},
             "items": [{"item": {"title": "Moby & Dick"}}]}
            """);
    assertThat(body(context))
        .isEqualTo(
            "Dear Anna O&#39;Beispiel &lt;b&gt;, 12/31/26, 12/31/26, 11:30 PM."
                + " [Moby &amp; Dick]");
    locale.zone("lib1", "Europe/Berlin");
    locale.locale("lib1", "de-DE");
    assertThat(body(context)).contains("01.01.27, 01.01.27, 00:30.");
  }

  private static JsonObject template(String body) {
    return new JsonObject()
        .put("id", TEMPLATE)
        .put("outputFormats", List.of("text/plain"))
        .put(
            "localizedTemplates",
            new JsonObject().put("en", new JsonObject().put("header", "").put("body", body)));
  }

  private String body(JsonObject context) {
    return Await.of(
            WebClient.create(vertx)
                .postAbs(templates.uri() + "/template-request")
                .putHeader("X-Okapi-Tenant", "lib1")
                .putHeader("X-Okapi-Url", locale.uri().toString())
                .sendJsonObject(
                    new JsonObject()
                        .put("templateId", TEMPLATE)
                        .put("lang", "en")
                        .put("outputFormat", "text/plain")
                        .put("context", context)))
        .bodyAsJsonObject()
        .getJsonObject("result")
        .getString("body");
  }
}
