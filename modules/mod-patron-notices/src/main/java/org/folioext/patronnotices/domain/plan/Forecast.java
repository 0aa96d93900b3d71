package org.folioext.patronnotices.domain.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.who.Candidate;

/**
 * What a patron would get on the days to come if nothing changed: the planner asked day by day, as
 * if what it decided had been sent. Days on which nothing can happen are left out.
 */
public record Forecast(Planner planner, History history) {

  /** The state that stands for what a forecast itself would have sent. */
  public static final String PLANNED = "planned";

  private static final Set<Reason> ANOTHER_DAY =
      EnumSet.of(Reason.CLOSED, Reason.DAY_FULL, Reason.RULE_DAY_FULL);

  /** All decisions of the first day, and of each later day those that are news. */
  public List<Decision> of(PatronCase one, LocalDate first, LocalDate last) {
    Imagined imagined = new Imagined(history, new HashSet<>(), new HashMap<>());
    NavigableSet<LocalDate> days = days(one, first, last);
    List<Decision> decisions = new ArrayList<>();
    Map<Topic, Outcome> told = new HashMap<>();
    for (LocalDate day = first; day != null; day = days.higher(day)) {
      List<Decision> ofDay = planner.decide(one, day, imagined);
      ofDay.stream().filter(decision -> isNews(decision, told)).forEach(decisions::add);
      imagined.add(ofDay, day);
      if (ofDay.stream().anyMatch(Forecast::waits) && day.isBefore(last)) {
        days.add(day.plusDays(1));
      }
    }
    return decisions;
  }

  private record Topic(String rule, UUID subject, Event event) {}

  /** Whether it was not told before, nor follows from what was. */
  private static boolean isNews(Decision decision, Map<Topic, Outcome> told) {
    if (decision.outcome() instanceof Outcome.Stays stays && stays.isOf(Reason.ALREADY, PLANNED)) {
      return false;
    }
    Candidate candidate = decision.candidate();
    Topic topic = new Topic(decision.rule().id(), candidate.subject(), candidate.event());
    return !decision.outcome().equals(told.put(topic, decision.outcome()));
  }

  private NavigableSet<LocalDate> days(PatronCase one, LocalDate first, LocalDate last) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (Candidate candidate : one.candidates()) {
      for (int offset : planner.offsets(candidate.event())) {
        LocalDate day = candidate.day().plusDays(offset);
        if (day.isAfter(first) && !day.isAfter(last)) {
          days.add(day);
        }
      }
    }
    one.patron().born().ifPresent(born -> birthdays(born, first, last).forEach(days::add));
    return days;
  }

  /**
   * On these the patron's age is another, and conditions may come out otherwise; that of the 29th
   * of February is the first of March where there is none.
   */
  private static Stream<LocalDate> birthdays(LocalDate born, LocalDate first, LocalDate last) {
    return IntStream.rangeClosed(first.getYear(), last.getYear())
        .mapToObj(
            year ->
                Year.of(year).isValidMonthDay(MonthDay.from(born))
                    ? born.withYear(year)
                    : LocalDate.of(year, Month.MARCH, 1))
        .filter(day -> day.isAfter(first) && !day.isAfter(last));
  }

  private static boolean waits(Decision decision) {
    return decision.outcome() instanceof Outcome.Stays stays
        && ANOTHER_DAY.contains(stays.reason());
  }

  /** The ledger, and on top of it what would have been sent. */
  private record Imagined(History real, Set<CauseKey> planned, Map<LocalDate, DayMessages> messages)
      implements History {

    void add(List<Decision> decisions, LocalDate day) {
      decisions.stream().filter(Decision::goes).forEach(one -> planned.add(one.key()));
      messages.computeIfAbsent(day, of -> new DayMessages()).add(decisions);
    }

    @Override
    public Optional<String> stateOf(CauseKey key) {
      return planned.contains(key) ? Optional.of(PLANNED) : real.stateOf(key);
    }

    @Override
    public int messagesTo(UUID recipient, LocalDate day) {
      return real.messagesTo(recipient, day) + more(day).to(recipient);
    }

    @Override
    public int messagesTo(UUID recipient, String rule, LocalDate day) {
      return real.messagesTo(recipient, rule, day) + more(day).to(recipient, rule);
    }

    private DayMessages more(LocalDate day) {
      return messages.getOrDefault(day, new DayMessages());
    }

    @Override
    public Set<String> cardCauses(UUID patron) {
      return real.cardCauses(patron);
    }
  }
}
