package org.folioext.console.patrons.scans;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** The scans of the interface patron-flags 1.0. For many threads. */
public final class PatronScans {

  private static final String SCHEDULE = "/patron-flags/schedule";
  private static final Url SCANS = new Url("/patron-flags/scans", Map.of());

  private final Gateway gateway;

  public PatronScans(Gateway gateway) {
    this.gateway = gateway;
  }

  /** The last scans of all patrons, newest first. */
  Future<List<Scan>> last(Caller caller, int most) {
    Url url = SCANS.with("query", "kind<>\"patron\"").with("offset", 0).with("limit", most);
    return gateway
        .get(caller, url.toString())
        .map(json -> Found.of(json, "scans", Scan::of).items());
  }

  Future<Scan> one(Caller caller, String id) {
    return gateway.get(caller, Url.of("/patron-flags/scans/%s", id).toString()).map(Scan::of);
  }

  /** Asks for a scan of all patrons; fails as CONFLICT where there is one. */
  Future<Scan> ask(Caller caller) {
    return gateway.post(caller, SCANS.toString(), new JsonObject()).map(Scan::of);
  }

  /**
   * Has those purged who are gone; fails as CONFLICT where they are others than the person was
   * shown.
   */
  Future<Scan> purge(Caller caller, String id, long count) {
    Url url = Url.of("/patron-flags/scans/%s/purge", id);
    return gateway.post(caller, url.toString(), new JsonObject().put("count", count)).map(Scan::of);
  }

  /**
   * When there is a nightly scan.
   *
   * @param library its zone, where settings have none of their own
   */
  Future<Nights> nights(Caller caller, ZoneId library) {
    return gateway.get(caller, SCHEDULE).map(json -> Nights.of(json, library));
  }

  /** Pauses the nightly scan, or resumes it. */
  Future<Void> enable(Caller caller, boolean enabled) {
    return gateway.put(caller, SCHEDULE, new JsonObject().put("scanEnabled", enabled)).mapEmpty();
  }

  Future<Scan> cancel(Caller caller, String id) {
    Url url = Url.of("/patron-flags/scans/%s/cancel", id);
    return gateway.post(caller, url.toString(), new JsonObject()).map(Scan::of);
  }
}
