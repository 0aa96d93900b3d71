package org.folioext.console;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicReference;

/** Plays what people did of mod-patron-notices, on {@link PatronNoticesStub}. */
public final class DeedsStub {

  private final PatronNoticesStub notices;
  private final AtomicReference<String> patron = new AtomicReference<>(PatronFlagsStub.PATRON);

  public DeedsStub(PatronNoticesStub notices) {
    this.notices = notices;
    notices.read("/deeds", this::deeds);
    notices.read("/deeds/export", this::deeds);
  }

  /** From now on they are about this patron. */
  public void areAbout(String other) {
    patron.set(other);
  }

  /** From now on all is as at first. */
  public void asUsual() {
    patron.set(PatronFlagsStub.PATRON);
  }

  private static JsonObject deed(int number, String kind) {
    return new JsonObject()
        .put("number", number)
        .put("date", PatronNoticesStub.TIME)
        .put("kind", kind)
        .put("userId", PatronNoticesStub.USER)
        .put("details", new JsonObject())
        .put("fields", new JsonArray());
  }

  private JsonObject deeds() {
    JsonObject field =
        new JsonObject().put("key", "when").put("before", notices.text()).put("after", "");
    JsonArray deeds =
        new JsonArray()
            .add(
                deed(4, "preference-changed")
                    .put("patronId", patron.get())
                    .put("fields", new JsonArray().add(field)))
            .add(
                deed(3, "message-resent")
                    .put("messageId", MessagesStub.MESSAGE)
                    .put("details", new JsonObject().put("because", "not-received")))
            .add(
                deed(2, "held-confirmed")
                    .put("runId", RunsStub.RUN)
                    .put("ruleId", PatronNoticesStub.RULE)
                    .put("details", new JsonObject().put("count", 12)))
            .add(
                deed(1, "rule-removed")
                    .put("ruleId", "gone")
                    .put("previewId", PreviewStub.PREVIEW));
    deeds.getJsonObject(3).remove("userId");
    return new JsonObject().put("deeds", deeds).put("totalRecords", 120);
  }
}
