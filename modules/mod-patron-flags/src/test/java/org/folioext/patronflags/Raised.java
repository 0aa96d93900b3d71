package org.folioext.patronflags;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Judgement;
import org.folioext.patronflags.domain.flag.Life;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.Severity;
import org.folioext.patronflags.storage.flag.FlagWriter;

/** Flags as a scan would leave them. */
public final class Raised {
  /** Stands in every personal value, and nowhere else. */
  public static final String CANARY = "Kanarienvogel";

  public static final UUID GROUP = UUID.fromString("60000000-0000-4000-8000-000000000001");

  private Raised() {}

  /** Id of a made-up patron. */
  public static UUID patron(int number) {
    return UUID.fromString("a0000000-0000-4000-8000-%012d".formatted(number));
  }

  /** Raises a flag of a rule that is a kind of its own, with a personal fact. */
  public static Flag flag(Site site, String tenant, String rule, Severity severity, int patron) {
    return change(site, tenant, Optional.empty(), rule, severity, patron, flagged("1"));
  }

  /** Clears it. */
  public static void clear(Site site, String tenant, Flag flag) {
    change(
        site,
        tenant,
        Optional.of(flag),
        flag.rule(),
        flag.severity(),
        Integer.parseInt(flag.patron().toString().substring(24)),
        new Outcome.Clear());
  }

  private static Outcome flagged(String value) {
    return new Outcome.Flagged(
        new Evidence(
            List.of(Fact.open("loans", value), Fact.personal("email", CANARY + "@example"))));
  }

  private static Flag change(
      Site site,
      String tenant,
      Optional<Flag> before,
      String rule,
      Severity severity,
      int patron,
      Outcome outcome) {
    Instant now = site.clock.instant();
    Judgement judgement =
        new Judgement(
            Flag.OURS,
            rule,
            rule,
            "1",
            severity,
            patron(patron),
            outcome,
            outcome instanceof Outcome.Flagged ? "ab" : "",
            Optional.of(GROUP),
            Optional.of(LocalDate.of(2026, 2, patron % 28 + 1)),
            false,
            now,
            LocalDate.ofInstant(now, ZoneOffset.UTC));
    Change change = Life.judged(before, judgement, UUID.randomUUID());
    site.sql(tenant, sql -> FlagWriter.write(sql, List.of(change), Optional.empty()));
    return change instanceof Change.Raise raise ? raise.flag() : ((Change.Update) change).flag();
  }

  /** Puts an open flag behind the banner. */
  public static Flag hold(Site site, String tenant, Flag flag) {
    Change.Update held = (Change.Update) Life.held(flag, site.clock.instant());
    site.sql(tenant, sql -> FlagWriter.write(sql, List.of(held), Optional.empty()));
    return held.flag();
  }
}
