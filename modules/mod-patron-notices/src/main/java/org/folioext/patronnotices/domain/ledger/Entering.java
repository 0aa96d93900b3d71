package org.folioext.patronnotices.domain.ledger;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.Outcome;
import org.folioext.patronnotices.domain.plan.Reason;

/** What a decision of the planner becomes in the ledger. Stateless. */
public final class Entering {

  /** What goes is counted by this, all else by the id of its reason. */
  public static final String GOES = "goes";

  /** The day of a step has come, and only circumstances are against it. */
  private static final Set<Reason> NOT_TODAY =
      EnumSet.of(
          Reason.RULE_BROKEN,
          Reason.OPTED_OUT,
          Reason.NO_CHANNEL,
          Reason.MINOR,
          Reason.RECIPIENT_NOT_READ,
          Reason.RECIPIENT_UNFIT,
          Reason.CLOSED,
          Reason.CLOSED_TOO_LONG,
          Reason.DAY_FULL,
          Reason.RULE_DAY_FULL,
          Reason.RENEWAL_WAITS,
          Reason.SUSPENDED,
          Reason.ITEM_MISSING);

  private Entering() {}

  /**
   * The first state of a cause; empty where a decision is only counted. Whatever goes is held until
   * the run is through, and it is known how much its rule brings.
   */
  public static Optional<CauseState> state(Decision decision) {
    if (decision.outcome() instanceof Outcome.Goes goes) {
      return goes.way().map(way -> CauseState.HELD);
    }
    return reason(decision).map(reason -> CauseState.SUPPRESSED);
  }

  /** Why a cause does not go today, where it is kept for that. */
  static Optional<Reason> reason(Decision decision) {
    return decision.outcome() instanceof Outcome.Stays stays && NOT_TODAY.contains(stays.reason())
        ? Optional.of(stays.reason())
        : Optional.empty();
  }

  /** By what it is counted. */
  public static String outcome(Decision decision) {
    return decision.outcome() instanceof Outcome.Stays stays ? stays.reason().id() : GOES;
  }
}
