package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import org.folioext.okapi.Caller;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.app.ScheduleDesk;

/** What answers the operations on the nightly scan's schedule. Thread-safe. */
public final class ScheduleOperations {

  private final ScheduleDesk desk;

  /** Answers by a use case. */
  public ScheduleOperations(ScheduleDesk desk) {
    this.desk = desk;
  }

  /** getSchedule. */
  public Future<Answer> get(Call call) {
    return desk.read(call.headers().tenant()).map(schedule -> Answer.ok(json(schedule)));
  }

  /** updateSchedule. */
  public Future<Answer> update(Call call) {
    return desk.enable(Caller.of(call.headers()), call.body().getBoolean("scanEnabled"))
        .map(schedule -> Answer.ok(json(schedule)));
  }

  private static JsonObject json(ScheduleDesk.Schedule schedule) {
    JsonObject json =
        new JsonObject()
            .put("scanEnabled", schedule.settings().scanEnabled())
            .put("scanAt", schedule.settings().scanAt().toString())
            .put("sinceDate", Dates.of(schedule.since()));
    schedule.settings().zone().map(ZoneId::getId).ifPresent(zone -> json.put("zone", zone));
    return json;
  }
}
