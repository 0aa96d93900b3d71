package org.folioext.console.patrons.settings;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A change of settings or of a rule, done or to be done.
 *
 * @param action added, changed or removed
 * @param what settings or rule
 * @param name of a rule
 * @param version after it; 0 where it is yet to be done
 * @param date RFC 3339; empty where it is yet to be done
 * @param user id of who did it
 * @param fields those that differ
 */
public record Change(
    String action,
    String what,
    Optional<String> name,
    int version,
    Optional<String> date,
    Optional<String> user,
    List<Field> fields) {

  /** The key under which the whole text of a rule stands. */
  public static final String TEXT = "yaml";

  /** A value before and after; empty where there is none. */
  public record Field(String key, Optional<String> before, Optional<String> after) {}

  static Change of(JsonObject json) {
    return new Change(
        json.getString("action"),
        json.getString("what"),
        Optional.ofNullable(json.getString("name")),
        json.getInteger("version", 0),
        Optional.ofNullable(json.getString("date")),
        Optional.ofNullable(json.getString("userId")),
        json.getJsonArray("fields", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(Change::field)
            .toList());
  }

  private static Field field(JsonObject json) {
    return new Field(
        json.getString("key"),
        Optional.ofNullable(json.getString("before")),
        Optional.ofNullable(json.getString("after")));
  }
}
