package org.folioext.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plays what mod-patron-flags does to many: bulks, what was left in FOLIO, held flags, exports, and
 * all of one patron. Every text is the one that {@link PatronFlagsStub} is given.
 */
public final class PatronWorkStub {
  public static final String BULK = "44444444-0000-4000-8000-000000000001";
  public static final String LEFT = "44444444-0000-4000-8000-000000000002";
  public static final String NEXT = "44444444-0000-4000-8000-000000000003";
  public static final String USER = "44444444-0000-4000-8000-000000000004";

  /** Of every bulk and clean-up. */
  public static final int ALL = 120;

  private static final int HELD = 512;

  private final PatronFlagsStub flags;
  private final AtomicInteger through = new AtomicInteger();
  private final AtomicReference<String> refusal = new AtomicReference<>("");
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicReference<String> leftState = new AtomicReference<>("written");

  public PatronWorkStub(PatronFlagsStub flags) {
    this.flags = flags;
    first(HttpMethod.GET, "/patron-flags/bulk")
        .handler(web -> PatronFlagsStub.list(web, "bulks", bulk()));
    first(HttpMethod.POST, "/patron-flags/bulk").handler(this::create);
    first(HttpMethod.GET, "/patron-flags/bulk/:id").handler(web -> send(web, bulk()));
    first(HttpMethod.GET, "/patron-flags/bulk/:id/results")
        .handler(web -> PatronFlagsStub.list(web, "results", result()));
    first(HttpMethod.POST, "/patron-flags/bulk/:id/next").handler(this::next);
    first(HttpMethod.GET, "/patron-flags/left")
        .handler(web -> PatronFlagsStub.list(web, "left", left()));
    first(HttpMethod.POST, "/patron-flags/left/clean-up").handler(this::cleanUp);
    first(HttpMethod.GET, "/patron-flags/left/:id").handler(web -> send(web, left()));
    first(HttpMethod.POST, "/patron-flags/left/:id/undo").handler(web -> change(web, left()));
    first(HttpMethod.POST, "/patron-flags/left/:id/settle").handler(web -> change(web, left()));
    first(HttpMethod.GET, "/patron-flags/held").handler(web -> send(web, held()));
    first(HttpMethod.POST, "/patron-flags/held/release")
        .handler(web -> send(web, new JsonObject().put("released", HELD)));
    first(HttpMethod.GET, "/patron-flags/exports")
        .handler(web -> PatronFlagsStub.list(web, "exports", export()));
    first(HttpMethod.GET, "/patron-flags/patrons/:id/data")
        .handler(web -> send(web, new JsonObject()));
    first(HttpMethod.DELETE, "/patron-flags/patrons/:id/data")
        .handler(web -> change(web, new JsonObject().put("queries", 2)));
  }

  /** Before the routes of {@link PatronFlagsStub}, behind what reads and notes every request. */
  private Route first(HttpMethod method, String path) {
    return flags.router().route(method, path).order(-1);
  }

  /** As at the beginning. */
  public void asUsual() {
    through.set(0);
    refusal.set("");
    busy.set(false);
    leftState.set("written");
  }

  /** From now on changes are refused with this code of a 409. */
  public void refuses(String code) {
    refusal.set(code);
  }

  /** From now on somebody else is at all that waits. */
  public void busy() {
    busy.set(true);
  }

  /** From now on what was left is in this state. */
  public void leftIs(String state) {
    leftState.set(state);
  }

  private static void send(RoutingContext web, JsonObject json) {
    PatronFlagsStub.send(web, 200, json);
  }

  private void change(RoutingContext web, JsonObject answer) {
    if (refusal.get().isEmpty()) {
      send(web, answer);
      return;
    }
    JsonObject error = new JsonObject().put("code", refusal.get()).put("message", "in English");
    PatronFlagsStub.send(web, 409, new JsonObject().put("errors", new JsonArray().add(error)));
  }

  private void create(RoutingContext web) {
    if (web.queryParam("dryRun").contains("true")) {
      send(web, new JsonObject().put("count", ALL));
    } else if (web.body().asJsonObject().getInteger("expectedCount") != ALL) {
      refusal.set("other-count");
      change(web, bulk());
      refusal.set("");
    } else {
      change(web, bulk());
    }
  }

  private void next(RoutingContext web) {
    if (busy.get()) {
      send(web, new JsonObject().put("results", new JsonArray()));
      return;
    }
    if (refusal.get().isEmpty()) {
      through.set(Math.min(ALL, through.get() + web.body().asJsonObject().getInteger("limit")));
    }
    change(web, new JsonObject().put("results", new JsonArray().add(result())));
  }

  private void cleanUp(RoutingContext web) {
    JsonObject gone = new JsonObject().put("left", left());
    JsonObject stays = gone.copy().put("code", "edited");
    JsonObject batch =
        new JsonObject().put("results", new JsonArray().add(gone).add(gone).add(stays));
    change(web, web.body().asJsonObject().containsKey("after") ? batch : batch.put("next", NEXT));
  }

  private JsonObject bulk() {
    return new JsonObject()
        .put("id", BULK)
        .put("step", "dismiss")
        .put("options", new JsonObject().put("comment", flags.text()))
        .put("query", flags.text())
        .put("waiting", ALL - through.get())
        .put("done", through.get())
        .put("notDone", 0)
        .put("createdDate", PatronFlagsStub.TIME)
        .put("createdByUserId", USER);
  }

  private JsonObject result() {
    return new JsonObject()
        .put("number", 1)
        .put("flagId", PatronFlagsStub.FLAG)
        .put("patronId", PatronFlagsStub.PATRON)
        .put("state", "not-done")
        .put("code", "refused-conflict")
        .put("message", flags.text());
  }

  private JsonObject left() {
    return new JsonObject()
        .put("id", LEFT)
        .put("flagId", PatronFlagsStub.FLAG)
        .put("patronId", PatronFlagsStub.PATRON)
        .put("effect", "block")
        .put("before", new JsonObject())
        .put("after", new JsonObject().put("desc", flags.text()).put(flags.text(), true))
        .put("recordId", LEFT)
        .put("state", leftState.get())
        .put("createdDate", PatronFlagsStub.TIME)
        .put("createdByUserId", USER)
        .put("changedDate", PatronFlagsStub.TIME);
  }

  private JsonObject held() {
    JsonObject kind = new JsonObject().put("kind", flags.text()).put("held", HELD);
    JsonObject scan =
        new JsonObject()
            .put("scanId", NEXT)
            .put("date", "2026-03-02")
            .put("raised", 600)
            .put("held", HELD);
    return new JsonObject()
        .put("held", HELD)
        .put("kinds", new JsonArray().add(kind))
        .put("usual", new JsonObject().put("median", 12.5).put("most", 200).put("nights", 28))
        .put("scans", new JsonArray().add(scan));
  }

  private JsonObject export() {
    return new JsonObject()
        .put("id", NEXT)
        .put("date", PatronFlagsStub.TIME)
        .put("userId", USER)
        .put("query", flags.text())
        .put("rows", 7);
  }
}
