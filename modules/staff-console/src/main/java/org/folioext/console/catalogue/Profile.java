package org.folioext.console.catalogue;

import io.vertx.core.json.JsonObject;

/** A library's choice of rules, as it is written. */
public record Profile(String id, String name, String yaml, int version, String updated) {

  static Profile of(JsonObject json) {
    return new Profile(
        json.getString("id"),
        json.getString("name"),
        json.getString("yaml"),
        json.getInteger("version"),
        json.getString("updatedDate"));
  }
}
