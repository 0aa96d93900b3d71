package org.folioext.console.notices.preview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What a rule would do for a patron and an event on a day, and why. May hold personal data.
 *
 * @param eventDay that the days of rules are counted from
 * @param outcome goes, or the reason why not
 * @param recipient id of the patron, or of who acts for the patron
 * @param sentence what happens, or why nothing does, in the person's language
 * @param condition the part of the rule's condition that decided; empty where there was none
 * @param alsoByFolio name of FOLIO's own policy that sends the same
 */
public record Row(
    String patron,
    String rule,
    String event,
    String eventDay,
    String day,
    String outcome,
    Optional<String> channel,
    Optional<String> recipient,
    Optional<String> language,
    String sentence,
    String condition,
    List<Value> values,
    Optional<String> alsoByFolio) {

  /** A value that decided, as people read it. */
  public record Value(String label, String value) {}

  /** As the contract has it. */
  public static Row of(JsonObject json) {
    return new Row(
        json.getString("patronId"),
        json.getString("ruleId"),
        json.getString("event"),
        json.getString("eventDay"),
        json.getString("day"),
        json.getString("outcome"),
        Optional.ofNullable(json.getString("channel")),
        Optional.ofNullable(json.getString("recipientId")),
        Optional.ofNullable(json.getString("language")),
        json.getString("sentence", ""),
        json.getString("condition", ""),
        json.getJsonArray("values", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(value -> new Value(value.getString("label"), value.getString("value")))
            .toList(),
        Optional.ofNullable(json.getJsonObject("alsoByFolio"))
            .map(policy -> policy.getString("name")));
  }

  public boolean goes() {
    return outcome.equals(Preview.GOES);
  }

  /** Who gets it in the patron's place. */
  public Optional<String> proxy() {
    return recipient.filter(id -> !id.equals(patron));
  }

  /** That there is one, and nothing of it. */
  @Override
  public String toString() {
    return "Row of the rule " + rule;
  }
}
