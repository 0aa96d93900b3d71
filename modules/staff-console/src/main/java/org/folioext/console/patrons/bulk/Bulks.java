package org.folioext.console.patrons.bulk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** What is done to many, by the interface patron-flags 1.0. For many threads. */
final class Bulks {

  private static final Url ALL = new Url("/patron-flags/bulk", Map.of());
  private static final String BULK = "/patron-flags/bulk/%s";

  private final Gateway gateway;

  Bulks(Gateway gateway) {
    this.gateway = gateway;
  }

  /** How many a query chooses: accounts for what changes FOLIO, else flags. */
  Future<Long> count(Caller caller, String query, String task) {
    JsonObject body = new JsonObject().put("query", query).put(kind(task), task);
    return gateway
        .post(caller, ALL.with("dryRun", "true").toString(), body)
        .map(json -> json.getLong("count"));
  }

  /** Chooses them, and does nothing yet. */
  Future<Bulk> create(Caller caller, String query, String task, JsonObject options, long expected) {
    JsonObject body =
        new JsonObject()
            .put("query", query)
            .put(kind(task), task)
            .put("options", options)
            .put("expectedCount", expected);
    return gateway.post(caller, ALL.toString(), body).map(Bulk::of);
  }

  private static String kind(String task) {
    return Bulk.EFFECTS.contains(task) ? "effect" : "step";
  }

  /** The newest first. */
  Future<Found<Bulk>> list(Caller caller, long offset, int limit) {
    return gateway
        .get(caller, ALL.with("offset", offset).with("limit", limit).toString())
        .map(json -> Found.of(json, "bulks", Bulk::of));
  }

  Future<Bulk> bulk(Caller caller, String id) {
    return gateway.get(caller, Url.of(BULK, id).toString()).map(Bulk::of);
  }

  Future<Found<Result>> results(
      Caller caller, String id, Optional<String> state, long offset, int limit) {
    Url url =
        Url.of(BULK + "/results", id)
            .with("state", state)
            .with("offset", offset)
            .with("limit", limit);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "results", Result::of));
  }

  /** Does the next. */
  Future<List<Result>> next(Caller caller, String id, int limit) {
    return gateway
        .post(caller, Url.of(BULK + "/next", id).toString(), new JsonObject().put("limit", limit))
        .map(json -> Found.of(json, "results", Result::of).items());
  }
}
