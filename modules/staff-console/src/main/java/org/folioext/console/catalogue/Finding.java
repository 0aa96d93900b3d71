package org.folioext.console.catalogue;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * A finding of a run.
 *
 * @param record place of the record in the file, from 1
 * @param control its control number
 * @param at field address, {@code 245$a}
 */
public record Finding(
    long record,
    Optional<String> control,
    String rule,
    String severity,
    String at,
    String message) {

  static Finding of(JsonObject json) {
    return new Finding(
        json.getLong("record"),
        Optional.ofNullable(json.getString("control")),
        json.getString("rule"),
        json.getString("severity"),
        json.getString("at"),
        json.getString("message"));
  }
}
