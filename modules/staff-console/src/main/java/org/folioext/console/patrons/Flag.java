package org.folioext.console.patrons;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A flag of mod-patron-flags, as its contract has it; ids are UUIDs, days {@code 2026-01-31}, times
 * RFC 3339. Immutable.
 *
 * @param ruleName what the library calls a rule of its own
 * @param facts what it was raised for, without personal data, in the rule's order
 * @param version goes along with the next step
 */
public record Flag(
    String id,
    String owner,
    String kind,
    String rule,
    Optional<String> ruleName,
    String patron,
    String state,
    String severity,
    boolean held,
    boolean baseline,
    Map<String, String> facts,
    Optional<String> group,
    Optional<String> expires,
    Optional<String> assigned,
    Optional<String> snoozed,
    int version,
    String raised,
    String changed,
    Optional<String> resolved) {

  /** Who owns the flags that mod-patron-flags raises itself. */
  public static final String OWN = "patron-flags";

  /** Those of mod-patron-flags itself; other modules have their own. */
  public static final List<String> KINDS =
      List.of(
          "expired-with-open-business",
          "card-expired",
          "card-expiring",
          "contact-data",
          "group-mismatch");

  public static final List<String> STATES =
      List.of("open", "confirmed", "snoozed", "dismissed", "resolved");

  /** The gravest first. */
  public static final List<String> SEVERITIES = List.of("error", "warning", "note");

  static Flag of(JsonObject json) {
    return new Flag(
        json.getString("id"),
        json.getString("owner"),
        json.getString("kind"),
        json.getString("rule"),
        Optional.ofNullable(json.getString("ruleName")),
        json.getString("patronId"),
        json.getString("state"),
        json.getString("severity"),
        json.getBoolean("held"),
        json.getBoolean("baseline"),
        facts(json.getJsonArray("facts", new JsonArray())),
        Optional.ofNullable(json.getString("patronGroup")),
        Optional.ofNullable(json.getString("expiresOn")),
        Optional.ofNullable(json.getString("assignedTo")),
        Optional.ofNullable(json.getString("snoozedUntil")),
        json.getInteger("version"),
        json.getString("raisedDate"),
        json.getString("changedDate"),
        Optional.ofNullable(json.getString("resolvedDate")));
  }

  private static Map<String, String> facts(JsonArray facts) {
    Map<String, String> read = new LinkedHashMap<>();
    facts.stream()
        .map(JsonObject.class::cast)
        .forEach(fact -> read.put(fact.getString("key"), fact.getString("value")));
    return read;
  }
}
