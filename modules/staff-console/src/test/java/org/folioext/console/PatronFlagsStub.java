package org.folioext.console;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.ModuleDescriptors;

/**
 * Plays mod-patron-flags: one flag, whose every text is given, so that it can be hostile. What it
 * is asked is remembered. Tests of other parts mount what they need on its router.
 */
public final class PatronFlagsStub {
  public static final String FLAG = "22222222-0000-4000-8000-000000000001";
  public static final String OTHER = "22222222-0000-4000-8000-000000000002";
  public static final String LEFT = "22222222-0000-4000-8000-000000000003";

  /** Of the made-up library: Moosbach, Edda. */
  public static final String PATRON = "00000001-0000-4000-8000-000000000001";

  /** Of the made-up library: the person who signs in. */
  public static final String STAFF = "00000001-0000-4000-8000-000000000052";

  public static final String GROUP = "00000001-0000-4000-8000-0000000000a1";
  public static final String TIME = "2026-03-01T10:00:00.000Z";

  /** Before what other tests mount in place of its own answers, with an order below 0. */
  private static final int FIRST = -10;

  private final AtomicReference<String> text = new AtomicReference<>("plain");
  private final AtomicReference<String> state = new AtomicReference<>("open");
  private final AtomicReference<String> leftState = new AtomicReference<>("written");
  private final AtomicReference<JsonObject> effects = new AtomicReference<>(allOn());
  private final AtomicReference<Refusal> refusal = new AtomicReference<>();
  private final AtomicInteger failing = new AtomicInteger();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Router router;
  private final HttpServer server;

  PatronFlagsStub(Vertx vertx) {
    router = Router.router(vertx);
    router.post("/_/tenant").handler(web -> web.response().setStatusCode(204).end());
    router
        .route("/patron-flags/*")
        .order(FIRST)
        .handler(BodyHandler.create(false))
        .handler(this::note);
    reads();
    changes();
    server = Await.of(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
  }

  private record Refusal(int status, JsonObject body) {}

  private static JsonObject allOn() {
    return new JsonObject()
        .put("block", true)
        .put("note", true)
        .put("deactivate", true)
        .put("expiry", true);
  }

  private void reads() {
    listed("/flags", "flags", this::flag);
    listed("/patrons/:id/flags", "flags", () -> records().flag(OTHER));
    listed("/flags/:id/steps", "steps", () -> records().step());
    listed("/left", "left", () -> records().left());
    listed("/rules", "rules", () -> records().rule());
    read("/flags/:id", this::flag);
    read("/flags/:id/evidence", () -> records().evidence());
    read("/left/:id", () -> records().left());
    read("/rules/:id", () -> records().rule().put("doc", records().doc()));
    read("/held", PatronFlagsRecords::held);
    read("/settings", () -> new JsonObject().put("effects", effects.get()));
    router
        .get("/patron-flags/export")
        .handler(web -> web.response().putHeader("Content-Type", "text/csv").end("the whole list"));
  }

  private void read(String path, Supplier<JsonObject> one) {
    router.get("/patron-flags" + path).handler(web -> send(web, 200, one.get()));
  }

  private void listed(String path, String name, Supplier<JsonObject> one) {
    router.get("/patron-flags" + path).handler(web -> list(web, name, one.get()));
  }

  private void changes() {
    changed("/flags/:id/steps/:step", web -> flag());
    changed("/flags/:id/actions/:effect", this::planOrLeft);
    changed("/left/:id/undo", this::planOrLeft);
    changed("/left/:id/settle", web -> records().left());
  }

  private void changed(String path, Function<RoutingContext, JsonObject> done) {
    router.post("/patron-flags" + path).handler(web -> change(web, done.apply(web)));
  }

  private JsonObject planOrLeft(RoutingContext web) {
    boolean dryRun = "true".equals(web.request().getParam("dryRun"));
    return dryRun ? records().plan() : records().left();
  }

  private void change(RoutingContext web, JsonObject done) {
    Refusal refused = refusal.get();
    if (refused == null) {
      send(web, 200, done);
    } else {
      send(web, refused.status(), refused.body());
    }
  }

  /** The descriptor that is checked in. */
  public static JsonObject descriptor() {
    return ModuleDescriptors.checkedIn("mod-patron-flags");
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /** Where a test adds what it needs: paths begin with {@code /patron-flags}. */
  public Router router() {
    return router;
  }

  /** From now on every text it tells is this. */
  public void says(String every) {
    text.set(every);
  }

  /** What every text is. */
  public String text() {
    return text.get();
  }

  /** From now on its flag is in this state. */
  public void isIn(String other) {
    state.set(other);
  }

  /** From now on what was left in FOLIO is in this state. */
  public void leftIs(String other) {
    leftState.set(other);
  }

  /** From now on the library has switched this effect off, or on. */
  public void switches(String effect, boolean on) {
    effects.updateAndGet(before -> before.copy().put(effect, on));
  }

  /**
   * From now on every change is refused so.
   *
   * @param parameters of the error
   */
  public void refuses(int status, String code, String message, Map<String, String> parameters) {
    JsonArray told = new JsonArray();
    parameters.forEach(
        (key, value) -> told.add(new JsonObject().put("key", key).put("value", value)));
    JsonObject error =
        new JsonObject().put("message", message).put("code", code).put("parameters", told);
    refusal.set(new Refusal(status, new JsonObject().put("errors", new JsonArray().add(error))));
  }

  /** From now on every change is taken. */
  public void takesAll() {
    refusal.set(null);
  }

  /** From now on everything is answered with this status; 0 for as usual. */
  public void fails(int status) {
    failing.set(status);
  }

  /** Method, address and body of what it was asked, oldest first. */
  public List<String> asked() {
    return asked;
  }

  private void note(RoutingContext web) {
    String body = web.body().length() > 0 ? " " + web.body().asString() : "";
    asked.add(web.request().method() + " " + web.request().uri() + body);
    if (failing.get() > 0) {
      web.response().setStatusCode(failing.get()).end("the stub fails");
    } else {
      web.next();
    }
  }

  /** Answers with JSON. */
  public static void send(RoutingContext web, int status, JsonObject json) {
    web.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(json.toBuffer());
  }

  /** Answers with a collection that is longer than a page. */
  public static void list(RoutingContext web, String name, JsonObject one) {
    send(web, 200, new JsonObject().put(name, new JsonArray().add(one)).put("totalRecords", 120));
  }

  /** Its flag. */
  public JsonObject flag() {
    return records().flag(FLAG);
  }

  private PatronFlagsRecords records() {
    return new PatronFlagsRecords(text.get(), state.get(), leftState.get());
  }
}
