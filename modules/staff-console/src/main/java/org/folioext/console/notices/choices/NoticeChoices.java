package org.folioext.console.notices.choices;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** Settings, history and configuration of the interface patron-notices 1.0. For many threads. */
final class NoticeChoices {

  private static final String SETTINGS = "/patron-notices/settings";
  private static final String CONFIGURATION = "/patron-notices/configuration";

  private final Gateway gateway;

  NoticeChoices(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * What a text would change, or changed.
   *
   * @param staysOff ids of rules that the text says are on, and that are off
   */
  record Applied(List<Change> changes, List<String> staysOff) {}

  /** As the contract has them. */
  Future<JsonObject> read(Caller caller) {
    return gateway.get(caller, SETTINGS);
  }

  /** Replaces all; fails as CONFLICT where the version is not the newest. */
  Future<JsonObject> write(Caller caller, JsonObject settings) {
    return gateway.put(caller, SETTINGS, settings);
  }

  /**
   * What was changed, newest first.
   *
   * @param query CQL
   */
  Future<Found<Change>> history(Caller caller, Optional<String> query, long offset, int limit) {
    Url url =
        new Url("/patron-notices/history", Map.of())
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
  Future<Applied> configure(Caller caller, String yaml, boolean dryRun) {
    Url url = new Url(CONFIGURATION, Map.of()).with("dryRun", Boolean.toString(dryRun));
    return gateway
        .putText(caller, url.toString(), "application/yaml", yaml)
        .map(
            json ->
                new Applied(
                    Found.of(json, "changes", Change::of).items(),
                    json.getJsonArray("staysOff", new JsonArray()).stream()
                        .map(String::valueOf)
                        .toList()));
  }
}
