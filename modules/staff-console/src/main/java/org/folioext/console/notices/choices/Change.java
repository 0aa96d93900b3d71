package org.folioext.console.notices.choices;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A change of settings, of a rule or of the order, done or to be done.
 *
 * @param action added, changed or removed
 * @param what settings, rule or order
 * @param rule id of a rule
 * @param name of a rule
 * @param number counts changes; 0 where it is yet to be done
 * @param date RFC 3339; empty where it is yet to be done
 * @param user id of who did it
 * @param fields those that differ
 */
public record Change(
    String action,
    String what,
    Optional<String> rule,
    Optional<String> name,
    int number,
    Optional<String> date,
    Optional<String> user,
    List<Field> fields) {

  /** A value before and after, a word or YAML; empty where there is none. */
  public record Field(String key, Optional<String> before, Optional<String> after) {}

  static Change of(JsonObject json) {
    return new Change(
        json.getString("action"),
        json.getString("what"),
        Optional.ofNullable(json.getString("ruleId")),
        Optional.ofNullable(json.getString("name")),
        json.getInteger("number", 0),
        Optional.ofNullable(json.getString("date")),
        Optional.ofNullable(json.getString("userId")),
        json.getJsonArray("fields", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(Change::field)
            .toList());
  }

  /** Of anything else: the fields alone. */
  public static Change ofFields(JsonArray fields) {
    return of(new JsonObject().put("action", "changed").put("what", "").put("fields", fields));
  }

  private static Field field(JsonObject json) {
    return new Field(
        json.getString("key"),
        Optional.ofNullable(json.getString("before")),
        Optional.ofNullable(json.getString("after")));
  }

  /** What it is about: a rule by its name, or its id where it has none. */
  public String about() {
    return name.or(() -> rule).orElse("");
  }
}
