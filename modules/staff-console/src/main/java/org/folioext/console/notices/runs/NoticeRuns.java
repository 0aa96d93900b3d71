package org.folioext.console.notices.runs;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** Runs, what is held, and sending of the interface patron-notices 1.0. For many threads. */
public final class NoticeRuns {

  private static final String RUNS = "/patron-notices/runs";
  private static final String SENDING = "/patron-notices/sending";

  private final Gateway gateway;

  public NoticeRuns(Gateway gateway) {
    this.gateway = gateway;
  }

  /** The newest first. */
  Future<Found<Run>> all(Caller caller, long offset, int limit) {
    Url url = new Url(RUNS, Map.of()).with("offset", offset).with("limit", limit);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "runs", Run::of));
  }

  Future<Run> one(Caller caller, String id) {
    return gateway.get(caller, Url.of(RUNS + "/%s", id).toString()).map(Run::of);
  }

  /** Asks for one of today; fails as CONFLICT that names the run which is there. */
  Future<Run> ask(Caller caller) {
    return gateway.post(caller, RUNS, new JsonObject()).map(Run::of);
  }

  Future<Run> cancel(Caller caller, String id) {
    return gateway
        .post(caller, Url.of(RUNS + "/%s/cancel", id).toString(), new JsonObject())
        .map(Run::of);
  }

  /** All that waits for a person, the newest first. */
  Future<List<Held>> held(Caller caller) {
    return gateway
        .get(caller, "/patron-notices/held")
        .map(json -> Found.of(json, "held", Held::of).items());
  }

  /**
   * Lets go what a rule brought.
   *
   * @param count that the person was shown; fails as CONFLICT where it is another by now
   */
  Future<Void> letGo(Caller caller, String run, String rule, long count) {
    Url url = Url.of(RUNS + "/%s/held/%s/confirm", run, rule);
    return gateway.post(caller, url.toString(), new JsonObject().put("count", count)).mapEmpty();
  }

  /** What a rule brought never goes out. */
  Future<Void> drop(Caller caller, String run, String rule) {
    Url url = Url.of(RUNS + "/%s/held/%s/cancel", run, rule);
    return gateway.post(caller, url.toString(), new JsonObject()).mapEmpty();
  }

  Future<Sending> sending(Caller caller) {
    return gateway.get(caller, SENDING).map(Sending::of);
  }

  /**
   * Switches sending on or off.
   *
   * @param count notices that wait, as the person typed it; empty where none did
   */
  Future<Void> send(Caller caller, boolean enabled, int version, Optional<Long> count) {
    JsonObject body = new JsonObject().put("enabled", enabled).put("version", version);
    count.ifPresent(typed -> body.put("count", typed));
    return gateway.put(caller, SENDING, body).mapEmpty();
  }

  /** This installation is the one that may send. */
  Future<Void> confirm(Caller caller, String fingerprint) {
    JsonObject body = new JsonObject().put("fingerprint", fingerprint);
    return gateway.post(caller, SENDING + "/confirm", body).mapEmpty();
  }

  Future<Status> status(Caller caller) {
    return gateway.get(caller, "/patron-notices/status").map(Status::of);
  }
}
