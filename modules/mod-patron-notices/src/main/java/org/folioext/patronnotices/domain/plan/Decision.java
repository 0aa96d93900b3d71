package org.folioext.patronnotices.domain.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.folioext.patronnotices.domain.fit.Verdict;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Candidate;

/**
 * One rule, one candidate, one day.
 *
 * @param verdict what the rule's condition came to; empty where it was not asked
 * @param step days after the event's day; empty where the rule does not come to its days
 */
public record Decision(
    NoticeRule rule,
    Candidate candidate,
    LocalDate day,
    Optional<Verdict> verdict,
    OptionalInt step,
    Outcome outcome) {

  /** What the notice goes out for at most once; only of a decision with a step. */
  public CauseKey key() {
    return CauseKey.of(rule.id(), step.orElseThrow(), candidate);
  }

  /** Whether the rule acts. */
  public boolean goes() {
    return outcome instanceof Outcome.Goes;
  }

  /** The same, kept back until the loan was tried to be renewed. */
  Decision waitingForRenewal() {
    return with(Outcome.Stays.of(Reason.RENEWAL_WAITS));
  }

  Decision with(Outcome other) {
    return new Decision(rule, candidate, day, verdict, step, other);
  }
}
