package org.folioext.patronflags.domain.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Outcome;

/** What becomes of a flag without a person: judgements, days and storms. */
public final class Life {

  private Life() {}

  /**
   * What a judgement changes. A rule that flags raises a flag, opens a resolved one again, wakes a
   * snoozed one whose day has come, and brings a dismissed one back only for other evidence; a rule
   * that is clear resolves it, whatever its state; one that cannot tell changes nothing, ever.
   * Facts that are now personal, or no longer, are no other evidence: they are kept so without a
   * step.
   *
   * @param before the flag of the same owner, rule and patron, if there is one
   * @param newId id of a flag that is raised for the first time
   */
  public static Change judged(Optional<Flag> before, Judgement now, UUID newId) {
    if (now.outcome() instanceof Outcome.CannotTell) {
      return new Change.None();
    }
    if (now.outcome() instanceof Outcome.Flagged flagged) {
      return before
          .map(flag -> flaggedAgain(flag, now, flagged.evidence()))
          .orElseGet(() -> first(now, flagged.evidence(), newId));
    }
    return before
        .filter(flag -> flag.state() != FlagState.RESOLVED)
        .map(flag -> over(flag, Action.CLEARED, now.at(), Map.of()))
        .orElseGet(Change.None::new);
  }

  /**
   * What it changes that a rule no longer judges the patron: the flag resolves, but for a dismissed
   * one, which nobody sees and whose decision is to hold when the rule is back.
   *
   * @param reason a word: {@code rule} where the rule is gone or off, {@code scope} where the
   *     patron is left out
   */
  public static Change withdrawn(Flag flag, String reason, Instant at) {
    return flag.state() == FlagState.RESOLVED || flag.state() == FlagState.DISMISSED
        ? new Change.None()
        : over(flag, Action.WITHDRAWN, at, Map.of("reason", reason));
  }

  /** What the day changes of a flag that is not judged: a snoozed one wakes when its day comes. */
  public static Change woken(Flag flag, LocalDate today, Instant at) {
    return isToWake(flag, today)
        ? moved(Draft.of(flag).state(FlagState.OPEN), flag, Action.WOKEN, at, Map.of())
        : new Change.None();
  }

  /** Puts an open flag behind the banner of a storm; one of a baseline never. */
  public static Change held(Flag flag, Instant at) {
    return flag.held() || flag.baseline() || flag.state() != FlagState.OPEN
        ? new Change.None()
        : moved(Draft.of(flag).held(true), flag, Action.HELD, at, Map.of());
  }

  private static Change first(Judgement now, Evidence evidence, UUID newId) {
    Flag flag =
        new Flag(
            newId,
            now.owner(),
            now.kind(),
            now.rule(),
            now.ruleVersion(),
            now.patron(),
            FlagState.OPEN,
            now.severity(),
            false,
            now.baseline(),
            evidence,
            now.evidenceHash(),
            now.group(),
            now.expiresOn(),
            Optional.empty(),
            Optional.empty(),
            1,
            now.at(),
            now.at(),
            Optional.empty());
    return new Change.Raise(flag, step(Optional.empty(), flag, Action.RAISED, details(now)));
  }

  private static Change flaggedAgain(Flag flag, Judgement now, Evidence evidence) {
    boolean other = !flag.evidenceHash().equals(now.evidenceHash());
    Draft next = Draft.of(flag).judged(now, evidence);
    if (flag.state() == FlagState.RESOLVED) {
      return moved(next.raised(now), flag, Action.RAISED, now.at(), details(now));
    }
    if (flag.state() == FlagState.DISMISSED && other) {
      return moved(next.raised(now), flag, Action.RETURNED, now.at(), details(now));
    }
    if (isToWake(flag, now.today())) {
      return moved(next.state(FlagState.OPEN), flag, Action.WOKEN, now.at(), details(now));
    }
    if (other) {
      return moved(next, flag, Action.EVIDENCE, now.at(), details(now));
    }
    Flag same = next.build();
    return same.equals(flag) ? new Change.None() : new Change.Refresh(same);
  }

  /**
   * What it changes that something was done in FOLIO, or taken back there: a step, and nothing
   * else.
   *
   * @param effect what it was, in a word
   * @param left id of what keeps the values before and after
   */
  public static Change inFolio(
      Flag flag, Action action, Optional<UUID> actor, String effect, UUID left, Instant at) {
    Flag after = Draft.of(flag).step(at).build();
    Map<String, String> details = Map.of("effect", effect, "left", left.toString());
    return new Change.Update(
        after, Step.between(Optional.of(flag), after, action, actor, Optional.empty(), details));
  }

  private static boolean isToWake(Flag flag, LocalDate today) {
    return flag.snoozedUntil().filter(until -> !until.isAfter(today)).isPresent();
  }

  private static Change over(Flag flag, Action action, Instant at, Map<String, String> details) {
    return moved(Draft.of(flag).resolved(at), flag, action, at, details);
  }

  private static Change moved(
      Draft next, Flag before, Action action, Instant at, Map<String, String> details) {
    Flag after = next.step(at).build();
    return new Change.Update(after, step(Optional.of(before), after, action, details));
  }

  private static Step step(
      Optional<Flag> before, Flag after, Action action, Map<String, String> details) {
    return Step.between(before, after, action, Optional.empty(), Optional.empty(), details);
  }

  private static Map<String, String> details(Judgement now) {
    return now.baseline()
        ? Map.of("ruleVersion", now.ruleVersion(), "baseline", "true")
        : Map.of("ruleVersion", now.ruleVersion());
  }
}
