package org.folioext.patronnotices.app.cases;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.plan.Candidates;
import org.folioext.patronnotices.domain.plan.DayWindows;
import org.folioext.patronnotices.domain.rule.Asked;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.rule.Measure;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * What it takes to decide of patrons: what rules ask for, and of which events.
 *
 * @param wanted whether a rule may act for an event of a day
 * @param acting whether it takes those who act for each patron
 */
record Look(Asked asked, Set<Event> events, BiPredicate<Event, LocalDate> wanted, boolean acting) {

  /** At all events of which there is a rule. */
  static Look atAll(NoticePlan plan) {
    Set<Event> events = events(plan);
    return new Look(asked(plan), events, (event, day) -> events.contains(event), false);
  }

  /** At those for which a rule may act on these days. */
  static Look at(NoticePlan plan, Map<Event, DayWindows> days) {
    return new Look(
        asked(plan),
        events(plan),
        (event, day) -> days.getOrDefault(event, DayWindows.NONE).contains(day),
        false);
  }

  /** At nothing that happens, and at who the patrons are and who acts for them. */
  static Look atPersons() {
    return new Look(Asked.of(List.of()), Set.of(), (event, day) -> false, true);
  }

  /** The days of events for which a rule may act in a span. */
  static Map<Event, DayWindows> days(NoticePlan plan, Span span) {
    Map<Event, DayWindows> days = new EnumMap<>(Event.class);
    for (Event event : events(plan)) {
      days.put(event, plan.planner().eventDays(event, span.first(), span.last()));
    }
    return days;
  }

  private static Set<Event> events(NoticePlan plan) {
    return rules(plan).stream().map(NoticeRule::event).collect(Collectors.toUnmodifiableSet());
  }

  private static Asked asked(NoticePlan plan) {
    return Asked.of(rules(plan).stream().map(NoticeRule::condition).toList());
  }

  private static List<NoticeRule> rules(NoticePlan plan) {
    return plan.rules().values().stream().map(KeptRule::rule).toList();
  }

  boolean asksForLoans() {
    return asksForAllLoans() || events.stream().anyMatch(Candidates.OF_LOANS::contains);
  }

  boolean asksForAllLoans() {
    return asked.measures().contains(Measure.OPEN_LOANS);
  }

  boolean asksForBalances() {
    return asked.measures().contains(Measure.BALANCE);
  }

  boolean asksForItemTypes() {
    return asked.fields().contains(Field.ITEM_TYPE);
  }

  /** Whether a loan that is due on a day may be renewed. */
  boolean renews(LocalDate due) {
    return wanted.test(Event.LOAN_TO_RENEW, due);
  }

  boolean asksForFlags() {
    return events.contains(Event.FLAG_RAISED);
  }
}
