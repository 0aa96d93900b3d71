package org.folioext.patronnotices.domain.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.folioext.patronnotices.domain.fit.Fitting;
import org.folioext.patronnotices.domain.fit.Truth;
import org.folioext.patronnotices.domain.plan.DayWindows.Window;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/** A rule that is asked: one that acts, or a broken one that keeps its place. Immutable. */
public final class ActingRule {
  private final NoticeRule rule;
  private final LocalDate since;
  private final Fitting fitting;
  private final Set<String> languages;
  private final int[] offsets;
  private final boolean broken;

  /**
   * A rule that acts.
   *
   * @param since the day on which it was switched on or last edited; it never reaches back before
   * @param languages of its template; empty where they are not known
   */
  public ActingRule(NoticeRule rule, LocalDate since, Fitting fitting, Set<String> languages) {
    this(rule, since, fitting, languages, false);
  }

  private ActingRule(
      NoticeRule rule, LocalDate since, Fitting fitting, Set<String> languages, boolean broken) {
    this.rule = rule;
    this.since = since;
    this.fitting = fitting;
    this.languages = Set.copyOf(languages);
    this.offsets = rule.timing().offsets().stream().mapToInt(Integer::intValue).toArray();
    this.broken = broken;
  }

  /**
   * A rule that cannot act as it is: whom it fits, or may fit as long as what it names is gone, get
   * nothing of it, nor of later rules.
   */
  static ActingRule broken(NoticeRule rule, LocalDate since, Fitting fitting) {
    return new ActingRule(rule, since, fitting, Set.of(), true);
  }

  /** What the library wrote. */
  public NoticeRule rule() {
    return rule;
  }

  boolean isBroken() {
    return broken;
  }

  /**
   * Whether a rule that names what is gone may fit, since nobody can tell what it asks: it keeps
   * its place, as if it did.
   */
  boolean mayFit(Truth truth) {
    return broken && truth == Truth.UNKNOWN && fitting.isOpen();
  }

  LocalDate since() {
    return since;
  }

  Fitting fitting() {
    return fitting;
  }

  Set<String> languages() {
    return languages;
  }

  /** The step that is to be carried out on a day: the latest not after it; null before all. */
  Step on(LocalDate event, LocalDate day) {
    long after = day.toEpochDay() - event.toEpochDay();
    for (int i = offsets.length - 1; i >= 0; i--) {
      if (offsets[i] <= after) {
        return step(event, i);
      }
    }
    return null;
  }

  /** The first step. */
  Step first(LocalDate event) {
    return step(event, 0);
  }

  private Step step(LocalDate event, int index) {
    LocalDate planned = event.plusDays(offsets[index]);
    LocalDate last = planned.plusDays(rule.limits().validDays());
    if (index + 1 < offsets.length) {
      last = earlier(last, event.plusDays(offsets[index + 1] - 1L));
    }
    if (offsets[index] <= 0 && tellsOfTheFuture(rule.event())) {
      last = earlier(last, event);
    }
    return new Step(offsets[index], planned, last);
  }

  /** Whether none of its steps may be made up on a later day. */
  boolean actsOnItsDaysAlone() {
    for (int i = 0; i < offsets.length; i++) {
      Step step = step(LocalDate.EPOCH, i);
      if (step.last().isAfter(step.planned())) {
        return false;
      }
    }
    return true;
  }

  /** The days of events for which the rule may act on some days; where it cannot, none. */
  List<Window> eventDays(LocalDate from, LocalDate to) {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      Step step = step(LocalDate.EPOCH, i);
      LocalDate earliest = from.minusDays(step.last().toEpochDay());
      LocalDate first = later(earliest, since.minusDays(step.offset()));
      LocalDate last = to.minusDays(step.offset());
      if (!first.isAfter(last)) {
        windows.add(new Window(first, last));
      }
    }
    return windows;
  }

  /** What is said before the day is wrong after it. */
  private static boolean tellsOfTheFuture(Event event) {
    return event == Event.CARD_EXPIRING || event == Event.LOAN_DUE || event.isRenewal();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * A step of the rule for one event.
   *
   * @param offset days after the event's day
   * @param planned the day of the step
   * @param last the last day on which it may still be carried out
   */
  record Step(int offset, LocalDate planned, LocalDate last) {}
}
