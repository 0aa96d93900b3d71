package org.folioext.console.notices.renewals;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Whether loans are renewed.
 *
 * @param perSecond calls to FOLIO in a second at most, of one instance, 1 to 50
 * @param changed when it was turned on or off last, RFC 3339
 * @param by id of who did it
 */
public record AutoRenewal(
    boolean enabled, int perSecond, int version, Optional<String> changed, Optional<String> by) {

  static AutoRenewal of(JsonObject json) {
    return new AutoRenewal(
        json.getBoolean("enabled"),
        json.getInteger("perSecond"),
        json.getInteger("version"),
        Optional.ofNullable(json.getString("updatedDate")),
        Optional.ofNullable(json.getString("updatedByUserId")));
  }
}
