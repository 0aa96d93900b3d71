package org.folioext.console.notices.renewals;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** Renewals of the interface patron-notices 1.0. For many threads. */
public final class NoticeRenewals {

  private static final String SWITCH = "/patron-notices/auto-renewal";
  private static final String ALL = "/patron-notices/renewals";
  private static final String EXCLUSIONS = "/patron-notices/renewal-exclusions";

  private final Gateway gateway;

  public NoticeRenewals(Gateway gateway) {
    this.gateway = gateway;
  }

  Future<AutoRenewal> look(Caller caller) {
    return gateway.get(caller, SWITCH).map(AutoRenewal::of);
  }

  /** Whether loans are renewed; empty where the person may not know. */
  Future<Optional<Boolean>> on(Caller caller) {
    return Gateway.orElse(
        look(caller).map(AutoRenewal::enabled).map(Optional::of), Optional.empty());
  }

  /**
   * Turns it on or off.
   *
   * @param seen the version that the person saw; fails as CONFLICT where it is not the newest
   */
  Future<Void> turn(Caller caller, boolean enabled, int perSecond, int seen) {
    JsonObject body =
        new JsonObject().put("enabled", enabled).put("perSecond", perSecond).put("version", seen);
    return gateway.put(caller, SWITCH, body).mapEmpty();
  }

  /** How the installation stands that may send and renew: confirmed, or why not. */
  Future<String> standing(Caller caller) {
    return gateway
        .get(caller, "/patron-notices/sending")
        .map(sending -> sending.getString("standing"));
  }

  /**
   * Attempts, those of the last day first.
   *
   * @param query CQL
   */
  Future<Found<Renewal>> all(Caller caller, Optional<String> query, long offset, int limit) {
    Url url =
        new Url(ALL, Map.of()).with("query", query).with("offset", offset).with("limit", limit);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "renewals", Renewal::of));
  }

  /** One attempt; empty where there is none. */
  Future<Optional<Renewal>> one(Caller caller, String id) {
    return all(caller, Optional.of(Cql.is("id", id)), 0, 1)
        .map(found -> found.items().stream().findFirst());
  }

  /** How many there are. */
  Future<Long> count(Caller caller, String query) {
    return all(caller, Optional.of(query), 0, 0).map(Found::total);
  }

  Future<List<Tally>> compare(Caller caller, LocalDate from, LocalDate to) {
    Url url =
        new Url(ALL + "/comparison", Map.of())
            .with("from", from.toString())
            .with("to", to.toString());
    return gateway
        .get(caller, url.toString())
        .map(json -> Found.of(json, "comparison", Tally::of).items());
  }

  /** All that waits for a person, the newest first. */
  public Future<List<HeldRenewals>> held(Caller caller) {
    return gateway
        .get(caller, ALL + "/held")
        .map(json -> Found.of(json, "held", HeldRenewals::of).items());
  }

  /**
   * Lets go what a rule asks for in a run, or drops it.
   *
   * @param count that the person was shown; fails as CONFLICT where it is another by now
   */
  Future<Void> decide(Caller caller, String run, String rule, boolean lets, long count) {
    JsonObject body =
        new JsonObject().put("decision", lets ? "confirm" : "cancel").put("count", count);
    String url = Url.of(ALL + "/held/%s/%s", run, rule).toString();
    return gateway.post(caller, url, body).mapEmpty();
  }

  /** What is left out, the newest first. */
  Future<Found<Exclusion>> exclusions(Caller caller, long offset, int limit) {
    Url url = new Url(EXCLUSIONS, Map.of()).with("offset", offset).with("limit", limit);
    return gateway
        .get(caller, url.toString())
        .map(json -> Found.of(json, "exclusions", Exclusion::of));
  }

  /** Leaves something out; what is left out stays so. */
  Future<Void> exclude(Caller caller, String kind, String id, String because) {
    Url url = Url.of(EXCLUSIONS + "/%s/%s", kind, id).with("because", because);
    return gateway.put(caller, url.toString(), new JsonObject()).mapEmpty();
  }

  Future<Void> include(Caller caller, String kind, String id) {
    return gateway.delete(caller, Url.of(EXCLUSIONS + "/%s/%s", kind, id).toString());
  }
}
