package org.folioext.console;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.ModuleDescriptors;

/**
 * Plays mod-marc-checks: one run with one record, whose every text is given, so that it can be
 * hostile. What it is asked is remembered.
 */
public final class MarcChecksStub {
  public static final String RUN = "11111111-0000-4000-8000-000000000001";
  public static final String PROFILE = "11111111-0000-4000-8000-000000000002";
  private static final String TIME = "2026-03-01T10:00:00.000Z";

  private final AtomicReference<String> text = new AtomicReference<>("plain");
  private final AtomicReference<String> state = new AtomicReference<>("finished");
  private final AtomicInteger failing = new AtomicInteger();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicReference<Consumer<HttpServerRequest>> uploads =
      new AtomicReference<>(this::swallow);
  private final HttpServer server;

  MarcChecksStub(Vertx vertx) {
    Router router = Router.router(vertx);
    router.post("/_/tenant").handler(web -> web.response().setStatusCode(204).end());
    router.route("/marc-checks/*").handler(this::note);
    router.post("/marc-checks/runs").handler(web -> uploads.get().accept(web.request()));
    router.get("/marc-checks/runs").handler(web -> list(web, "runs", run()));
    router.get("/marc-checks/runs/:id").handler(web -> send(web, run()));
    router.delete("/marc-checks/runs/:id").handler(web -> web.response().setStatusCode(204).end());
    router.post("/marc-checks/runs/:id/cancel").handler(web -> send(web, run()));
    router.get("/marc-checks/runs/:id/findings").handler(web -> list(web, "findings", finding()));
    router.get("/marc-checks/runs/:id/records/:ordinal").handler(web -> send(web, record()));
    router.get("/marc-checks/runs/:id/report").handler(web -> file(web, "text/csv"));
    router
        .get("/marc-checks/runs/:id/records-file")
        .handler(web -> file(web, "application/octet-stream"));
    router.get("/marc-checks/rules").handler(web -> list(web, "rules", rule()));
    router.get("/marc-checks/rules/:id").handler(web -> send(web, rule().put("text", markdown())));
    router.get("/marc-checks/profiles").handler(web -> list(web, "profiles", profile()));
    router.get("/marc-checks/profiles/:id").handler(web -> send(web, profile()));
    server = Await.of(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
  }

  /** The descriptor that is checked in. */
  public static JsonObject descriptor() {
    return ModuleDescriptors.checkedIn("mod-marc-checks");
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /** From now on every text it tells is this. */
  public void says(String every) {
    text.set(every);
  }

  /** From now on its run is in this state. */
  public void isIn(String other) {
    state.set(other);
  }

  /** From now on everything is answered with this status; 0 for as usual. */
  public void fails(int status) {
    failing.set(status);
  }

  /** From now on uploads are taken so. */
  public void takesUploads(Consumer<HttpServerRequest> how) {
    uploads.set(how);
  }

  /** Method and address of what it was asked, oldest first. */
  public List<String> asked() {
    return asked;
  }

  /** Answers an upload. */
  public void taken(HttpServerRequest request) {
    json(request, 201, run());
  }

  /** Answers a request with a failure of FOLIO's errors schema. */
  public static void refuse(HttpServerRequest request, int status, String message) {
    JsonObject error = new JsonObject().put("message", message);
    json(request, status, new JsonObject().put("errors", new JsonArray().add(error)));
  }

  private void note(RoutingContext web) {
    asked.add(web.request().method() + " " + web.request().uri());
    if (failing.get() > 0) {
      web.response().setStatusCode(failing.get()).end("the stub fails");
    } else {
      web.next();
    }
  }

  private void swallow(HttpServerRequest request) {
    request.end().onSuccess(all -> taken(request));
    request.handler(dropped -> {});
  }

  private static void json(HttpServerRequest request, int status, JsonObject json) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(json.toBuffer());
  }

  private static void send(RoutingContext web, JsonObject json) {
    json(web.request(), 200, json);
  }

  private static void list(RoutingContext web, String name, JsonObject one) {
    send(web, new JsonObject().put(name, new JsonArray().add(one)).put("totalRecords", 120));
  }

  private static void file(RoutingContext web, String type) {
    web.response().putHeader("Content-Type", type).end("the file of " + web.request().query());
  }

  private JsonObject run() {
    return new JsonObject()
        .put("id", RUN)
        .put("fileName", text.get() + ".mrc")
        .put("state", state.get())
        .put("profileName", text.get())
        .put("records", 3)
        .put("unreadable", 1)
        .put("bytesDone", 500)
        .put("bytesTotal", 1000)
        .put("byRule", new JsonObject().put(text.get(), 2))
        .put("bySeverity", new JsonObject().put("error", 2).put("warning", 0))
        .put("failure", text.get())
        .put("createdDate", TIME)
        .put("startedDate", TIME)
        .put("endedDate", TIME);
  }

  private JsonObject finding() {
    return new JsonObject()
        .put("runId", RUN)
        .put("record", 2)
        .put("control", text.get())
        .put("rule", text.get())
        .put("group", "identifiers")
        .put("severity", "error")
        .put("at", "245$a")
        .put("message", text.get());
  }

  private JsonObject record() {
    JsonArray subfields =
        new JsonArray()
            .add(new JsonObject().put("a", text.get()))
            .add(new JsonObject().put(text.get(), "under a strange code"));
    JsonObject title =
        new JsonObject().put("ind1", text.get()).put("ind2", "4").put("subfields", subfields);
    JsonArray fields =
        new JsonArray()
            .add(new JsonObject().put("001", text.get()))
            .add(new JsonObject().put(text.get(), "under a strange tag"))
            .add(new JsonObject().put("245", title));
    return new JsonObject()
        .put("runId", RUN)
        .put("ordinal", 2)
        .put("control", text.get())
        .put("readable", true)
        .put("record", new JsonObject().put("leader", text.get()).put("fields", fields))
        .put("findings", new JsonArray().add(finding()).add(finding().put("at", text.get())));
  }

  private JsonObject rule() {
    JsonObject option =
        new JsonObject()
            .put("name", text.get())
            .put("fallback", new JsonArray().add(text.get()))
            .put("meaning", text.get());
    return new JsonObject()
        .put("id", text.get())
        .put("group", text.get())
        .put("severity", text.get())
        .put("summary", text.get())
        .put("formats", new JsonArray().add(text.get()))
        .put("standard", "javascript:alert(1)")
        .put("options", new JsonArray().add(option));
  }

  private String markdown() {
    return "# title\n\n"
        + text.get()
        + "\n\n[link](javascript:alert(1)) ![image](javascript:alert(1))";
  }

  private JsonObject profile() {
    return new JsonObject()
        .put("id", PROFILE)
        .put("name", text.get())
        .put("yaml", text.get())
        .put("version", 1)
        .put("updatedDate", TIME);
  }
}
