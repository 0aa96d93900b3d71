package org.folioext.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plays what a library chose in mod-patron-flags, its statistics and its scans, on the router of
 * {@link PatronFlagsStub}: every text is the one that is given there.
 */
public final class PatronChoicesStub {
  public static final String RULE = "33333333-0000-4000-8000-000000000001";
  public static final String SCAN = "33333333-0000-4000-8000-000000000002";
  public static final String USER = "33333333-0000-4000-8000-000000000003";

  private static final String LONG_AGO = "2020-01-01T00:00:00.000Z";

  /** How a change is refused. */
  private record Refusal(int status, String code, String message, Map<String, String> about) {}

  private final PatronFlagsStub flags;
  private final AtomicReference<Optional<Refusal>> refusal =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<JsonObject> settings = new AtomicReference<>();
  private final AtomicReference<String> scanState = new AtomicReference<>("finished");
  private final AtomicReference<String> night = new AtomicReference<>("2026-03-02");
  private final AtomicReference<Long> gone = new AtomicReference<>(0L);
  private final AtomicReference<String> since = new AtomicReference<>(LONG_AGO);
  private final AtomicReference<Boolean> holds = new AtomicReference<>(true);

  public PatronChoicesStub(PatronFlagsStub flags) {
    this.flags = flags;
    settings.set(usual());
    route(HttpMethod.GET, "/patron-flags/settings").handler(web -> send(web, kept()));
    route(HttpMethod.PUT, "/patron-flags/settings").handler(web -> change(web, kept()));
    route(HttpMethod.GET, "/patron-flags/history").handler(web -> list(web, "changes", past()));
    route(HttpMethod.GET, "/patron-flags/configuration").handler(this::yaml);
    route(HttpMethod.PUT, "/patron-flags/configuration").handler(web -> change(web, differences()));
    route(HttpMethod.GET, "/patron-flags/rules").handler(web -> list(web, "rules", rule()));
    route(HttpMethod.GET, "/patron-flags/rules/:id")
        .handler(web -> send(web, rule().put("doc", "# title\n\n" + flags.text())));
    route(HttpMethod.GET, "/patron-flags/group-rules")
        .handler(web -> list(web, "groupRules", groupRule()));
    route(HttpMethod.GET, "/patron-flags/group-rules/:id").handler(web -> send(web, groupRule()));
    route(HttpMethod.POST, "/patron-flags/group-rules").handler(web -> change(web, groupRule()));
    route(HttpMethod.POST, "/patron-flags/group-rules/preview")
        .handler(web -> change(web, counted()));
    route(HttpMethod.PUT, "/patron-flags/group-rules/:id").handler(web -> change(web, groupRule()));
    route(HttpMethod.DELETE, "/patron-flags/group-rules/:id")
        .handler(web -> web.response().setStatusCode(204).end());
    route(HttpMethod.GET, "/patron-flags/statistics").handler(this::statistics);
    route(HttpMethod.GET, "/patron-flags/schedule").handler(web -> send(web, schedule()));
    route(HttpMethod.PUT, "/patron-flags/schedule").handler(web -> change(web, schedule()));
    route(HttpMethod.GET, "/patron-flags/scans").handler(this::scans);
    route(HttpMethod.POST, "/patron-flags/scans/:id/purge").handler(web -> change(web, scan()));
    route(HttpMethod.GET, "/patron-flags/scans/:id").handler(web -> send(web, scan()));
    route(HttpMethod.POST, "/patron-flags/scans").handler(web -> change(web, scan()));
    route(HttpMethod.POST, "/patron-flags/scans/:id/cancel").handler(web -> change(web, scan()));
  }

  /** In place of what the stub of flags answers. */
  private Route route(HttpMethod method, String path) {
    return flags.router().route(method, path).order(-1);
  }

  /** From now on changes are refused, but for those that are tried alone. */
  public void refuses(int status, String code, String message, Map<String, String> about) {
    refusal.set(Optional.of(new Refusal(status, code, message, about)));
  }

  /** From now on all is as at first. */
  public void asUsual() {
    refusal.set(Optional.empty());
    settings.set(usual());
    scanState.set("finished");
    night.set("2026-03-02");
    gone.set(0L);
    since.set(LONG_AGO);
    holds.set(true);
  }

  /** From now on a setting has another value. */
  public void has(String name, Object value) {
    settings.updateAndGet(before -> before.copy().put(name, value));
  }

  /** From now on its scan is in this state. */
  public void scanIs(String state) {
    scanState.set(state);
  }

  /** From now on its scan is of this night. */
  public void scanOf(String date) {
    night.set(date);
  }

  /** From now on there is no scan, and there could be none before that time. */
  public void isNew(String time) {
    night.set("");
    since.set(time);
  }

  /** From now on so many wait to be purged. */
  public void gone(long count) {
    gone.set(count);
  }

  /** From now on the case of its rule does not come out as it says. */
  public void caseFails() {
    holds.set(false);
  }

  private void change(RoutingContext web, JsonObject done) {
    boolean tried = "true".equals(web.request().getParam("dryRun"));
    Optional<Refusal> refused = refusal.get();
    boolean always = refused.isPresent() && refused.get().code().equals("not-usable");
    if (refused.isEmpty() || tried && !always) {
      send(web, done);
      return;
    }
    JsonArray parameters = new JsonArray();
    refused
        .get()
        .about()
        .forEach(
            (key, value) -> parameters.add(new JsonObject().put("key", key).put("value", value)));
    JsonObject error =
        new JsonObject()
            .put("message", refused.get().message())
            .put("code", refused.get().code())
            .put("parameters", parameters);
    PatronFlagsStub.send(
        web, refused.get().status(), new JsonObject().put("errors", new JsonArray().add(error)));
  }

