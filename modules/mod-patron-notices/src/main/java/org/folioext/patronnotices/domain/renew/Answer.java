package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.List;

/** What became of a call that asks FOLIO to renew a loan. */
public sealed interface Answer {

  /** FOLIO says that it renewed. */
  record Done(Instant due, int renewals) implements Answer {}

  /** FOLIO refused. */
  record Refused(List<Refusal> refusals) implements Answer {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * The call was turned away before FOLIO did anything.
   *
   * @param status HTTP status
   */
  record TurnedAway(int status) implements Answer {}

  /**
   * Whoever renews says of this loan that it is not there, or cannot be asked for.
   *
   * @param status HTTP status
   */
  record NotAccepted(int status) implements Answer {}

  /** No answer, or one that tells nothing: the loan may have been renewed. */
  record Lost() implements Answer {}
}
