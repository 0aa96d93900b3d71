package org.folioext.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicReference;

/** Plays previews and patrons of mod-patron-notices, on {@link PatronNoticesStub}. */
public final class PreviewStub {
  public static final String PREVIEW = "44444444-0000-4000-8000-000000000001";

  private final PatronNoticesStub notices;
  private final AtomicReference<String> state = new AtomicReference<>("finished");

  public PreviewStub(PatronNoticesStub notices) {
    this.notices = notices;
    notices.read("/previews", () -> PatronNoticesStub.list("previews", preview()));
    notices.read("/previews/:id", this::preview);
    notices.read("/previews/:id/rows", () -> PatronNoticesStub.list("rows", row()));
    notices.read("/previews/:id/volume", this::volume);
    notices.change(HttpMethod.POST, "/previews", this::preview);
    notices.change(HttpMethod.POST, "/previews/:id/cancel", this::preview);
    notices.read("/patrons/:id/preview", () -> PatronNoticesStub.list("rows", row()));
    notices.read("/patrons/:id/explanation", this::explanation);
    notices.change(HttpMethod.POST, "/previews/:id/samples", this::samples);
    notices.read("/preferences/:id", this::preference);
    notices.change(HttpMethod.PUT, "/preferences/:id", this::preference);
    notices.read("/suppressions", () -> PatronNoticesStub.list("suppressions", suppression()));
    notices.change(HttpMethod.POST, "/suppressions", this::suppression);
    notices.change(HttpMethod.POST, "/suppressions/:id/lift", this::suppression);
  }

  /** From now on its preview is in this state. */
  public void isIn(String other) {
    state.set(other);
  }

  private JsonObject preview() {
    JsonObject outcomes = new JsonObject().put("goes", 1200).put("no-channel", 30);
    JsonObject rule =
        new JsonObject()
            .put("id", PatronNoticesStub.RULE)
            .put("version", 3)
            .put("lacks", new JsonArray().add(notices.text()))
            .put("outcomes", outcomes);
    return new JsonObject()
        .put("id", PREVIEW)
        .put("state", state.get())
        .put("from", "2026-03-02")
        .put("until", "2026-03-15")
        .put("createdDate", PatronNoticesStub.TIME)
        .put("createdByUserId", PatronNoticesStub.USER)
        .put(
            "progress",
            new JsonObject()
                .put("patrons", 2000)
                .put("messages", 1200)
                .put("rows", 1230)
                .put("complete", true))
        .put("folioNotices", "told")
        .put("rules", new JsonArray().add(rule));
  }

  private JsonObject row() {
    JsonObject value =
        new JsonObject()
            .put("key", "group")
            .put("label", notices.text())
            .put("value", notices.text())
            .put("personal", false);
    return new JsonObject()
        .put("patronId", PatronFlagsStub.PATRON)
        .put("ruleId", PatronNoticesStub.RULE)
        .put("event", "card-expiring")
        .put("subjectId", PatronFlagsStub.PATRON)
        .put("eventDay", "2026-04-01")
        .put("day", "2026-03-02")
        .put("step", -30)
        .put("outcome", "goes")
        .put("channel", "email")
        .put("recipientId", PatronFlagsStub.STAFF)
        .put("language", "de")
        .put("sentence", notices.text())
        .put("condition", notices.text())
        .put("values", new JsonArray().add(value))
        .put("alsoByFolio", new JsonObject().put("policyId", PREVIEW).put("name", notices.text()));
  }

  private JsonObject volume() {
    return new JsonObject()
        .put("planned", new JsonArray().add(part("2026-03-02", 1000)).add(part("2026-03-09", 200)))
        .put("past", new JsonArray().add(part("2026-02-28", 40)))
        .put("held", new JsonArray().add(notices.text()));
  }

  private static JsonObject part(String day, int messages) {
    return new JsonObject()
        .put("day", day)
        .put("ruleId", PatronNoticesStub.RULE)
        .put("channel", "email")
        .put("messages", messages)
        .put("causes", messages);
  }

  private JsonObject samples() {
    JsonObject sample =
        new JsonObject()
            .put("ruleId", PatronNoticesStub.RULE)
            .put("patronId", PatronFlagsStub.PATRON)
            .put("recipientId", PatronFlagsStub.PATRON)
            .put("channel", "email")
            .put("language", "de")
            .put("rendered", true)
            .put("header", notices.text())
            .put("body", "<p>Dear &lt;you&gt;,</p><script>alert(1)</script>bring it back");
    return PatronNoticesStub.list("samples", sample);
  }

  private JsonObject preference() {
    return new JsonObject()
        .put("patronId", PatronFlagsStub.PATRON)
        .put("without", new JsonArray().add("loan-due"))
        .put("notBy", new JsonArray().add("print"))
        .put("language", "pt-BR")
        .put("version", 6)
        .put("updatedDate", PatronNoticesStub.TIME)
        .put("updatedByUserId", PatronNoticesStub.USER);
  }

  private JsonObject suppression() {
    return new JsonObject()
        .put("id", PREVIEW)
        .put("channel", "email")
        .put("reason", "failed")
        .put("patronId", PatronFlagsStub.PATRON)
        .put("addedDate", PatronNoticesStub.TIME);
  }

  private JsonObject explanation() {
    return new JsonObject()
        .put("patronId", PatronFlagsStub.PATRON)
        .put("day", "2026-03-02")
        .put("folioNotices", "not-asked")
        .put("sentences", new JsonArray().add(notices.text() + " and why"));
  }
}
