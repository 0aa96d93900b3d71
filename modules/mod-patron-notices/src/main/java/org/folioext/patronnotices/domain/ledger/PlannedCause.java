package org.folioext.patronnotices.domain.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.fit.Seen;
import org.folioext.patronnotices.domain.fit.Sight;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.Outcome;
import org.folioext.patronnotices.domain.plan.Planner.Window;
import org.folioext.patronnotices.domain.plan.Reason;
import org.folioext.patronnotices.domain.plan.Way;
import org.folioext.patronnotices.domain.rule.Delivery;
import org.folioext.patronnotices.domain.rule.Event;

/**
 * A cause as a run writes it.
 *
 * @param also whether its rule acts beside others
 * @param alone whether its message tells of nothing else
 * @param state held or suppressed
 * @param reason of what is suppressed
 * @param way of what is held
 * @param group of the patron
 * @param why the values that decided, which may be personal
 */
public record PlannedCause(
    CauseKey key,
    Event event,
    int ruleVersion,
    boolean also,
    boolean alone,
    CauseState state,
    Optional<Reason> reason,
    Window window,
    Optional<Way> way,
    Optional<UUID> group,
    List<Seen> why) {

  public PlannedCause {
    why = List.copyOf(why);
  }

  /**
   * What the ledger keeps of a decision; empty where it is only counted.
   *
   * @param ruleVersion of the rule
   * @param window asked where it is kept
   */
  static Optional<PlannedCause> of(
      Decision decision, int ruleVersion, Names names, Windows window) {
    return Entering.state(decision)
        .map(
            state ->
                new PlannedCause(
                    decision.key(),
                    decision.candidate().event(),
                    ruleVersion,
                    decision.rule().also(),
                    decision.rule().delivery().filter(Delivery::digest).isEmpty(),
                    state,
                    Entering.reason(decision),
                    window.of(decision),
                    way(decision),
                    decision.candidate().patron().group(),
                    why(decision, names)));
  }

  /** When what was decided makes sense. */
  @FunctionalInterface
  interface Windows {

    /** Of a decision with a step. */
    Window of(Decision decision);
  }

  private static Optional<Way> way(Decision decision) {
    return decision.outcome() instanceof Outcome.Goes goes ? goes.way() : Optional.empty();
  }

  private static List<Seen> why(Decision decision, Names names) {
    return decision
        .verdict()
        .map(
            verdict -> new Sight(names, decision.candidate(), decision.day()).of(verdict.decided()))
        .orElse(List.of());
  }
}
