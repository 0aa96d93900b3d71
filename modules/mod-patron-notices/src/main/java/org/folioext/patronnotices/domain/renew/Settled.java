package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an attempt came to.
 *
 * @param due the new date, where it moved
 * @param renewals how often the loan was renewed by then, where that is known
 * @param refusals why not; of an unmoved one, that the date did not move
 * @param note what people are told beside it: a key of messages without arguments
 */
public record Settled(
    AttemptState state,
    Optional<Instant> due,
    Optional<Integer> renewals,
    List<Refusal> refusals,
    Optional<String> note) {

  /** The note of one whose loan had not moved at the first look. */
  public static final String STILL_UNMOVED = "still-unmoved";

  public Settled {
    refusals = List.copyOf(refusals);
  }

  /** After an answer. */
  public static Settled after(Attempt attempt, Answer answer) {
    if (answer instanceof Answer.Done done) {
      return done.due().isAfter(attempt.due())
          ? renewed(done.due(), done.renewals())
          : unmoved(done.renewals());
    }
    if (answer instanceof Answer.Refused refused) {
      return new Settled(
          AttemptState.REFUSED,
          Optional.empty(),
          Optional.empty(),
          refused.refusals(),
          Optional.empty());
    }
    if (answer instanceof Answer.NotAccepted) {
      return of(AttemptState.FAILED, "not-accepted");
    }
    return answer instanceof Answer.TurnedAway
        ? of(AttemptState.READY, "turned-away")
        : of(AttemptState.UNKNOWN, "no-answer");
  }

  /**
   * After a look at the loan of an attempt whose answer is not known, at a time at which none of us
   * is calling any more. FOLIO may be: only a second look, much later, tells that nothing came of
   * it.
   *
   * @param now empty where the loan is closed, or there is none any more
   */
  public static Settled looked(Attempt attempt, Optional<OpenLoan> now) {
    if (now.isEmpty()) {
      return of(AttemptState.FAILED, "closed");
    }
    OpenLoan loan = now.get();
    if (loan.due().isAfter(attempt.due())) {
      return renewed(loan.due(), loan.renewals());
    }
    if (loan.renewals() > attempt.renewals()) {
      return unmoved(loan.renewals());
    }
    return attempt.looked()
        ? of(AttemptState.FAILED, "no-answer")
        : of(AttemptState.UNKNOWN, STILL_UNMOVED);
  }

  /** One that was never called. */
  public static Settled dropped(String note) {
    return of(AttemptState.DROPPED, note);
  }

  /** The set of reasons that people are told. */
  public Reasons reasons() {
    return Reasons.of(refusals);
  }

  private static Settled renewed(Instant due, int renewals) {
    return new Settled(
        AttemptState.RENEWED, Optional.of(due), Optional.of(renewals), List.of(), Optional.empty());
  }

  private static Settled unmoved(int renewals) {
    return new Settled(
        AttemptState.UNMOVED,
        Optional.empty(),
        Optional.of(renewals),
        List.of(new Refusal(RefusalCode.DATE_UNMOVED, "")),
        Optional.empty());
  }

  private static Settled of(AttemptState state, String note) {
    return new Settled(state, Optional.empty(), Optional.empty(), List.of(), Optional.of(note));
  }

  /** Whether it is to be looked at once more, much later. */
  public boolean isStillUnmoved() {
    return note.filter(STILL_UNMOVED::equals).isPresent();
  }

  /** Whether a call may be made once more that day, where it certainly had no effect. */
  public boolean mayBeCalledAgain(Attempt attempt) {
    return state == AttemptState.FAILED
        && note.filter("no-answer"::equals).isPresent()
        && attempt.calls() < Attempt.MOST_CALLS;
  }

  /** What may stand in {@link #note}. */
  public static Set<String> notes() {
    return Set.of(
        "turned-away",
        "not-accepted",
        STILL_UNMOVED,
        "no-answer",
        "closed",
        "changed",
        "day-over",
        "rule-changed",
        "excluded",
        "cancelled");
  }
}