  private void scans(RoutingContext web) {
    if (night.get().isEmpty()) {
      send(web, new JsonObject().put("scans", new JsonArray()).put("totalRecords", 0));
    } else {
      list(web, "scans", scan());
    }
  }

  private JsonObject schedule() {
    return new JsonObject()
        .put("scanEnabled", settings.get().getBoolean("scanEnabled"))
        .put("scanAt", settings.get().getString("scanAt"))
        .put("sinceDate", since.get());
  }

  private void statistics(RoutingContext web) {
    String by = web.request().getParam("by");
    if ("csv".equals(web.request().getParam("format"))) {
      web.response().putHeader("Content-Type", "text/csv").end("the table by " + by);
      return;
    }
    String key = by.equals("week") ? "2026-02-23" : by.equals("month") ? "2026-02" : flags.text();
    JsonObject counted =
        new JsonObject()
            .put("key", key)
            .put("raised", 40)
            .put("baseline", 7)
            .put("resolved", 20)
            .put("dismissed", 0)
            .put("open", 5)
            .put("medianDays", 2.5);
    send(web, new JsonObject().put("by", by).put("statistics", new JsonArray().add(counted)));
  }

  private void yaml(RoutingContext web) {
    web.response().putHeader("Content-Type", "application/yaml").end("settings: {}\n");
  }

  private static void send(RoutingContext web, JsonObject json) {
    PatronFlagsStub.send(web, 200, json);
  }

  private static void list(RoutingContext web, String name, JsonObject one) {
    PatronFlagsStub.list(web, name, one);
  }

  private static JsonObject usual() {
    return new JsonObject()
        .put("version", 4)
        .put("expiringDays", 30)
        .put("scanAt", "02:00")
        .put("scanEnabled", true)
        .put("excludedGroups", new JsonArray().add(PatronFlagsStub.GROUP))
        .put("placeholderPhones", new JsonArray().add("0000000").add("1234567"))
        .put("channel", "email")
        .put("defaultCountry", "DE")
        .put("callsPerSecond", 50)
        .put("stormFactor", 3)
        .put("stormLeast", 200)
        .put("effects", new JsonObject().put("block", true).put("note", false))
        .put("updatedDate", PatronFlagsStub.TIME)
        .put("updatedByUserId", USER);
  }

  private JsonObject kept() {
    return settings.get().copy().put("excludedTags", new JsonArray().add(flags.text()));
  }

  private JsonObject field() {
    return new JsonObject()
        .put("key", flags.text())
        .put("before", flags.text())
        .put("after", flags.text());
  }

  private JsonObject past() {
    return new JsonObject()
        .put("number", 9)
        .put("date", PatronFlagsStub.TIME)
        .put("userId", USER)
        .put("action", "changed")
        .put("what", "rule")
        .put("ruleId", RULE)
        .put("name", flags.text())
        .put("version", 2)
        .put("fields", new JsonArray().add(field()));
  }

  private JsonObject differences() {
    JsonObject change =
        new JsonObject()
            .put("action", "changed")
            .put("what", "settings")
            .put("fields", new JsonArray().add(field()));
    return new JsonObject().put("dryRun", true).put("changes", new JsonArray().add(change));
  }

  private JsonObject rule() {
    return new JsonObject()
        .put("id", "card-expired")
        .put("kind", flags.text())
        .put("severity", flags.text())
        .put("title", flags.text())
        .put("enabled", true)
        .put("builtIn", true);
  }

  private JsonObject groupRule() {
    JsonObject tried =
        new JsonObject()
            .put("name", flags.text())
            .put("expected", "flagged")
            .put("said", holds.get() ? "flagged" : "cannot tell")
            .put("asExpected", holds.get());
    return new JsonObject()
        .put("id", RULE)
        .put("version", 2)
        .put("name", flags.text())
        .put("enabled", true)
        .put("severity", flags.text())
        .put("says", flags.text())
        .put("sentence", flags.text())
        .put("yaml", flags.text())
        .put("cases", new JsonArray().add(tried))
        .put("updatedDate", PatronFlagsStub.TIME);
  }

  private JsonObject counted() {
    JsonObject reason =
        new JsonObject().put("why", "unknown").put("text", flags.text()).put("patrons", 7);
    return new JsonObject()
        .put("read", 2000)
        .put("leftOut", 3)
        .put("flagged", 1190)
        .put("clear", 800)
        .put("cannotTell", 7)
        .put("unseen", 2)
        .put("whole", false)
        .put("stopped", "calls")
        .put("reasons", new JsonArray().add(reason))
        .put("samples", new JsonArray().add(PatronFlagsStub.PATRON));
  }

  private JsonObject scan() {
    JsonObject scan = new JsonObject();
    if (gone.get() > 0) {
      scan.put("gone", gone.get());
    }
    return scan.put("id", SCAN)
        .put("kind", "night")
        .put("whole", true)
        .put("localDate", night.get())
        .put("state", scanState.get())
        .put("seen", 2000)
        .put("judged", 1900)
        .put("raised", 12)
        .put("baseline", 0)
        .put("resolved", 3)
        .put("purged", 1)
        .put("unseen", 2)
        .put("calls", 99)
        .put("held", true)
        .put("failure", flags.text())
        .put("createdDate", PatronFlagsStub.TIME)
        .put("startedDate", PatronFlagsStub.TIME)
        .put("endedDate", "2026-03-01T10:01:05.000Z");
  }
}
