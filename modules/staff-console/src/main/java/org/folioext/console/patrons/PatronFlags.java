package org.folioext.console.patrons;

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

/**
 * The flags of the interface patron-flags 1.0, as its contract has it. What one part alone needs
 * (bulk, settings, statistics …) has a class of its own there. For many threads.
 */
public final class PatronFlags {

  private static final String FLAGS = "/patron-flags/flags";
  private static final String FLAG = FLAGS + "/%s";

  private final Gateway gateway;

  public PatronFlags(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Flags, the gravest first, then the newest, unless the query sorts.
   *
   * @param query CQL
   */
  public Future<Found<Flag>> flags(Caller caller, Optional<String> query, long offset, int limit) {
    Url url =
        new Url(FLAGS, Map.of()).with("query", query).with("offset", offset).with("limit", limit);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "flags", Flag::of));
  }

  public Future<Flag> flag(Caller caller, String id) {
    return gateway.get(caller, Url.of(FLAG, id).toString()).map(Flag::of);
  }

  /** All flags of a patron, whoever owns them, the gravest first. */
  public Future<Found<Flag>> ofPatron(Caller caller, String patron) {
    return gateway
        .get(caller, Url.of("/patron-flags/patrons/%s/flags", patron).toString())
        .map(json -> Found.of(json, "flags", Flag::of));
  }

  /** What a flag was raised for, personal data and all; has a permission of its own. */
  public Future<Evidence> evidence(Caller caller, String id) {
    return gateway.get(caller, Url.of(FLAG + "/evidence", id).toString()).map(Evidence::of);
  }

  /** What was done with a flag, the first step first. */
  public Future<Found<Step>> steps(Caller caller, String id) {
    return gateway
        .get(caller, Url.of(FLAG + "/steps", id).toString())
        .map(json -> Found.of(json, "steps", Step::of));
  }

  /**
   * Does a step.
   *
   * @param step confirm, dismiss, snooze, reopen, assign, comment or release
   * @param body version of the flag that the person saw, and what the step takes
   */
  public Future<Flag> take(Caller caller, String id, String step, JsonObject body) {
    return gateway
        .post(caller, Url.of(FLAG + "/steps/%s", id, step).toString(), body)
        .map(Flag::of);
  }

  /** How many flags an unusual night brought, which wait for a person. */
  public Future<Long> held(Caller caller) {
    return gateway.get(caller, "/patron-flags/held").map(json -> json.getLong("held"));
  }

  /** All rules, without their texts. */
  public Future<List<RuleText>> rules(Caller caller) {
    return gateway
        .get(caller, "/patron-flags/rules")
        .map(json -> Found.of(json, "rules", RuleText::of).items());
  }

  public Future<RuleText> rule(Caller caller, String id) {
    return gateway.get(caller, Url.of("/patron-flags/rules/%s", id).toString()).map(RuleText::of);
  }

  /** A list of flags as a table: CSV. */
  public Future<HttpClientResponse> table(Caller caller, Optional<String> query) {
    return gateway.download(
        caller, new Url("/patron-flags/export", Map.of()).with("query", query).toString());
  }
}
