package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

/** Of several rules of an event that fit, the first acts. */
class PrecedenceTest {
  private static final NoticeRule STUDENTS =
      Made.rule("students", "card-expiring", "{on: true}", "for: {group: Student}");
  private static final NoticeRule ADULTS =
      Made.rule("adults", "card-expiring", "{on: true}", "for: {group: Adult}");
  private static final NoticeRule ALL = Made.rule("all", "card-expiring", "{on: true}");
  private static final NoticeRule COPY =
      Made.rule("copy", "card-expiring", "{on: true}", "also: true");
  private static final Patron ADULT = PatronMaker.patron().group(Made.ADULT).make();

  @Test
  void theFirstThatFitsActsAndTheOthersStay() {
    assertThat(today(ADULT, STUDENTS, ADULTS, ALL))
        .containsExactly("students not-for", "adults 0 goes email", "all earlier-rule adults");
  }

  @Test
  void theFirstThatFitsIsTheOnlyOneEvenBeforeItsDay() {
    NoticeRule tomorrow =
        Made.rule("tomorrow", "card-expired", "{after: 2}", "for: {group: Adult}");
    NoticeRule today = Made.rule("today", "card-expired", "{after: 1}");
    PatronCase one = Made.of(ADULT, Made.expired(ADULT, Made.day("2026-06-30")));
    assertThat(Outcomes.of(Made.planner(tomorrow, today), one, "2026-07-01"))
        .containsExactly("tomorrow not-yet 2026-07-02", "today earlier-rule tomorrow");
  }

  @Test
  void aRuleThatActsAlsoActsBesideAndTakesNobodysPlace() {
    assertThat(today(ADULT, COPY, ADULTS, ALL))
        .containsExactly("copy 0 goes email", "adults 0 goes email", "all earlier-rule adults");
    assertThat(today(ADULT, ADULTS, COPY))
        .containsExactly("adults 0 goes email", "copy 0 goes email");
  }

  @Test
  void rulesOfOtherEventsAreNotAsked() {
    NoticeRule loans = Made.rule("loans", "loan-due", "{on: true}");
    assertThat(today(ADULT, loans, ALL)).containsExactly("all 0 goes email");
    assertThat(today(ADULT, loans)).isEmpty();
  }

  private static List<String> today(Patron patron, NoticeRule... rules) {
    PatronCase one = Made.of(patron, Made.expiring(patron, Made.day("2026-07-01")));
    return Outcomes.of(Made.planner(rules), one, "2026-07-01");
  }
}
