package org.folioext.patronnotices.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.fit.Truth;
import org.folioext.patronnotices.domain.fit.Verdict;
import org.folioext.patronnotices.domain.plan.ActingRule.Step;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Delivery;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.Event.Subject;
import org.folioext.patronnotices.domain.rule.Limits.ClosedDays;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;

/**
 * Decides what rules come to. It is all there is that decides: previews and real runs ask it alike,
 * and it knows nothing that could send. Immutable, so thread-safe.
 */
public final class Planner {
  private final Map<Event, List<ActingRule>> rules = new EnumMap<>(Event.class);
  private final PlanSettings settings;
  private final Recipients recipients;
  private final DayLimit limit;

  /**
   * A planner.
   *
   * @param rules in the library's order: of several that fit, the first acts; where that one is
   *     broken, none does
   */
  public Planner(List<ActingRule> rules, PlanSettings settings) {
    for (ActingRule rule : rules) {
      this.rules.computeIfAbsent(rule.rule().event(), event -> new ArrayList<>()).add(rule);
    }
    this.settings = settings;
    this.recipients = new Recipients(settings.minors());
    this.limit = new DayLimit(settings.perPatronADay());
  }

  /**
   * All decisions of a patron on a day: for each candidate, one of each rule of its event.
   *
   * @param history what was planned or sent before
   */
  public List<Decision> decide(PatronCase one, LocalDate day, History history) {
    List<Decision> decisions = new ArrayList<>();
    for (Candidate candidate : one.candidates()) {
      decide(new Question(one, known(candidate, history), day, history), decisions);
    }
    return limit.within(decisions, day, history);
  }

  private Candidate known(Candidate candidate, History history) {
    return candidate.event().subject() == Subject.CARD
        ? CardCause.known(candidate, history.cardCauses(candidate.subject()), settings.time())
        : candidate;
  }

  /**
   * The days of events for which a rule may act on some days, if it fits: what happens on others
   * need not be looked at.
   */
  public DayWindows eventDays(Event event, LocalDate from, LocalDate to) {
    return DayWindows.of(
        rules.getOrDefault(event, List.of()).stream()
            .flatMap(rule -> rule.eventDays(from, to).stream())
            .toList());
  }

  /** Whether a rule of this planner keeps its place without acting. */
  public boolean isBroken(String id) {
    return rules.values().stream()
        .flatMap(List::stream)
        .anyMatch(rule -> rule.isBroken() && rule.rule().id().equals(id));
  }

  /** The days after a patron's events on which a rule has a step. */
  List<Integer> offsets(Event event) {
    return rules.getOrDefault(event, List.of()).stream()
        .flatMap(rule -> rule.rule().timing().offsets().stream())
        .distinct()
        .toList();
  }

  /**
   * When it makes sense to tell what was decided: from the rule's hours of that day on.
   *
   * @param decision of a rule of this planner, with a step
   */
  public Window window(Decision decision) {
    LocalDate event = decision.candidate().day();
    return rules.getOrDefault(decision.rule().event(), List.of()).stream()
        .filter(rule -> rule.rule().id().equals(decision.rule().id()))
        .map(rule -> rule.on(event, decision.day()))
        .map(step -> new Window(opens(decision.rule(), decision.day()), ends(step)))
        .findFirst()
        .orElseThrow();
  }

  /** From when to when. */
  public record Window(Instant notBefore, Instant until) {}

  /** A rule whose hours are none of the library's is broken, and nothing of it goes. */
  private Instant opens(NoticeRule rule, LocalDate day) {
    LibraryTime time = settings.time();
    return time.within(rule.limits().hours()).orElse(time).opens(day);
  }

  private Instant ends(Step step) {
    return settings.time().ends(step.last());
  }

  private record Question(PatronCase one, Candidate candidate, LocalDate day, History history) {}

  private void decide(Question asked, List<Decision> decisions) {
    Optional<Outcome> never = never(asked.candidate());
    ActingRule first = null;
    for (ActingRule rule : rules.getOrDefault(asked.candidate().event(), List.of())) {
      if (never.isPresent()) {
        decisions.add(decision(rule, asked, Optional.empty(), OptionalInt.empty(), never.get()));
        continue;
      }
      Verdict verdict = rule.fitting().of(asked.candidate(), asked.day());
      decisions.add(decide(rule, asked, verdict, first));
      if (speaks(rule, verdict) && first == null && !rule.rule().also()) {
        first = rule;
      }
    }
  }

  private static boolean speaks(ActingRule rule, Verdict verdict) {
    return verdict.truth() == Truth.YES || rule.mayFit(verdict.truth());
  }

  private Decision decide(ActingRule rule, Question asked, Verdict verdict, ActingRule first) {
    Optional<Verdict> why = Optional.of(verdict);
    if (!speaks(rule, verdict)) {
      Reason reason = verdict.truth() == Truth.NO ? Reason.NOT_FOR : Reason.CANNOT_TELL;
      return decision(rule, asked, why, OptionalInt.empty(), Outcome.Stays.of(reason));
    }
    if (first != null && !rule.rule().also()) {
      Outcome later = Outcome.Stays.of(Reason.EARLIER_RULE, first.rule().id());
      return decision(rule, asked, why, OptionalInt.empty(), later);
    }
    LocalDate event = asked.candidate().day();
    Step step = rule.on(event, asked.day());
    if (step == null) {
      Outcome early = Outcome.Stays.of(Reason.NOT_YET, rule.first(event).planned());
      return decision(rule, asked, why, OptionalInt.empty(), early);
    }
    return decision(rule, asked, why, OptionalInt.of(step.offset()), outcome(rule, step, asked));
  }

