package org.folioext.console.notices.addresses;

import io.vertx.core.json.JsonObject;

/**
 * A mail domain to which nothing is sent for a while.
 *
 * @param since RFC 3339
 * @param until nothing is sent to it before, RFC 3339
 * @param addresses that its server refused
 * @param message id of the last one that it refused
 */
public record HeldDomain(String id, String since, String until, long addresses, String message) {

  static HeldDomain of(JsonObject json) {
    return new HeldDomain(
        json.getString("id"),
        json.getString("sinceDate"),
        json.getString("untilDate"),
        json.getLong("addresses"),
        json.getString("messageId"));
  }
}
