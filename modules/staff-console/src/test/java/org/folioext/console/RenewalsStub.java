package org.folioext.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Plays auto-renewal of mod-patron-notices, on {@link PatronNoticesStub}. */
public final class RenewalsStub {
  public static final String RENEWAL = "55555555-0000-4000-8000-000000000001";
  public static final String ITEM = "55555555-0000-4000-8000-000000000002";

  private final PatronNoticesStub notices;
  private final AtomicReference<String> state = new AtomicReference<>("refused");
  private final AtomicReference<Boolean> enabled = new AtomicReference<>(false);
  private final AtomicReference<Boolean> waits = new AtomicReference<>(true);
  private final AtomicReference<Boolean> known = new AtomicReference<>(true);

  public RenewalsStub(PatronNoticesStub notices) {
    this.notices = notices;
    notices.read("/auto-renewal", this::choice);
    notices.change(HttpMethod.PUT, "/auto-renewal", this::choice);
    notices.read("/renewals", this::renewals);
    notices.read("/renewals/comparison", this::comparison);
    notices.read("/renewals/held", this::held);
    notices.change(HttpMethod.POST, "/renewals/held/:run/:rule", JsonObject::new);
    notices.read("/renewal-exclusions", this::exclusions);
    notices.change(HttpMethod.PUT, "/renewal-exclusions/:kind/:id", () -> exclusion("patron", ""));
    notices.change(HttpMethod.DELETE, "/renewal-exclusions/:kind/:id", JsonObject::new);
  }

  /** From now on its renewal is in this state. */
  public void isIn(String other) {
    state.set(other);
  }

  /** From now on auto-renewal is on, or off. */
  public void renews(boolean is) {
    enabled.set(is);
  }

  /** From now on nothing waits. */
  public void isWell() {
    waits.set(false);
  }

  /** From now on it knows of no renewal, and nothing is left out. */
  public void knowsNothing() {
    known.set(false);
  }

  /** From now on all is as at first. */
  public void asUsual() {
    state.set("refused");
    enabled.set(false);
    waits.set(true);
    known.set(true);
  }

  private JsonObject choice() {
    return new JsonObject()
        .put("enabled", enabled.get())
        .put("perSecond", 5)
        .put("version", 3)
        .put("updatedDate", PatronNoticesStub.TIME)
        .put("updatedByUserId", PatronNoticesStub.USER);
  }

  private JsonObject renewals() {
    return known.get()
        ? PatronNoticesStub.list("renewals", renewal())
        : new JsonObject().put("renewals", new JsonArray()).put("totalRecords", 0);
  }

  private JsonObject renewal() {
    boolean renewed = state.get().equals("renewed");
    JsonArray reasons = new JsonArray();
    JsonArray refusals = new JsonArray();
    if (!renewed) {
      reasons.add("limit-reached").add("requested");
      refusals.add(new JsonObject().put("code", "limit-reached").put("message", notices.text()));
    }
    JsonObject renewal =
        new JsonObject()
            .put("id", RENEWAL)
            .put("date", "2026-03-01")
            .put("ruleId", PatronNoticesStub.RULE)
            .put("ruleVersion", 3)
            .put("runId", RunsStub.RUN)
            .put("loanId", "55555555-0000-4000-8000-000000000003")
            .put("patronId", PatronFlagsStub.PATRON)
            .put("itemId", ITEM)
            .put("dueDate", "2026-03-03T22:59:59.000+00:00")
            .put("renewals", 1)
            .put(
                "predicted",
                new JsonObject()
                    .put("outcome", "renews")
                    .put("reasons", new JsonArray())
                    .put("dueDate", "2026-03-24T22:59:59.000+00:00"))
            .put("state", state.get())
            .put("held", state.get().equals("ready"))
            .put("calls", 1)
            .put("reasons", reasons)
            .put("refusals", refusals)
            .put("news", true)
            .put("toldByFolio", true)
            .put("folioUnclear", state.get().equals("unmoved"))
            .put("createdDate", PatronNoticesStub.TIME)
            .put("calledDate", PatronNoticesStub.TIME);
    return renewed ? renewal.put("newDueDate", "2026-03-24T22:59:59.000+00:00") : renewal;
  }

  private static JsonArray words(String... ids) {
    return new JsonArray(List.of(ids));
  }

  private JsonObject comparison() {
    JsonArray tallies = new JsonArray();
    if (known.get()) {
      tallies
          .add(tally("renews", words(), "renewed", words(), 1900, true))
          .add(tally("refuses", words("requested"), "refused", words("requested"), 60, true))
          .add(tally("refuses", words("requested"), "refused", words("recalled"), 8, false))
          .add(tally("renews", words(), "refused", words("limit-reached"), 20, false))
          .add(tally("cannot-tell", words("policy"), "unmoved", words(), 12, false));
    }
    return new JsonObject().put("comparison", tallies).put("totalRecords", tallies.size());
  }

  private static JsonObject tally(
      String predicted,
      JsonArray foreseen,
      String actual,
      JsonArray reasons,
      int times,
      boolean as) {
    return new JsonObject()
        .put("predicted", predicted)
        .put("predictedReasons", foreseen)
        .put("actual", actual)
        .put("reasons", reasons)
        .put("times", times)
        .put("folioUnclear", 0)
        .put("asPredicted", as);
  }

  private JsonObject held() {
    JsonArray held = new JsonArray();
    if (waits.get()) {
      held.add(
          new JsonObject()
              .put("runId", RunsStub.RUN)
              .put("date", "2026-03-02")
              .put("ruleId", PatronNoticesStub.RULE)
              .put("ruleVersion", 3)
              .put("count", 1240)
              .put("folioUnclear", 17)
              .put("why", "first")
              .put("most", 0));
    }
    return new JsonObject().put("held", held).put("totalRecords", held.size());
  }

  private JsonObject exclusions() {
    JsonArray exclusions = new JsonArray();
    if (known.get()) {
      exclusions
          .add(exclusion("patron", PatronFlagsStub.PATRON))
          .add(exclusion("group", PatronFlagsStub.GROUP))
          .add(exclusion("item", ITEM));
    }
    return new JsonObject().put("exclusions", exclusions).put("totalRecords", exclusions.size());
  }

  private static JsonObject exclusion(String kind, String id) {
    return new JsonObject()
        .put("kind", kind)
        .put("id", id)
        .put("because", "needed")
        .put("createdDate", PatronNoticesStub.TIME)
        .put("createdByUserId", PatronNoticesStub.USER);
  }
}
