package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Pace;
import org.folioext.patronnotices.domain.renew.Answer;
import org.folioext.patronnotices.domain.renew.Attempt;
import org.folioext.patronnotices.domain.renew.AttemptState;
import org.folioext.patronnotices.domain.renew.OpenLoan;
import org.folioext.patronnotices.domain.renew.Settled;
import org.folioext.patronnotices.remote.RenewalClient;
import org.folioext.patronnotices.storage.renewal.RenewalCalls;
import org.folioext.patronnotices.storage.renewal.RenewalCalls.Begun;
import org.folioext.patronnotices.storage.renewal.RenewalEnds;

/**
 * One attempt, to where it gets: the loan as it was read just now says whether there is still
 * anything to do, the call is committed, made, and its answer written. Thread-safe.
 */
public final class RenewalCall {

  private final RenewalCalls calls;
  private final RenewalEnds ends;
  private final LongSupplier nanos;
  private final Timings timings;

  /**
   * Of attempts in a database.
   *
   * @param nanos a clock of nanoseconds that never goes back
   */
  public RenewalCall(RenewalCalls calls, RenewalEnds ends, LongSupplier nanos, Timings timings) {
    this.calls = calls;
    this.ends = ends;
    this.nanos = nanos;
    this.timings = timings;
  }

  /**
   * When an attempt is made.
   *
   * @param today in the library's zone
   * @param may whether anything may be called
   */
  record Occasion(String tenant, Gateway gateway, Pace pace, LocalDate today, boolean may) {}

  /** What an attempt says of the next ones. */
  enum End {
    ON,
    /** Nothing more is to be called now. */
    STOP
  }

  /** Makes an attempt that is ours; the loan is absent where it is closed. */
  Future<End> step(Occasion on, Attempt attempt, Optional<OpenLoan> loan) {
    return attempt.state() == AttemptState.UNKNOWN
        ? looked(on, attempt, Settled.looked(attempt, loan))
        : loan.filter(now -> !attempt.isOutdatedBy(now))
            .map(same -> called(on, attempt))
            .orElseGet(() -> end(on, attempt, dropped(loan)));
  }

  private static Settled dropped(Optional<OpenLoan> loan) {
    return Settled.dropped(loan.isEmpty() ? "closed" : "changed");
  }

  private Future<End> looked(Occasion on, Attempt attempt, Settled settled) {
    boolean again =
        settled.mayBeCalledAgain(attempt) && on.may() && attempt.day().equals(on.today());
    return again ? called(on, attempt) : end(on, attempt, settled);
  }

  private Future<End> called(Occasion on, Attempt attempt) {
    return on.pace()
        .turn()
        .map(turn -> nanos.getAsLong())
        .compose(
            before ->
                calls
                    .begin(on.tenant(), attempt)
                    .compose(begun -> begun(on, attempt, begun, before)));
  }

  private Future<End> begun(Occasion on, Attempt attempt, Begun begun, long before) {
    if (begun != Begun.CALL) {
      return calls.release(on.tenant(), List.of(attempt.id())).map(End.STOP);
    }
    long passed = nanos.getAsLong() - before;
    return passed > timings.lease().toNanos() / 2
        ? Future.succeededFuture(End.STOP)
        : RenewalClient.renew(on.gateway(), attempt.item(), attempt.patron())
            .compose(answer -> answered(on, attempt, answer));
  }

  private Future<End> answered(Occasion on, Attempt attempt, Answer answer) {
    return end(on, attempt, Settled.after(attempt, answer))
        .map(end -> answer instanceof Answer.TurnedAway ? End.STOP : end);
  }

  /** What another has taken meanwhile is left to it. */
  private Future<End> end(Occasion on, Attempt attempt, Settled settled) {
    return ends.end(
            on.tenant(),
            attempt,
            settled,
            settled.state() == AttemptState.UNKNOWN ? timings.call() : timings.later())
        .map(End.ON);
  }
}
