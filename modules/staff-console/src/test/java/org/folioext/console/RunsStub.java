package org.folioext.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicReference;

/** Plays the runs and the sending of mod-patron-notices, on {@link PatronNoticesStub}. */
public final class RunsStub {
  public static final String RUN = "44444444-0000-4000-8000-000000000002";
  public static final String FINGERPRINT = "0123abcd";

  private final PatronNoticesStub notices;
  private final AtomicReference<String> state = new AtomicReference<>("finished");
  private final AtomicReference<String> standing = new AtomicReference<>("confirmed");
  private final AtomicReference<Boolean> enabled = new AtomicReference<>(true);
  private final AtomicReference<Integer> waiting = new AtomicReference<>(0);
  private final AtomicReference<Boolean> due = new AtomicReference<>(true);
  private final AtomicReference<String> why = new AtomicReference<>("unusual");
  private final AtomicReference<Boolean> well = new AtomicReference<>(false);

  public RunsStub(PatronNoticesStub notices) {
    this.notices = notices;
    notices.read("/runs", () -> PatronNoticesStub.list("runs", run()));
    notices.read("/runs/:id", () -> run().put("rules", new JsonArray().add(ofRule())));
    notices.read("/held", this::held);
    notices.read("/sending", this::sending);
    notices.read("/status", this::status);
    notices.change(HttpMethod.POST, "/runs", this::run);
    notices.change(HttpMethod.POST, "/runs/:id/cancel", this::run);
    notices.change(HttpMethod.POST, "/runs/:id/held/:rule/confirm", RunsStub::decided);
    notices.change(HttpMethod.POST, "/runs/:id/held/:rule/cancel", RunsStub::decided);
    notices.change(HttpMethod.PUT, "/sending", this::sending);
    notices.change(HttpMethod.POST, "/sending/confirm", this::sending);
  }

  /** From now on its run is in this state. */
  public void isIn(String other) {
    state.set(other);
  }

  /** From now on the installation stands so. */
  public void stands(String other) {
    standing.set(other);
  }

  /** From now on sending is on, or off. */
  public void sends(boolean is) {
    enabled.set(is);
  }

  /** From now on so many notices wait for sending. */
  public void unsent(int notices) {
    waiting.set(notices);
  }

  /** From now on what waits for sending waits for its hour too. */
  public void isEarly() {
    due.set(false);
  }

  /** From now on what waits for a person does so beside FOLIO, and otherwise for a first time. */
  public void isBesideFolio() {
    why.set("folio-overlap");
  }

  /** From now on nothing waits, and nothing is wrong. */
  public void isWell() {
    well.set(true);
  }

  /** From now on all is as at first. */
  public void asUsual() {
    state.set("finished");
    standing.set("confirmed");
    enabled.set(true);
    waiting.set(0);
    due.set(true);
    why.set("unusual");
    well.set(false);
  }

  private JsonObject run() {
    return (well.get() ? new JsonObject() : hindered())
        .put("id", RUN)
        .put("kind", "night")
        .put("localDate", "2026-03-01")
        .put("state", state.get())
        .put("phase", "plan")
        .put("patrons", 2000)
        .put("candidates", 3000)
        .put("unseen", 4)
        .put("calls", 99)
        .put("failure", notices.text())
        .put("createdDate", PatronNoticesStub.TIME)
        .put("startedDate", PatronNoticesStub.TIME)
        .put("endedDate", "2026-03-01T10:01:05.000Z");
  }

  private JsonObject hindered() {
    return new JsonObject()
        .put("delay", notices.text())
        .put("notBefore", PatronNoticesStub.TIME)
        .put("renewalsMissed", notices.text());
  }

  private static JsonObject ofRule() {
    return new JsonObject()
        .put("rule", PatronNoticesStub.RULE)
        .put("version", 3)
        .put("state", "held")
        .put("fresh", 1190)
        .put("most", 200)
        .put("candidates", 1300)
        .put("outcomes", new JsonObject().put("goes", 1190).put("no-channel", 110));
  }

