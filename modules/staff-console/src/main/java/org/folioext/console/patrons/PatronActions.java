package org.folioext.console.patrons;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.web.Texts;

/** What staff change in FOLIO from a flag, by the interface patron-flags 1.0. For many threads. */
public final class PatronActions {

  /** What can be done, in the order of pages. */
  public static final List<String> EFFECTS = List.of("block", "note", "deactivate", "expiry");

  private static final String ACTION = "/patron-flags/flags/%s/actions/%s";
  private static final String LEFT = "/patron-flags/left/%s";
  private static final int LEFTS = 50;

  /** What staff read first of what is added to FOLIO, by the effect that adds it. */
  public static final Map<String, String> READ_FIRST =
      Map.of("block", "description", "note", "title");

  private final Gateway gateway;

  public PatronActions(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * What an action would change; nothing is written.
   *
   * @param options what the action takes
   * @return with {@code before} and {@code after}
   */
  public Future<JsonObject> preview(Caller caller, String flag, String effect, JsonObject options) {
    return gateway.post(
        caller, Url.of(ACTION, flag, effect).with("dryRun", "true").toString(), options);
  }

  /**
   * Does it.
   *
   * @param options with {@code before} and {@code after} of the preview
   */
  public Future<Left> act(Caller caller, String flag, String effect, JsonObject options) {
    return gateway.post(caller, Url.of(ACTION, flag, effect).toString(), options).map(Left::of);
  }

  /** What was left from a flag, newest first. */
  public Future<Found<Left>> ofFlag(Caller caller, String flag) {
    Url url =
        new Url("/patron-flags/left", Map.of())
            .with("query", Cql.is("flagId", flag))
            .with("limit", LEFTS);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "left", Left::of));
  }

  public Future<Left> left(Caller caller, String id) {
    return gateway.get(caller, Url.of(LEFT, id).toString()).map(Left::of);
  }

  /** What taking it back would change. */
  public Future<JsonObject> previewUndo(Caller caller, String id) {
    return gateway.post(
        caller, Url.of(LEFT + "/undo", id).with("dryRun", "true").toString(), new JsonObject());
  }

  public Future<Left> undo(Caller caller, String id) {
    return gateway
        .post(caller, Url.of(LEFT + "/undo", id).toString(), new JsonObject())
        .map(Left::of);
  }

  /** Has FOLIO asked what became of it. */
  public Future<Left> settle(Caller caller, String id) {
    return gateway
        .post(caller, Url.of(LEFT + "/settle", id).toString(), new JsonObject())
        .map(Left::of);
  }

  /** What the library set; nothing is known where the person may not see settings. */
  public Future<Library> library(Caller caller) {
    return Gateway.orElse(
        gateway.get(caller, "/patron-flags/settings").map(Library::of), Library.UNKNOWN);
  }

  /** What staff read first, where the person leaves it: the kind of the flag, in their language. */
  public static String named(Texts texts, String kind) {
    String word = "patrons.kind." + kind;
    return texts.text("patrons.flags.named", texts.has(word) ? texts.text(word) : kind);
  }
}
