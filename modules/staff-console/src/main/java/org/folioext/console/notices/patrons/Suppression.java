package org.folioext.console.notices.patrons;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * That nothing is sent to an address which a patron had.
 *
 * @param reason failed, asked or wrong
 * @param added RFC 3339
 * @param by id of who added it; empty where the module did
 * @param lifted RFC 3339; empty of one that stands
 */
public record Suppression(
    String id, String reason, String added, Optional<String> by, Optional<String> lifted) {

  static Suppression of(JsonObject json) {
    return new Suppression(
        json.getString("id"),
        json.getString("reason"),
        json.getString("addedDate"),
        Optional.ofNullable(json.getString("addedByUserId")),
        Optional.ofNullable(json.getString("liftedDate")));
  }
}
