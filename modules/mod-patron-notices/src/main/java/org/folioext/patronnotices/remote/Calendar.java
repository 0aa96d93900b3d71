package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapi.time.SentDate;
import org.folioext.patronnotices.domain.plan.OpenDays;

/** Opening days of service points (interface calendar, as in mod-calendar 3). Stateless. */
public final class Calendar {
  private static final int MOST = 10_000;

  private final Gateway gateway;

  /** Calendars as the gateway of a request shows them. */
  public Calendar(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * The open days of a service point. After the last open day that is known nothing is known: those
   * days count as open, and so do all that were not asked for.
   *
   * @return empty where it has no open day at all, as one without a calendar does, or the tenant
   *     has no calendars; fails with CallFailed or NotSeen
   */
  public Future<Optional<OpenDays>> openDays(UUID servicePoint, LocalDate first, LocalDate last) {
    String path = "/calendar/dates/" + servicePoint + "/all-openings";
    String query = "?startDate=%s&endDate=%s&includeClosed=true&limit=%d";
    return gateway
        .get(path + query.formatted(first, last, MOST))
        .map(answer -> openDays(path, answer))
        .recover(failure -> Absent.or(failure, Optional.empty()));
  }

  private static Optional<OpenDays> openDays(String path, JsonObject answer) {
    List<JsonObject> days = Given.objects(answer, "dates").toList();
    if (days.size() < Given.integer(answer, "totalRecords").orElse(Integer.MAX_VALUE)) {
      throw new NotSeen(path, "was cut short");
    }
    Set<LocalDate> open = dates(days, true);
    return open.stream().max(LocalDate::compareTo).map(last -> closedOn(days, open, last));
  }

  private static OpenDays closedOn(List<JsonObject> days, Set<LocalDate> open, LocalDate last) {
    Set<LocalDate> closed = new HashSet<>(dates(days, false));
    closed.removeAll(open);
    closed.removeIf(day -> day.isAfter(last));
    return day -> !closed.contains(day);
  }

  private static Set<LocalDate> dates(List<JsonObject> days, boolean open) {
    return days.stream()
        .filter(day -> Given.truth(day, "open") == open)
        .flatMap(day -> Given.text(day, "date").flatMap(SentDate::day).stream())
        .collect(Collectors.toSet());
  }
}
