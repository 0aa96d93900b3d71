package org.folioext.patronflags.domain.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.Severity;

/** Judgements and flags for tests. */
final class Flags {
  static final UUID PATRON = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000001");
  static final UUID FLAG = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000002");
  static final UUID STAFF = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000003");
  static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

  private Flags() {}

  static Judgement flagged(String value, Instant at) {
    Outcome outcome = new Outcome.Flagged(Evidence.of(Fact.open("value", value)));
    return judgement(outcome, "hash of " + value, at, false);
  }

  static Judgement baseline(String value, Instant at) {
    Outcome outcome = new Outcome.Flagged(Evidence.of(Fact.open("value", value)));
    return judgement(outcome, "hash of " + value, at, true);
  }

  static Judgement clear(Instant at) {
    return judgement(new Outcome.Clear(), "", at, false);
  }

  static Judgement cannotTell(Instant at) {
    return judgement(new Outcome.CannotTell("unknown.group"), "", at, false);
  }

  private static Judgement judgement(Outcome outcome, String hash, Instant at, boolean baseline) {
    return new Judgement(
        Flag.OURS,
        "card-expired",
        "card-expired",
        "1",
        Severity.ERROR,
        PATRON,
        outcome,
        hash,
        Optional.empty(),
        Optional.empty(),
        baseline,
        at,
        day(at));
  }

  static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** A flag that was raised at noon for that value. */
  static Flag open(String value) {
    return ((Change.Raise) Life.judged(Optional.empty(), flagged(value, NOON), FLAG)).flag();
  }

  /** What a person makes of it a minute past noon. */
  static Flag after(Flag flag, Deed deed) {
    return ((Answer.Done) work(flag, deed).on(flag)).flag();
  }

  static StaffWork work(Flag flag, Deed deed) {
    return new StaffWork(
        deed,
        STAFF,
        deed instanceof Deed.Comment ? Optional.of("seen") : Optional.empty(),
        flag.version(),
        NOON.plusSeconds(60),
        day(NOON));
  }

  /** A flag of that state, for that value. */
  static Flag in(FlagState state, String value) {
    Flag open = open(value);
    return switch (state) {
      case OPEN -> open;
      case CONFIRMED -> after(open, new Deed.Confirm());
      case DISMISSED -> after(open, new Deed.Dismiss());
      case SNOOZED -> after(open, new Deed.Snooze(day(NOON).plusDays(7)));
      case RESOLVED -> ((Change.Update) judged(open, clear(NOON.plusSeconds(60)))).flag();
    };
  }

  static Change judged(Flag flag, Judgement judgement) {
    return Life.judged(Optional.of(flag), judgement, UUID.randomUUID());
  }
}
