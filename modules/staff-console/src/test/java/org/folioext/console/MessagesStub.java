package org.folioext.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Plays the messages and the statistics of mod-patron-notices, on {@link PatronNoticesStub}. */
public final class MessagesStub {
  public static final String MESSAGE = "44444444-0000-4000-8000-000000000003";
  public static final String DOMAIN = "44444444-0000-4000-8000-000000000009";
  public static final String AGAIN = "44444444-0000-4000-8000-000000000004";

  /** Of which one between them has no message. */
  private static final List<String> MONTHS = List.of("2026-01", "2026-03");

  private final PatronNoticesStub notices;
  private final AtomicReference<String> state = new AtomicReference<>("sent");
  private final AtomicReference<List<String>> keys = new AtomicReference<>(MONTHS);
  private final AtomicReference<Boolean> kept = new AtomicReference<>(true);
  private final AtomicReference<Boolean> looked = new AtomicReference<>(false);

  public MessagesStub(PatronNoticesStub notices) {
    this.notices = notices;
    notices.read("/messages", () -> PatronNoticesStub.list("messages", message(MESSAGE)));
    notices.find("/messages/:id", this::found);
    notices.change(HttpMethod.POST, "/messages/:id/resend", () -> whole(AGAIN));
    notices.change(HttpMethod.POST, "/messages/:id/settle", () -> whole(MESSAGE));
    notices.change(HttpMethod.POST, "/messages/:id/cancel", () -> whole(AGAIN));
    notices.read("/messages/:id/text", this::words);
    notices.read("/held-domains", MessagesStub::held);
    notices.change(HttpMethod.POST, "/held-domains/:id/release", JsonObject::new);
    notices.change(
        HttpMethod.POST,
        "/suppressions/lift",
        () -> new JsonObject().put("count", 12).put("lifted", false));
    notices.read("/statistics", this::statistics);
  }

  private Optional<JsonObject> found(String id) {
    return Optional.of(id).filter(one -> one.equals(MESSAGE) || one.equals(AGAIN)).map(this::whole);
  }

  /** From now on its message is in this state. */
  public void isIn(String other) {
    state.set(other);
  }

  /** From now on FOLIO is still asked what became of it. */
  public void isLookedUp() {
    looked.set(true);
  }

  /** From now on what it said is not kept. */
  public void keepsNoText() {
    kept.set(false);
  }

  /** From now on all is as at first. */
  public void asUsual() {
    state.set("sent");
    keys.set(MONTHS);
    kept.set(true);
    looked.set(false);
  }

  private JsonObject message(String id) {
    JsonObject message =
        new JsonObject()
            .put("id", id)
            .put("rule", PatronNoticesStub.RULE)
            .put("ruleVersion", 3)
            .put("patronId", PatronFlagsStub.PATRON)
            .put("recipientId", PatronFlagsStub.STAFF)
            .put("channel", "email")
            .put("language", "de")
            .put("template", notices.text())
            .put("state", state.get())
            .put("means", notices.text() + " in plain words")
            .put("because", "because " + notices.text())
            .put("attempt", 2)
            .put("looks", 1)
            .put("localDate", "2026-03-01")
            .put("createdDate", PatronNoticesStub.TIME)
            .put("textKept", kept.get());
    if (looked.get()) {
      message.put("lookDate", PatronNoticesStub.TIME);
    }
    return id.equals(AGAIN)
        ? message
            .put("resendOf", MESSAGE)
            .put("askedByUserId", PatronNoticesStub.USER)
            .put("askedBecause", "not-received")
        : message;
  }

  private static JsonObject held() {
    JsonObject one =
        new JsonObject()
            .put("id", DOMAIN)
            .put("sinceDate", PatronNoticesStub.TIME)
            .put("untilDate", PatronNoticesStub.TIME)
            .put("addresses", 7)
            .put("messageId", MESSAGE);
    return new JsonObject().put("domains", new JsonArray().add(one));
  }

  private JsonObject words() {
    return new JsonObject()
        .put("id", MESSAGE)
        .put("header", "About " + notices.text())
        .put("body", "<p>Dear " + notices.text() + "</p><script>evil()</script>");
  }

  private JsonObject whole(String id) {
    JsonObject cause =
        new JsonObject()
            .put("id", 7)
            .put("event", "card-expiring")
            .put("step", -30)
            .put("subjectId", PatronFlagsStub.PATRON)
            .put("value", "2026-03-31")
            .put("state", "sent");
    JsonObject step =
        new JsonObject()
            .put("step", "called")
            .put("text", notices.text())
            .put("date", PatronNoticesStub.TIME);
    return message(id)
        .put("causes", new JsonArray().add(cause))
        .put("steps", new JsonArray().add(step));
  }

  /** From now on statistics are of these keys. */
  public void counts(String... others) {
    keys.set(List.of(others));
  }

  private JsonObject statistics() {
    JsonArray counts = new JsonArray();
    keys.get().forEach(key -> counts.add(counted(key, 600 * (counts.size() + 1))));
    return new JsonObject().put("by", "month").put("statistics", counts);
  }

  private static JsonObject counted(String key, int sent) {
    return new JsonObject()
        .put("key", key)
        .put("sent", sent)
        .put("underWay", 0)
        .put("failed", 10)
        .put("unknown", 3);
  }
}
