package org.folioext.patronnotices.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
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

  /** When notices may go out on a day; where the clocks leave that time out, as much later. */
  public Instant opens(LocalDate day) {
    return day.atTime(hours.from()).atZone(zone).toInstant();
  }

  /** Before when notices must go out on a day. */
  public Instant closes(LocalDate day) {
    return hours.lastToTheEnd()
        ? ends(day)
        : day.atTime(hours.until()).atZone(zone).withLaterOffsetAtOverlap().toInstant();
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
