package org.folioext.okapitesting.gateway;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a timer with a cron expression rings: five fields, in UTC where no zone is named. */
record Schedule(ExecutionTime times, ZoneId zone) {
  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  /** Reads one; a Refusal 400 in Okapi's words. */
  static Schedule of(JsonObject json) {
    return new Schedule(times(json.getString("cron", "")), zone(json.getString("zone", "UTC")));
  }

  private static ExecutionTime times(String cron) {
    try {
      return ExecutionTime.forCron(PARSER.parse(cron));
    } catch (IllegalArgumentException e) {
      Throwable reason = Optional.ofNullable(e.getCause()).orElse(e);
      throw Bean.SCHEDULE.refusal(reason.getMessage(), "cron");
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw Bean.SCHEDULE.refusal(e.getMessage(), "zone");
    }
  }

  /** The pause until it rings next, in whole seconds and one more, as Okapi has it. */
  Optional<Duration> pause(Instant now) {
    return times
        .timeToNextExecution(now.atZone(zone))
        .map(left -> Duration.ofSeconds(left.toSeconds() + 1));
  }
}
