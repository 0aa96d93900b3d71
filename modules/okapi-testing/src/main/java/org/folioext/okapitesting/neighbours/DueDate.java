package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Until when a loan is renewed by its policy. Closed days do not count. Stateless. */
final class DueDate {
  private static final JsonObject NONE = new JsonObject();

  private DueDate() {}

  /**
   * The next due date.
   *
   * @param schedule the ranges of the policy's schedule; empty where it has none
   * @return empty where it falls in no range
   */
  static Optional<OffsetDateTime> next(
      JsonObject policy, OffsetDateTime due, OffsetDateTime now, Optional<JsonArray> schedule) {
    JsonObject renewals = policy.getJsonObject("renewalsPolicy", NONE);
    OffsetDateTime from = renewals.getString("renewFromId", "").equals("SYSTEM_DATE") ? now : due;
    if (policy.getJsonObject("loansPolicy", NONE).getString("profileId", "").equals("Fixed")) {
      return schedule.flatMap(ranges -> limit(ranges, now));
    }
    JsonObject period =
        (renewals.getBoolean("differentPeriod", false)
                ? renewals
                : policy.getJsonObject("loansPolicy", NONE))
            .getJsonObject("period", NONE);
    OffsetDateTime next =
        from.plus(
            period.getInteger("duration", 0),
            ChronoUnit.valueOf(period.getString("intervalId", "Days").toUpperCase(Locale.ROOT)));
    return schedule.isEmpty()
        ? Optional.of(next)
        : limit(schedule.get(), now).map(limit -> next.isAfter(limit) ? limit : next);
  }

  private static Optional<OffsetDateTime> limit(JsonArray ranges, OffsetDateTime day) {
    return ranges.stream()
        .map(JsonObject.class::cast)
        .filter(range -> !day.isBefore(time(range, "from")) && !day.isAfter(time(range, "to")))
        .map(range -> time(range, "due"))
        .findFirst();
  }

  static OffsetDateTime time(JsonObject json, String field) {
    return OffsetDateTime.parse(json.getString(field));
  }
}
