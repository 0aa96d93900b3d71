package org.folioext.patronnotices.domain.rule;

import java.time.LocalTime;
import java.util.Optional;

/**
 * The hours of a day in which notices go out; all others are quiet.
 *
 * @param from to the minute
 * @param until after {@code from}; midnight stands for the end of the day
 */
public record SendingHours(LocalTime from, LocalTime until) {

  /** Where the library says nothing. */
  public static final SendingHours USUAL =
      new SendingHours(LocalTime.of(8, 0), LocalTime.of(20, 0));

  /** Where a rule says nothing: none is quiet. */
  public static final SendingHours ALL_DAY =
      new SendingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  public SendingHours {
    if (!areInOrder(from, until)) {
      throw new IllegalArgumentException("From " + from + " until " + until);
    }
  }

  /** Whether there is time between two times of a day. */
  public static boolean areInOrder(LocalTime from, LocalTime until) {
    return isEndOfDay(until) || from.isBefore(until);
  }

  /** Whether they last until the day is over. */
  public boolean lastToTheEnd() {
    return isEndOfDay(until);
  }

  /** The hours that are in both; empty where none is. */
  public Optional<SendingHours> within(SendingHours other) {
    LocalTime first = from.isAfter(other.from) ? from : other.from;
    LocalTime last = endsBefore(other) ? until : other.until;
    return areInOrder(first, last) ? Optional.of(new SendingHours(first, last)) : Optional.empty();
  }

  private boolean endsBefore(SendingHours other) {
    return other.lastToTheEnd() || !lastToTheEnd() && until.isBefore(other.until);
  }

  private static boolean isEndOfDay(LocalTime until) {
    return until.equals(LocalTime.MIDNIGHT);
  }
}
