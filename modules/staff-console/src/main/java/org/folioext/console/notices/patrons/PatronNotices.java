package org.folioext.console.notices.patrons;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.patrons.PatronView.Explained;
import org.folioext.console.notices.preview.Row;

/**
 * What the interface patron-notices 1.0 says of a patron. What the person may not see is empty. For
 * many threads.
 */
final class PatronNotices {

  private static final String SUPPRESSIONS = "/patron-notices/suppressions";
  private static final int DAYS = 30;
  private static final int ENTRIES = 50;

  private final Gateway gateway;

  PatronNotices(Gateway gateway) {
    this.gateway = gateway;
  }

  /** What the patron gets on a day and why; today where no day is given. */
  Future<Optional<Explained>> explained(Caller caller, String patron, Optional<String> day) {
    Url url = Url.of("/patron-notices/patrons/%s/explanation", patron).with("day", day);
    return seen(
        gateway
            .get(caller, url.toString())
            .map(
                json ->
                    new Explained(
                        json.getString("day"),
                        json.getJsonArray("sentences").stream().map(String::valueOf).toList())));
  }

  /** Decisions of the days to come. */
  Future<Optional<List<Row>>> coming(Caller caller, String patron) {
    Url url = Url.of("/patron-notices/patrons/%s/preview", patron).with("days", DAYS);
    return seen(
        gateway.get(caller, url.toString()).map(json -> Found.of(json, "rows", Row::of).items()));
  }

  /** What the patron asked not to be sent. */
  Future<Optional<Preference>> preference(Caller caller, String patron) {
    return seen(gateway.get(caller, preferenceOf(patron)).map(Preference::of));
  }

  /**
   * Writes down what the patron asks for now.
   *
   * @param version that the person saw; fails as CONFLICT where it is not the newest
   */
  Future<Void> prefer(
      Caller caller,
      String patron,
      List<String> without,
      List<String> notBy,
      Optional<String> language,
      int version) {
    JsonObject body =
        new JsonObject()
            .put("without", new JsonArray(without))
            .put("notBy", new JsonArray(notBy))
            .put("version", version);
    language.ifPresent(tag -> body.put("language", tag));
    return gateway.put(caller, preferenceOf(patron), body).mapEmpty();
  }

  private static String preferenceOf(String patron) {
    return Url.of("/patron-notices/preferences/%s", patron).toString();
  }

  /** Addresses of the patron to which nothing is sent, and those that were taken off that list. */
  Future<Optional<List<Suppression>>> suppressions(Caller caller, String patron) {
    Url url =
        new Url(SUPPRESSIONS, Map.of())
            .with("query", Cql.is("patronId", patron))
            .with("limit", ENTRIES);
    return seen(
        gateway
            .get(caller, url.toString())
            .map(json -> Found.of(json, "suppressions", Suppression::of).items()));
  }

  /** Nothing more is sent to the address that the patron has now. */
  Future<Void> suppress(Caller caller, String patron, String reason) {
    JsonObject body = new JsonObject().put("patronId", patron).put("reason", reason);
    return gateway.post(caller, SUPPRESSIONS, body).mapEmpty();
  }

  /** Takes an address off the list. */
  Future<Void> lift(Caller caller, String entry) {
    String url = Url.of(SUPPRESSIONS + "/%s/lift", entry).toString();
    return gateway.post(caller, url, new JsonObject()).mapEmpty();
  }

  private static <T> Future<Optional<T>> seen(Future<T> wanted) {
    return wanted
        .map(Optional::of)
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && failure.kind() == Kind.FORBIDDEN
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(cause));
  }
}
