package org.folioext.patronnotices;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.form.Reading;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.book.RuleBook;
import org.folioext.patronnotices.domain.fit.Fitting;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.plan.ActingRule;
import org.folioext.patronnotices.domain.plan.LibraryTime;
import org.folioext.patronnotices.domain.plan.Minors;
import org.folioext.patronnotices.domain.plan.OpenDays;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.PlanSettings;
import org.folioext.patronnotices.domain.plan.Planner;
import org.folioext.patronnotices.domain.plan.Wishes;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.CardDate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;

/** Rules, loans and settings of a made-up library. */
public final class Made {
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  public static final UUID PATRON = id("patron");
  public static final UUID LOAN = id("loan");
  public static final UUID ADULT = id("adult");
  public static final UUID STUDENT = id("student");
  public static final UUID HISTORY = id("history");
  public static final UUID DVD = id("dvd");
  public static final Names NAMES =
      new Names(
          Map.of(
              Field.GROUP, Map.of(ADULT, "Adult", STUDENT, "Student"),
              Field.DEPARTMENT, Map.of(HISTORY, "History"),
              Field.ITEM_TYPE, Map.of(DVD, "DVD")));

  /** Before every day of the tests. */
  public static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  public static final LibraryTime TIME =
      new LibraryTime(PARIS, SendingHours.USUAL, OpenDays.ALWAYS);

  private Made() {}

  public static UUID id(String word) {
    return UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
  }

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** A rule that is on, written as a library would; lines beside event and days are optional. */
  public static NoticeRule rule(String id, String event, String when, String... lines) {
    StringBuilder yaml = new StringBuilder("rules:\n  - id: ").append(id);
    yaml.append("\n    name: Rule ").append(id).append("\n    enabled: true");
    yaml.append("\n    event: ").append(event).append("\n    when: ").append(when);
    if (!event.equals("loan-to-renew")
        && Arrays.stream(lines).noneMatch(line -> line.startsWith("send:"))) {
      yaml.append("\n    send: {by: [email, print, note], template: T}");
    }
    Arrays.stream(lines).forEach(line -> yaml.append("\n    ").append(line));
    return book(yaml.toString()).rules().get(0);
  }

  /** All rules of a text without mistakes. */
  public static RuleBook book(String yaml) {
    Reading<RuleBook> reading = BookText.read(yaml);
    if (reading instanceof Reading.Good<RuleBook> good) {
      return good.value();
    }
    throw new IllegalArgumentException(reading.toString());
  }

  /** The condition that a text says of an event. */
  public static Condition condition(String event, String text) {
    return rule("r", event, event.equals("card-expiring") ? "{before: 1}" : "{after: 1}", text)
        .condition();
  }

  public static ActingRule acting(NoticeRule rule) {
    return acting(rule, EVER);
  }

  public static ActingRule acting(NoticeRule rule, LocalDate since) {
    return new ActingRule(rule, since, new Fitting(rule.condition(), NAMES), Set.of());
  }

  public static Planner planner(NoticeRule... rules) {
    return planner(settings(), rules);
  }

  public static Planner planner(PlanSettings settings, NoticeRule... rules) {
    return new Planner(Arrays.stream(rules).map(Made::acting).toList(), settings);
  }

  public static PlanSettings settings() {
    return new PlanSettings(TIME, Minors.USUAL, 10, "en");
  }

  public static PlanSettings settings(OpenDays open) {
    LibraryTime time = new LibraryTime(PARIS, SendingHours.USUAL, open);
    return new PlanSettings(time, Minors.USUAL, 10, "en");
  }

  public static PlanSettings settings(int perPatronADay) {
    return new PlanSettings(TIME, Minors.USUAL, perPatronADay, "en");
  }

  public static PatronCase of(Patron patron, Candidate... candidates) {
    return new PatronCase(patron, Wishes.NONE, List.of(), List.of(candidates));
  }

  public static Candidate expiring(Patron patron, LocalDate day) {
    return Candidate.card(Event.CARD_EXPIRING, patron, new CardDate.On(day, Optional.empty()));
  }

  public static Candidate expired(Patron patron, LocalDate day) {
    return Candidate.card(Event.CARD_EXPIRED, patron, new CardDate.On(day, Optional.empty()));
  }

  public static Loan loan(UUID id, LocalDate due) {
    return loan(id, due, Optional.empty(), false);
  }

  public static Loan loan(UUID id, LocalDate due, Optional<UUID> proxy, boolean foreign) {
    return new Loan(
        id,
        PATRON,
        id("item of " + id),
        due.atTime(20, 0).atZone(PARIS).toInstant(),
        due,
        proxy,
        0,
        Optional.empty(),
        Optional.of(DVD),
        Optional.empty(),
        foreign);
  }

  /** A loan whose item is claimed returned, or lost. */
  public static Loan missing(UUID id, LocalDate due) {
    Loan lent = loan(id, due);
    return new Loan(
        id,
        PATRON,
        lent.item(),
        lent.due(),
        due,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.of(DVD),
        Optional.empty(),
        false,
        true);
  }

  public static Candidate due(Patron patron, Loan loan) {
    return Candidate.loan(Event.LOAN_DUE, patron, loan);
  }
}
