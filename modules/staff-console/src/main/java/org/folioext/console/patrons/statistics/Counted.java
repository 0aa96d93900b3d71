package org.folioext.console.patrons.statistics;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What happened to flags of one key in a period.
 *
 * @param key the kind, the id of a patron group or nothing, a month as 2026-01, or the Monday of a
 *     week as 2026-01-05
 * @param baseline that were there when their rule first looked; not among the raised
 * @param open that wait now; 0 by week and month
 * @param days the median of the days to a decision
 */
public record Counted(
    String key,
    long raised,
    long baseline,
    long resolved,
    long dismissed,
    long open,
    Optional<Double> days) {

  static Counted of(JsonObject json) {
    return new Counted(
        json.getString("key"),
        json.getLong("raised"),
        json.getLong("baseline"),
        json.getLong("resolved"),
        json.getLong("dismissed"),
        json.getLong("open"),
        Optional.ofNullable(json.getDouble("medianDays")));
  }
}
