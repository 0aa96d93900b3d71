package org.folioext.patronnotices.domain.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.folioext.okapi.time.Days;
import org.folioext.patronnotices.domain.rule.SendingHours;

/** The library's zone, its hours for notices, and its open days. */
public record LibraryTime(ZoneId zone, SendingHours hours, OpenDays openDays) {

  /** The same in the hours of a rule; empty where none of them is the library's. */
  public Optional<LibraryTime> within(SendingHours others) {
    return others.equals(SendingHours.ALL_DAY)
        ? Optional.of(this)
        : hours.within(others).map(both -> new LibraryTime(zone, both, openDays));
  }

  /** Whether notices of a day may go out at an instant. */
  public boolean isOpen(LocalDate day, Instant now) {
    return !now.isBefore(opens(day)) && now.isBefore(closes(day)) && dayOf(now).equals(day);
  }

  /** The day of an instant. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /**
   * When notices may go out on a day; where the clocks leave that time out, as much later, or as
   * much earlier where that would be another day.
   */
  public Instant opens(LocalDate day) {
    LocalDateTime from = day.atTime(hours.from());
    Instant later = from.atZone(zone).toInstant();
    return dayOf(later).isAfter(day) ? earlier(from).orElse(later) : later;
  }

  /** What the clocks leave out at the end of a day, as they go after it; empty on no such day. */
  private Optional<Instant> earlier(LocalDateTime from) {
    return Optional.ofNullable(zone.getRules().getTransition(from))
        .map(change -> from.toInstant(change.getOffsetAfter()))
        .filter(before -> dayOf(before).equals(from.toLocalDate()));
  }

  /**
   * Before when notices must go out on a day. Where the clocks leave out so much of the hours that
   * nothing would be left, they are as long as on other days.
   */
  public Instant closes(LocalDate day) {
    if (hours.lastToTheEnd()) {
      return ends(day);
    }
    Instant opens = opens(day);
    Instant closes = day.atTime(hours.until()).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    return closes.isAfter(opens)
        ? closes
        : opens.plus(Duration.between(hours.from(), hours.until()));
  }

  /** The last instant of a day. */
  public Instant ends(LocalDate day) {
    return Days.endOfDay(day, zone);
  }

  /** The first open day of several; empty where the library is closed on all of them. */
  public Optional<LocalDate> firstOpen(LocalDate from, LocalDate last) {
    return from.isAfter(last)
        ? Optional.empty()
        : from.datesUntil(last.plusDays(1)).filter(openDays::isOpen).findFirst();
  }
}
