package org.folioext.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Plays what mod-patron-notices keeps of a patron, on {@link PatronNoticesStub}. */
public final class LedgerStub {

  private final PatronNoticesStub notices;
  private final AtomicReference<String> state = new AtomicReference<>("sent");
  private final AtomicReference<String> reason = new AtomicReference<>("");

  public LedgerStub(PatronNoticesStub notices) {
    this.notices = notices;
    notices.find("/patrons/:id/ledger", this::found);
    notices.read("/patrons/:id/export", this::ledger);
    notices.change(HttpMethod.POST, "/patrons/:id/erase", LedgerStub::erased);
  }

  private Optional<JsonObject> found(String id) {
    return Optional.of(id).filter(PatronFlagsStub.PATRON::equals).map(patron -> ledger());
  }

  /** From now on its message is in this state, for that reason. */
  public void isIn(String other, String because) {
    state.set(other);
    reason.set(because);
  }

  /** From now on all is as at first. */
  public void asUsual() {
    isIn("sent", "");
  }

  private JsonObject ledger() {
    return new JsonObject()
        .put("patronId", PatronFlagsStub.PATRON)
        .put("messages", new JsonArray().add(message()))
        .put(
            "causes",
            new JsonArray()
                .add(cause(7, "sent", -30, "2026-03-31"))
                .add(cause(8, "suppressed", 7, "2025-03-31").put("reason", "opted-out"))
                .add(cause(9, "pending", 0, "2026-04-05T21:59:59Z")));
  }

  private JsonObject message() {
    JsonObject message =
        new JsonObject()
            .put("id", MessagesStub.AGAIN)
            .put("ruleId", PatronNoticesStub.RULE)
            .put("ruleVersion", 3)
            .put("patronId", PatronFlagsStub.PATRON)
            .put("recipientId", PatronFlagsStub.PATRON)
            .put("channel", "email")
            .put("language", "de")
            .put("template", notices.text())
            .put("state", state.get())
            .put("attempt", 1)
            .put("day", "2026-03-01")
            .put("causes", new JsonArray().add(7))
            .put("resendOf", MessagesStub.MESSAGE)
            .put("askedByUserId", PatronNoticesStub.USER)
            .put("createdDate", PatronNoticesStub.TIME)
            .put("calledDate", PatronNoticesStub.TIME)
            .put("endedDate", "2026-03-01T10:02:00.000Z");
    return reason.get().isEmpty() ? message : message.put("reason", reason.get());
  }

  private JsonObject cause(int id, String where, int step, String value) {
    JsonObject seen = new JsonObject().put("key", "group").put("value", notices.text());
    return new JsonObject()
        .put("id", id)
        .put("ruleId", PatronNoticesStub.RULE)
        .put("ruleVersion", 3)
        .put("event", "card-expiring")
        .put("step", step)
        .put("subjectId", PatronFlagsStub.PATRON)
        .put("value", value)
        .put("state", where)
        .put("day", "2026-03-01")
        .put("notBefore", "2026-03-02T07:00:00.000Z")
        .put("until", "2026-03-06T23:00:00.000Z")
        .put("why", new JsonArray().add(seen))
        .put("changedDate", PatronNoticesStub.TIME);
  }

  private static JsonObject erased() {
    return new JsonObject().put("messages", 1).put("causes", 3).put("waiting", 1);
  }
}