  private JsonObject held() {
    JsonArray held = new JsonArray();
    if (!well.get()) {
      held.add(
          (why.get().equals("folio-overlap")
                  ? new JsonObject().put("heldOtherwise", "first")
                  : new JsonObject())
              .put("run", RUN)
              .put("localDate", "2026-03-01")
              .put("rule", PatronNoticesStub.RULE)
              .put("version", 3)
              .put("count", 1190)
              .put("patrons", 1100)
              .put("why", why.get())
              .put("most", 200)
              .put("usual", new JsonArray().add(41).add(39))
              .put("channels", new JsonObject().put("email", 1180).put("print", 10))
              .put("languages", new JsonObject().put("de", 1190))
              .put("examples", new JsonArray().add(PatronFlagsStub.PATRON)));
    }
    return new JsonObject().put("held", held).put("totalRecords", held.size());
  }

  private static JsonObject decided() {
    return new JsonObject().put("count", 1190);
  }

  private JsonObject sending() {
    JsonObject part =
        new JsonObject()
            .put("part", "gateway")
            .put("label", notices.text())
            .put("here", notices.text())
            .put("confirmed", notices.text())
            .put("differs", standing.get().equals("different"));
    JsonObject unsent = new JsonObject().put("count", waiting.get());
    if (waiting.get() > 0 && due.get()) {
      unsent.put("sinceDate", PatronNoticesStub.TIME);
    }
    return sent()
        .put("waiting", unsent)
        .put("version", 5)
        .put("fingerprint", FINGERPRINT)
        .put("parts", new JsonArray().add(part))
        .put("updatedDate", PatronNoticesStub.TIME)
        .put("updatedByUserId", PatronNoticesStub.USER)
        .put("confirmedDate", PatronNoticesStub.TIME)
        .put("confirmedByUserId", PatronNoticesStub.USER);
  }

  private JsonObject sent() {
    return new JsonObject()
        .put("enabled", enabled.get())
        .put("open", enabled.get() && standing.get().equals("confirmed"))
        .put("standing", standing.get())
        .put("sentence", notices.text() + " in plain words");
  }

  private JsonObject overlaps() {
    JsonObject rule =
        new JsonObject()
            .put("rule", PatronNoticesStub.RULE)
            .put("name", notices.text())
            .put("policies", new JsonArray().add(notices.policy(PatronNoticesStub.POLICY, false)));
    return new JsonObject()
        .put("rules", new JsonArray().add(rule))
        .put("uncheckedSinceDate", PatronNoticesStub.TIME)
        .put("unchecked", "no answer");
  }

  private JsonObject status() {
    boolean good = well.get();
    JsonArray broken = new JsonArray();
    if (!good) {
      broken.add(
          new JsonObject()
              .put("rule", PatronNoticesStub.RULE)
              .put("name", notices.text())
              .put("lacks", new JsonArray()));
    }
    JsonObject night =
        new JsonObject()
            .put("planAt", "02:00")
            .put("tooLate", !good)
            .put("expectedDate", "2026-03-02")
            .put("overdue", !good)
            .put("stuck", !good)
            .put("failedRuns", good ? 0 : 1)
            .put("last", run());
    JsonObject timer =
        new JsonObject().put("rangDate", PatronNoticesStub.TIME).put("silent", !good);
    JsonObject ways =
        new JsonObject()
            .put("waiting", good ? 0 : 40)
            .put("late", good ? 0 : 30)
            .put("failed", good ? 0 : 3)
            .put("expired", good ? 0 : 1);
    if (!good) {
      ways.put(
          "halted",
          new JsonObject()
              .put("sinceDate", PatronNoticesStub.TIME)
              .put("why", "messages-forbidden")
              .put("sentence", notices.text() + " and stops"));
    }
    return new JsonObject()
        .put("night", night)
        .put("held", new JsonObject().put("rules", good ? 0 : 1).put("notices", good ? 0 : 1190))
        .put("broken", broken)
        .put("overlaps", good ? new JsonObject().put("rules", new JsonArray()) : overlaps())
        .put("sending", sent())
        .put("unknownMessages", good ? 0 : 2)
        .put("undelivered", new JsonObject().put("domainsHeld", good ? 0 : 1))
        .put("timer", timer)
        .put("notices", ways);
  }
}
