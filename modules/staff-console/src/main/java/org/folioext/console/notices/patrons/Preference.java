package org.folioext.console.notices.patrons;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What a patron asked not to be sent, and in which language.
 *
 * @param without events of which no notice is wanted
 * @param notBy channels that are not wanted
 * @param language in which messages are wanted, such as pt-BR
 * @param version 0 where nobody wrote anything down
 * @param updated RFC 3339
 * @param by id of who wrote it down
 */
public record Preference(
    List<String> without,
    List<String> notBy,
    Optional<String> language,
    int version,
    Optional<String> updated,
    Optional<String> by) {

  /** What may be unwanted. */
  public static final List<String> EVENTS =
      List.of(
          "card-expiring",
          "card-expired",
          "loan-due",
          "loan-renewed",
          "renewal-refused",
          "flag-raised");

  /** Ways that may be unwanted. */
  public static final List<String> CHANNELS = List.of("email", "print", "note");

  static Preference of(JsonObject json) {
    return new Preference(
        texts(json, "without"),
        texts(json, "notBy"),
        Optional.ofNullable(json.getString("language")),
        json.getInteger("version"),
        Optional.ofNullable(json.getString("updatedDate")),
        Optional.ofNullable(json.getString("updatedByUserId")));
  }

  private static List<String> texts(JsonObject json, String name) {
    return json.getJsonArray(name, new JsonArray()).stream().map(String::valueOf).toList();
  }
}
