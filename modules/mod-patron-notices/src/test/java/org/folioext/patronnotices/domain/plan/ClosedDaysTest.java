package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed days delay what waits for open ones, and drop it only when it is too late. */
class ClosedDaysTest {
  private static final Patron PATRON = PatronMaker.patron().make();
  private static final OpenDays NO_WEEKENDS =
      day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  private static final NoticeRule WAITS =
      Made.rule("late", "card-expired", "{after: 1}", "limits: {closed-days: wait}");
  private static final NoticeRule SHORT =
      Made.rule("late", "card-expired", "{after: 1}", "limits: {closed-days: wait, valid-days: 1}");

  /** The third of July 2026 is a Friday. */
  @ParameterizedTest
  @CsvSource({
    "2026-07-04, late 1 closed 2026-07-06",
    "2026-07-05, late 1 closed 2026-07-06",
    "2026-07-06, late 1 goes email",
    "2026-07-07, late 1 goes email",
    "2026-07-08, late 1 too-late 2026-07-07"
  })
  void whatFallsOnAWeekendWaitsForMonday(String day, String outcome) {
    assertThat(on(WAITS, NO_WEEKENDS, day)).containsExactly(outcome);
  }

  @Test
  void whatWouldWaitTooLongIsSaidToBeClosedTooLong() {
    assertThat(on(SHORT, NO_WEEKENDS, "2026-07-04"))
        .containsExactly("late 1 closed-too-long 2026-07-05");
    assertThat(on(SHORT, NO_WEEKENDS, "2026-07-06")).containsExactly("late 1 too-late 2026-07-05");
  }

  @Test
  void aLibraryThatIsClosedAllYearSendsNothingThatWaits() {
    assertThat(on(WAITS, day -> false, "2026-07-04"))
        .containsExactly("late 1 closed-too-long 2026-07-07");
  }

  @Test
  void whatDoesNotWaitGoesOnAClosedDay() {
    NoticeRule goes = Made.rule("late", "card-expired", "{after: 1}");
    assertThat(on(goes, day -> false, "2026-07-04")).containsExactly("late 1 goes email");
  }

  private static List<String> on(NoticeRule rule, OpenDays open, String day) {
    PatronCase one = Made.of(PATRON, Made.expired(PATRON, LocalDate.of(2026, 7, 3)));
    return Outcomes.of(Made.planner(Made.settings(open), rule), one, day);
  }
}
