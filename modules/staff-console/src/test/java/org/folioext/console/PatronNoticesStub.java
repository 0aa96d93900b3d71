package org.folioext.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.ModuleDescriptors;

/**
 * Plays mod-patron-notices in the north: two rules, whose every text is given, so that it can be
 * hostile. What it is asked is remembered.
 */
public final class PatronNoticesStub {
  public static final String RULE = "card-expires-soon";
  public static final String OTHER = "card-expired";
  public static final String POLICY = "000000c4-0000-4000-8000-000000000001";
  public static final String KNOWN = "000000c4-0000-4000-8000-000000000002";
  public static final String USER = PatronFlagsStub.STAFF;
  public static final String TIME = "2026-03-01T10:00:00.000Z";

  private final AtomicReference<String> text = new AtomicReference<>("plain");
  private final AtomicReference<JsonObject> condition = new AtomicReference<>(new JsonObject());
  private final AtomicReference<String> readiness = new AtomicReference<>("ready");
  private final AtomicReference<JsonObject> checked = new AtomicReference<>(new JsonObject());
  private final AtomicReference<Refusal> refusal = new AtomicReference<>();
  private final AtomicReference<Boolean> beside = new AtomicReference<>(false);
  private final AtomicReference<Boolean> failing = new AtomicReference<>(false);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Router router;

  private record Refusal(int status, JsonObject body) {}

