package org.folioext.console.patrons.left;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Left;

/** What was left in FOLIO, by the interface patron-flags 1.0. For many threads. */
public final class Lefts {

  private static final Url ALL = new Url("/patron-flags/left", Map.of());
  private static final String LEFT = "/patron-flags/left/%s";

  private final Gateway gateway;

  public Lefts(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * The newest first.
   *
   * @param query CQL
   */
  public Future<Found<Left>> list(Caller caller, Optional<String> query, long offset, int limit) {
    Url url = ALL.with("query", query).with("offset", offset).with("limit", limit);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "left", Left::of));
  }

  /** How many blocks and notes are in FOLIO, or may be. */
  public Future<Long> removable(Caller caller, Optional<String> patron) {
    List<String> terms =
        patron
            .map(id -> List.of(Cql.is("removable", "true"), Cql.is("patronId", id)))
            .orElse(List.of(Cql.is("removable", "true")));
    return list(caller, Cql.all(terms), 0, 0).map(Found::total);
  }

  Future<Left> left(Caller caller, String id) {
    return gateway.get(caller, Url.of(LEFT, id).toString()).map(Left::of);
  }

  /** Takes it back. */
  Future<Left> undo(Caller caller, String id) {
    return gateway
        .post(caller, Url.of(LEFT + "/undo", id).toString(), new JsonObject())
        .map(Left::of);
  }

  /** Has FOLIO asked what became of it. */
  Future<Left> settle(Caller caller, String id) {
    return gateway
        .post(caller, Url.of(LEFT + "/settle", id).toString(), new JsonObject())
        .map(Left::of);
  }

  /**
   * What a batch of a clean-up did.
   *
   * @param gone how many are no longer in FOLIO
   * @param stayed how many are
   * @param next behind which id the next batch begins; empty where this was the last
   */
  record Cleaned(long gone, long stayed, Optional<String> next) {

    static Cleaned of(JsonObject json) {
      List<JsonObject> results = Found.of(json, "results", one -> one).items();
      long stayed = results.stream().filter(one -> one.containsKey("code")).count();
      return new Cleaned(
          results.size() - stayed, stayed, Optional.ofNullable(json.getString("next")));
    }
  }

  /** Takes blocks and notes away. */
  Future<Cleaned> cleanUp(Caller caller, Optional<String> after, int limit) {
    JsonObject body = new JsonObject().put("limit", limit);
    after.ifPresent(id -> body.put("after", id));
    return gateway.post(caller, ALL.path() + "/clean-up", body).map(Cleaned::of);
  }
}
