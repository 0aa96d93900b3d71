package org.folioext.console.patrons;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was done with a flag.
 *
 * @param actor id of the user; empty where a module did it
 * @param details without personal data
 */
public record Step(
    int number,
    String date,
    Optional<String> actor,
    String action,
    String stateAfter,
    Optional<String> comment,
    Map<String, String> details) {

  /** Id of the user to whom it was assigned; empty where to nobody, or it is another step. */
  public Optional<String> assignedTo() {
    return Optional.ofNullable(details.get("to"));
  }

  /** The day until which it was snoozed. */
  public Optional<String> until() {
    return Optional.ofNullable(details.get("until"));
  }

  /** What was done in FOLIO, or taken back there. */
  public Optional<String> effect() {
    return Optional.ofNullable(details.get("effect"));
  }

  static Step of(JsonObject json) {
    Map<String, String> details = new LinkedHashMap<>();
    json.getJsonObject("details", new JsonObject())
        .forEach(one -> details.put(one.getKey(), String.valueOf(one.getValue())));
    return new Step(
        json.getInteger("number"),
        json.getString("date"),
        Optional.ofNullable(json.getString("actorUserId")),
        json.getString("action"),
        json.getString("stateAfter"),
        Optional.ofNullable(json.getString("comment")),
        details);
  }
}
