package org.folioext.patronnotices.domain.plan;

import java.time.LocalTime;

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

  public SendingHours {
    if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
      throw new IllegalArgumentException("From " + from + " until " + until);
    }
  }
}
