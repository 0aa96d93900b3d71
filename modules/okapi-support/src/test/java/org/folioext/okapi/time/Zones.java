package org.folioext.okapi.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** All zones, and the nights in which their clocks change. */
final class Zones {
  static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  private Zones() {}

  static List<ZoneId> all() {
    return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
  }

  /** Every change of clocks of a zone from 1970 to 2100. */
  static List<ZoneOffsetTransition> changes(ZoneId zone) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    Instant end = LAST.atStartOfDay(zone).toInstant();
    Instant at = FIRST.atStartOfDay(zone).toInstant();
    ZoneOffsetTransition next = zone.getRules().nextTransition(at);
    while (next != null && next.getInstant().isBefore(end)) {
      changes.add(next);
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return changes;
  }

  /** The days beside every change of clocks. */
  static List<LocalDate> nights(ZoneId zone) {
    return changes(zone).stream()
        .map(change -> change.getDateTimeBefore().toLocalDate())
        .flatMap(day -> List.of(day.minusDays(1), day, day.plusDays(1)).stream())
        .distinct()
        .toList();
  }
}