  private static Decision decision(
      ActingRule rule,
      Question asked,
      Optional<Verdict> verdict,
      OptionalInt step,
      Outcome outcome) {
    return new Decision(rule.rule(), asked.candidate(), asked.day(), verdict, step, outcome);
  }

  /** Why no rule ever acts for a candidate. */
  private static Optional<Outcome> never(Candidate candidate) {
    Patron patron = candidate.patron();
    if (!patron.isPerson()) {
      return Optional.of(Outcome.Stays.of(Reason.NOT_A_PERSON));
    }
    return candidate.loan().filter(Loan::foreign).isPresent()
        ? Optional.of(Outcome.Stays.of(Reason.FOREIGN_LOAN))
        : Optional.empty();
  }

  private Outcome outcome(ActingRule rule, Step step, Question asked) {
    CauseKey key = CauseKey.of(rule.rule().id(), step.offset(), asked.candidate());
    Optional<String> state = asked.history().stateOf(key);
    if (state.isPresent()) {
      return Outcome.Stays.of(Reason.ALREADY, state.get());
    }
    if (asked.day().isAfter(step.last())) {
      return Outcome.Stays.of(Reason.TOO_LATE, step.last());
    }
    if (step.planned().isBefore(rule.since())) {
      return Outcome.Stays.of(Reason.BEFORE_RULE, rule.since());
    }
    if (rule.isBroken()) {
      return Outcome.Stays.of(Reason.RULE_BROKEN);
    }
    if (isSuspended(asked)) {
      return Outcome.Stays.of(Reason.SUSPENDED);
    }
    if (isOfNoMoreUse(asked.candidate())) {
      return Outcome.Stays.of(Reason.ITEM_MISSING);
    }
    return rule.rule().limits().closedDays() == ClosedDays.WAIT
            && !settings.time().openDays().isOpen(asked.day())
        ? closed(step, asked.day())
        : going(rule, step, asked);
  }

  private static boolean isSuspended(Question asked) {
    Candidate candidate = asked.candidate();
    return candidate.event().subject() == Subject.CARD
        && !candidate.patron().active()
        && !asked.day().isAfter(candidate.day());
  }

  /** Nobody can bring back on time what is not there, and a dispute is no reminder. */
  private static boolean isOfNoMoreUse(Candidate candidate) {
    return candidate.event() == Event.LOAN_DUE
        && candidate.loan().filter(Loan::missing).isPresent();
  }

  private Outcome closed(Step step, LocalDate day) {
    return settings
        .time()
        .firstOpen(day, step.last())
        .map(open -> Outcome.Stays.of(Reason.CLOSED, open))
        .orElseGet(() -> Outcome.Stays.of(Reason.CLOSED_TOO_LONG, step.last()));
  }

  private Outcome going(ActingRule rule, Step step, Question asked) {
    Optional<Delivery> delivery = rule.rule().delivery();
    if (delivery.isEmpty()) {
      return goes(rule, step, asked.day(), Optional.empty());
    }
    if (isUnwanted(rule, asked.one().wishes())) {
      return Outcome.Stays.of(Reason.OPTED_OUT);
    }
    Recipients.Found found = recipients.of(asked.one(), asked.candidate(), asked.day());
    if (found instanceof Recipients.Found.Nobody nobody) {
      return Outcome.Stays.of(nobody.reason());
    }
    Recipients.Found.Someone someone = (Recipients.Found.Someone) found;
    if (isUnwanted(rule, someone.wishes())) {
      return Outcome.Stays.of(Reason.OPTED_OUT);
    }
    Patron to = someone.person();
    return channel(delivery.get(), to, someone.wishes())
        .map(channel -> goes(rule, step, asked.day(), Optional.of(way(rule, someone, channel))))
        .orElseGet(() -> Outcome.Stays.of(Reason.NO_CHANNEL, listed(delivery.get())));
  }

  private static boolean isUnwanted(ActingRule rule, Wishes wishes) {
    return wishes.without().contains(rule.rule().event()) && !rule.rule().limits().mandatory();
  }

  private Outcome goes(ActingRule rule, Step step, LocalDate day, Optional<Way> way) {
    return new Outcome.Goes(opens(rule.rule(), day), ends(step), way);
  }

  private static Optional<Channel> channel(Delivery delivery, Patron to, Wishes wishes) {
    return delivery.channels().stream()
        .filter(channel -> to.reach().channels().contains(channel))
        .filter(channel -> !to.reach().refused().contains(channel))
        .filter(channel -> !wishes.notBy().contains(channel))
        .findFirst();
  }

  private Way way(ActingRule rule, Recipients.Found.Someone to, Channel channel) {
    Optional<String> wanted = to.person().language().or(to.wishes()::language);
    String language = Languages.choose(wanted, settings.language(), rule.languages());
    return new Way(to.person().id(), channel, language);
  }

  private static String listed(Delivery delivery) {
    return delivery.channels().stream().map(Channel::id).collect(Collectors.joining(", "));
  }
}
