package org.folioext.console;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plays mod-patron-flags: one flag, whose every text is given, so that it can be hostile. What it
 * is asked is remembered. Tests of other parts mount what they need on its router.
 */
public final class PatronFlagsStub {
  public static final String FLAG = "22222222-0000-4000-8000-000000000001";
  public static final String PATRON = "22222222-0000-4000-8000-000000000002";
  public static final String GROUP = "22222222-0000-4000-8000-000000000003";
  public static final String TIME = "2026-03-01T10:00:00.000Z";

  private final AtomicReference<String> text = new AtomicReference<>("plain");
  private final AtomicReference<String> state = new AtomicReference<>("open");
  private final AtomicInteger failing = new AtomicInteger();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Router router;
  private final HttpServer server;

  PatronFlagsStub(Vertx vertx) {
    router = Router.router(vertx);
    router.post("/_/tenant").handler(web -> web.response().setStatusCode(204).end());
    router.route("/patron-flags/*").handler(BodyHandler.create(false)).handler(this::note);
    router.get("/patron-flags/flags").handler(web -> list(web, "flags", flag()));
    router.get("/patron-flags/flags/:id").handler(web -> send(web, 200, flag()));
    router.get("/patron-flags/patrons/:id/flags").handler(web -> list(web, "flags", flag()));
    server = Await.of(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
  }

  /** The descriptor that is checked in. */
  public static JsonObject descriptor() {
    try {
      return new JsonObject(
          Files.readString(Path.of("../../descriptors/mod-patron-flags/ModuleDescriptor.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    JsonObject fact = new JsonObject().put("key", text.get()).put("value", text.get());
    return new JsonObject()
        .put("id", FLAG)
        .put("owner", text.get())
        .put("kind", text.get())
        .put("rule", text.get())
        .put("ruleVersion", "1")
        .put("patronId", PATRON)
        .put("state", state.get())
        .put("severity", text.get())
        .put("held", true)
        .put("baseline", true)
        .put("facts", new JsonArray().add(fact))
        .put("patronGroup", GROUP)
        .put("expiresOn", "2026-02-28")
        .put("version", 3)
        .put("raisedDate", TIME)
        .put("changedDate", TIME);
  }
}
