package org.folioext.patronflags.domain.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Judgement;
import org.folioext.patronflags.domain.flag.Life;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.patron.PatronGroup;
import org.folioext.patronflags.domain.patron.Person;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.Severity;

/** Accounts, and what is left of them, for tests. */
final class Accounts {
  static final UUID PATRON = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000001");
  static final UUID FLAG = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000002");
  static final UUID REMOTE = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000004");
  static final UUID GROUP = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000005");
  static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private Accounts() {}

  static Flag flag() {
    Judgement judged =
        new Judgement(
            Flag.OURS,
            "card-expired",
            "card-expired",
            "1",
            Severity.ERROR,
            PATRON,
            new Outcome.Flagged(Evidence.of(Fact.open("expiresOn", "2026-06-30"))),
            "ab",
            Optional.empty(),
            Optional.empty(),
            false,
            NOON,
            LocalDate.ofInstant(NOON, ZoneOffset.UTC));
    return ((Change.Raise) Life.judged(Optional.empty(), judged, FLAG)).flag();
  }

  static Patron patron(boolean active, String expires) {
    return new Patron(
        PATRON,
        Optional.empty(),
        Optional.empty(),
        active,
        Optional.of("patron"),
        Optional.of(GROUP),
        Set.of(),
        Optional.empty(),
        Optional.ofNullable(expires),
        new Person(
            Optional.of("Muster"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of()),
        Set.of());
  }

  static Optional<PatronGroup> group(int days) {
    return Optional.of(new PatronGroup(GROUP, "staff", OptionalInt.of(days)));
  }

  /** What a decision is to change. */
  static Plan planned(Decision decision) {
    return ((Decision.Planned) decision).plan();
  }

  static Refusal refused(Decision decision) {
    return ((Decision.Refused) decision).why();
  }

  static Left left(Plan plan, LeftState state, Instant changed) {
    UUID remote = Plan.adds(plan.effect()) ? REMOTE : PATRON;
    return new Left(
        UUID.randomUUID(),
        FLAG,
        PATRON,
        plan,
        remote,
        state,
        Optional.empty(),
        NOON,
        changed,
        Optional.empty());
  }

  /** A plan that sets an active account inactive. */
  static Plan deactivation() {
    return planned(Planning.deactivate(patron(true, null)));
  }

  /** A plan that adds a block. */
  static Plan block() {
    Wish.Block wish = new Wish.Block(Optional.empty(), Optional.empty(), true, true, true);
    return planned(Planning.block(flag(), wish, List.of()));
  }

  /** A user of FOLIO. */
  static Map<String, Object> user(boolean active) {
    return Map.of("id", PATRON.toString(), "active", active, "personal", Map.of("lastName", "M"));
  }
}
