package org.folioext.patronnotices.domain.plan;

import java.time.LocalTime;
import java.util.Optional;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.rule.SendingHours;

/**
 * When a library plans its day, and the hours in which notices go out.
 *
 * @param planAt from when the day is planned
 */
public record LibraryDay(SendingHours hours, LocalTime planAt) {

  /** Where the library says nothing: planned in the night, when the day before is over. */
  public static final LibraryDay USUAL = new LibraryDay(SendingHours.USUAL, LocalTime.of(2, 0));

  /** Minutes that a day's planning and the first look before sending may take. */
  private static final int TO_PLAN = 60;

  private static final int WHOLE_DAY = 24 * 60;
  private static final int SECONDS = 60;

  /** The last time of a day at which it may be planned, so that it can go out that day. */
  public LocalTime lastPlanAt() {
    return LocalTime.MIDNIGHT.plusMinutes(Math.max(0, minutes(hours) - TO_PLAN));
  }

  /** Whether what is planned for a day can go out on that day. */
  public boolean plansInTime() {
    return plansBefore(hours);
  }

  private boolean plansBefore(SendingHours open) {
    return planAt.toSecondOfDay() / SECONDS + TO_PLAN <= minutes(open);
  }

  private static int minutes(SendingHours open) {
    return open.lastToTheEnd() ? WHOLE_DAY : open.until().toSecondOfDay() / SECONDS;
  }

  /** Why nothing of a rule would ever go out in its hours; empty where it would. */
  Optional<Message> against(ActingRule rule) {
    SendingHours own = rule.rule().limits().hours();
    if (own.equals(SendingHours.ALL_DAY)) {
      return Optional.empty();
    }
    Optional<SendingHours> open = hours.within(own);
    if (open.isEmpty()) {
      return Optional.of(
          Message.of(
              "broken.hours",
              own.from().toString(),
              own.until().toString(),
              hours.from().toString(),
              hours.until().toString()));
    }
    return rule.actsOnItsDaysAlone() && !plansBefore(open.get())
        ? Optional.of(
            Message.of("broken.hours-over", open.get().until().toString(), planAt.toString()))
        : Optional.empty();
  }
}