  public PatronNoticesStub(Town town) {
    router = Router.router(town.vertx);
    router.post("/_/tenant").handler(web -> web.response().setStatusCode(204).end());
    router.route("/patron-notices/*").handler(BodyHandler.create(false)).handler(this::note);
    answersForRules();
    answersForChoices();
    HttpServer server =
        Await.of(town.vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    JsonObject descriptor = ModuleDescriptors.checkedIn("mod-patron-notices");
    town.gateway.register(descriptor, URI.create("http://127.0.0.1:" + server.actualPort()));
    Await.of(town.gateway.enable(Town.NORTH, descriptor.getString("id"), Map.of()));
    town.allows(Town.NORTH, permissions());
  }

  /** All permissions of the module. */
  public static Set<String> permissions() {
    return ModuleDescriptors.permissions(ModuleDescriptors.checkedIn("mod-patron-notices"));
  }

  /** All but one, and but the sets that have it. */
  public static Set<String> permissionsBut(String one) {
    return permissions().stream()
        .filter(name -> !name.equals(one) && name.split("\\.").length > 2)
        .collect(Collectors.toSet());
  }

  private void answersForRules() {
    read("/rules", this::rules);
    read("/rules/:id", () -> rule(RULE, true));
    change(HttpMethod.POST, "/rules", () -> rule(RULE, false));
    change(HttpMethod.POST, "/rules/check", this::verdict);
    change(HttpMethod.POST, "/reference-templates", JsonObject::new);
    change(HttpMethod.PUT, "/rules/:id", () -> rule(RULE, true));
    change(HttpMethod.PUT, "/rules/:id/enabled", () -> rule(RULE, false));
    read("/rules/:id/overlap", this::overlap);
    change(HttpMethod.POST, "/rules/:id/overlap/confirm", this::overlap);
    change(HttpMethod.DELETE, "/rules/:id", JsonObject::new);
    change(HttpMethod.PUT, "/rule-order", this::rules);
  }

  private void answersForChoices() {
    read("/settings", this::settings);
    change(HttpMethod.PUT, "/settings", this::settings);
    read("/history", () -> list("changes", past()));
    change(HttpMethod.PUT, "/configuration", this::applied);
    router
        .get("/patron-notices/configuration")
        .handler(
            web ->
                web.response().putHeader("Content-Type", "application/yaml").end("settings: {}\n"));
  }

  /** Answers a GET. */
  public void read(String path, Supplier<JsonObject> answer) {
    router
        .get("/patron-notices" + path)
        .handler(web -> PatronFlagsStub.send(web, 200, answer.get()));
  }

  /** Answers a GET of what the path's id names; 404 where there is none of that id. */
  public void find(String path, Function<String, Optional<JsonObject>> answer) {
    router
        .get("/patron-notices" + path)
        .handler(
            web ->
                answer
                    .apply(web.pathParam("id"))
                    .ifPresentOrElse(
                        one -> PatronFlagsStub.send(web, 200, one),
                        () -> PatronFlagsStub.send(web, 404, error("not-found", "No.", Map.of()))));
  }

  /** Answers a change, unless changes are refused. */
  public void change(HttpMethod method, String path, Supplier<JsonObject> answer) {
    router
        .route(method, "/patron-notices" + path)
        .handler(
            web -> {
              Refusal refused = refusal.get();
              if (refused == null) {
                PatronFlagsStub.send(web, 200, answer.get());
              } else {
                PatronFlagsStub.send(web, refused.status(), refused.body());
              }
            });
  }

  private void note(RoutingContext web) {
    String body = web.body().length() > 0 ? " " + web.body().asString() : "";
    asked.add(web.request().method() + " " + web.request().uri() + body);
    if (failing.get()) {
      PatronFlagsStub.send(web, 500, error("internal", "The stub fails.", Map.of()));
    } else {
      web.next();
    }
  }

  /** From now on every text it tells is this. */
  public void says(String every) {
    text.set(every);
  }

  /** From now on its rules are for these. */
  public void isFor(JsonObject whom) {
    condition.set(whom);
  }

  /** From now on its rules are ready, broken or unknown. */
  public void readinessIs(String state) {
    readiness.set(state);
  }

  /** From now on a rule that is checked has this mistake. */
  public void finds(String pointer, String message) {
    JsonObject mistake = new JsonObject().put("pointer", pointer).put("message", message);
    checked.set(new JsonObject().put("valid", false).put("mistakes", new JsonArray().add(mistake)));
  }

  /** From now on every change is refused so. */
  public void refuses(int status, String code, String message, Map<String, String> parameters) {
    refusal.set(new Refusal(status, error(code, message, parameters)));
  }

  private static JsonObject error(String code, String message, Map<String, String> parameters) {
    JsonArray told = new JsonArray();
    parameters.forEach(
        (key, value) -> told.add(new JsonObject().put("key", key).put("value", value)));
    JsonObject error =
        new JsonObject().put("message", message).put("code", code).put("parameters", told);
    return new JsonObject().put("errors", new JsonArray().add(error));
  }

  /** From now on it fails whatever it is asked. */
  public void fails() {
    failing.set(true);
  }

  /** From now on all is as at first. */
  public void asUsual() {
    text.set("plain");
    condition.set(new JsonObject());
    readiness.set("ready");
    checked.set(new JsonObject());
    refusal.set(null);
    failing.set(false);
    beside.set(false);
    asked.clear();
  }

  /** Method, address and body of what it was asked, oldest first. */
  public List<String> asked() {
    return asked;
  }

  /** Method, address and body of what it was asked to change, oldest first. */
  public List<String> changes() {
    return asked.stream().filter(one -> !one.startsWith("GET")).toList();
  }

  /** The body of the only change that it was asked for. */
  public JsonObject change() {
    List<String> changes = changes();
    if (changes.size() != 1) {
      throw new AssertionError("asked for " + changes);
    }
    return new JsonObject(changes.get(0).replaceFirst("^\\S+ \\S+ ", ""));
  }

  /** What every text is. */
  public String text() {
    return text.get();
  }

  /** A list of one that is longer than a page. */
  public static JsonObject list(String name, JsonObject one) {
    return new JsonObject().put(name, new JsonArray().add(one)).put("totalRecords", 120);
  }

  private JsonObject rules() {
    JsonArray rules = new JsonArray().add(rule(RULE, true)).add(rule(OTHER, false));
    return new JsonObject().put("rules", rules).put("totalRecords", 2).put("orderVersion", 7);
  }

  private JsonObject rule(String id, boolean on) {
    JsonObject rule =
        new JsonObject()
            .put("id", id)
            .put("name", text())
            .put("enabled", on)
            .put("event", "card-expiring")
            .put("when", new JsonObject().put("before", new JsonArray().add(30).add(7)))
            .put(
                "send",
                new JsonObject()
                    .put("by", new JsonArray().add("email").add("note"))
                    .put("template", text())
                    .put("digest", true))
            .put(
                "limits",
                new JsonObject()
                    .put("valid-days", 5)
                    .put("closed-days", "wait")
                    .put("mandatory", false)
                    .put("send-from", "09:00")
                    .put("send-until", "17:00")
                    .put("per-patron-a-day", 1))
            .put("version", 3)
            .put("since", "2026-02-01")
            .put("updatedDate", TIME)
            .put("updatedByUserId", USER)
            .put("sentence", text() + " in plain words")
            .put("readiness", readiness());
    return condition.get().isEmpty() ? rule : rule.put("for", condition.get());
  }

  private JsonObject readiness() {
    JsonArray lacks = new JsonArray();
    if (readiness.get().equals("broken")) {
      lacks.add("There is no template " + text());
    }
    return new JsonObject().put("state", readiness.get()).put("lacks", lacks);
  }

  /** From now on FOLIO tells beside its rules, or cannot be asked. */
  public void isBesideFolio() {
    beside.set(true);
  }

  /** One of two policies is confirmed. */
  private JsonObject overlap() {
    if (!beside.get()) {
      return new JsonObject()
          .put("policies", new JsonArray())
          .put("held", new JsonObject().put("count", 0));
    }
    return new JsonObject()
        .put("policies", new JsonArray().add(policy(POLICY, false)).add(policy(KNOWN, true)))
        .put("held", new JsonObject().put("count", 1190).put("sinceDate", TIME))
        .put("uncheckedSinceDate", TIME)
        .put("unchecked", "no answer");
  }

  /** A notice policy of FOLIO. */
  public JsonObject policy(String id, boolean confirmed) {
    return new JsonObject().put("id", id).put("name", text()).put("confirmed", confirmed);
  }

  private JsonObject verdict() {
    return checked.get().isEmpty()
        ? new JsonObject()
            .put("valid", true)
            .put("mistakes", new JsonArray())
            .put("sentence", text() + " as it would be")
            .put("readiness", readiness())
        : checked.get();
  }

  /** The settings that it has. */
  public JsonObject settings() {
    return new JsonObject()
        .put("version", 4)
        .put("sendFrom", "08:00")
        .put("sendUntil", "20:00")
        .put("planAt", "02:00")
        .put("minorsUnder", 13)
        .put("minorsTo", "proxy")
        .put("perPatronADay", 10)
        .put("languageField", text())
        .put("sendPerSecond", 10)
        .put("perDomainAnHour", 500)
        .put("retryFailed", false)
        .put("bodyDays", 30)
        .put("ledgerDays", 730)
        .put("laterSetting", "of a newer module")
        .put("updatedDate", TIME)
        .put("updatedByUserId", USER);
  }

  private JsonObject field() {
    return new JsonObject().put("key", "when").put("before", text()).put("after", text());
  }

  private JsonObject past() {
    return new JsonObject()
        .put("number", 9)
        .put("date", TIME)
        .put("userId", USER)
        .put("action", "changed")
        .put("what", "rule")
        .put("ruleId", RULE)
        .put("name", text())
        .put("version", 2)
        .put("fields", new JsonArray().add(field()));
  }

  private JsonObject applied() {
    JsonObject change =
        new JsonObject()
            .put("action", "changed")
            .put("what", "settings")
            .put("fields", new JsonArray().add(field()));
    return new JsonObject()
        .put("dryRun", true)
        .put("changes", new JsonArray().add(change))
        .put("staysOff", new JsonArray().add(OTHER));
  }
}
