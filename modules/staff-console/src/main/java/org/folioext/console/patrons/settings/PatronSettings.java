package org.folioext.console.patrons.settings;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** Settings, history and configuration of the interface patron-flags 1.0. For many threads. */
public final class PatronSettings {

  private static final String SETTINGS = "/patron-flags/settings";
  private static final String CONFIGURATION = "/patron-flags/configuration";

  private final Gateway gateway;

  public PatronSettings(Gateway gateway) {
    this.gateway = gateway;
  }

  /** As the contract has them. */
  public Future<JsonObject> read(Caller caller) {
    return gateway.get(caller, SETTINGS);
  }

  /** Replaces all; fails as CONFLICT where the version is not the newest. */
  public Future<JsonObject> write(Caller caller, JsonObject settings) {
    return gateway.put(caller, SETTINGS, settings);
  }

  /**
   * What was changed, newest first.
   *
   * @param query CQL
   */
  public Future<Found<Change>> history(
      Caller caller, Optional<String> query, long offset, int limit) {
    Url url =
        new Url("/patron-flags/history", Map.of())
            .with("query", query)
            .with("offset", offset)
            .with("limit", limit);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "changes", Change::of));
  }

  /** Settings and rules as YAML. */
  Future<HttpClientResponse> configuration(Caller caller) {
    return gateway.download(caller, CONFIGURATION);
  }

  /** Makes settings and rules what a text says, or tells what that would change. */
  Future<List<Change>> configure(Caller caller, String yaml, boolean dryRun) {
    Url url = new Url(CONFIGURATION, Map.of()).with("dryRun", Boolean.toString(dryRun));
    return gateway
        .putText(caller, url.toString(), "application/yaml", yaml)
        .map(json -> Found.of(json, "changes", Change::of).items());
  }
}
