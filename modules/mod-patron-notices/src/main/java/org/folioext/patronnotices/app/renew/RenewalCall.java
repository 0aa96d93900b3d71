package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Pace;
import org.folioext.patronnotices.domain.renew.Answer;
import org.folioext.patronnotices.domain.renew.Attempt;
import org.folioext.patronnotices.domain.renew.AttemptState;
import org.folioext.patronnotices.domain.renew.OpenLoan;
import org.folioext.patronnotices.domain.renew.Settled;
import org.folioext.patronnotices.remote.RenewalClient;
import org.folioext.patronnotices.storage.renewal.RenewalCalls;
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
   * @param today in the library's zone, asked right before each call
   * @param may whether anything may be called
   */
  record Occasion(
      String tenant, Gateway gateway, Pace pace, Supplier<LocalDate> today, boolean may) {

    private boolean isDayOf(Attempt attempt) {
      return attempt.day().equals(today.get());
    }
  }

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
            .map(same -> called(on, attempt, Settled::dropped))
            .orElseGet(() -> end(on, attempt, dropped(loan)));
  }

  private static Settled dropped(Optional<OpenLoan> loan) {
    return Settled.dropped(loan.isEmpty() ? "closed" : "changed");
  }

  private Future<End> looked(Occasion on, Attempt attempt, Settled settled) {
    boolean again = settled.mayBeCalledAgain(attempt) && on.may() && on.isDayOf(attempt);
    return again ? called(on, attempt, note -> settled) : end(on, attempt, settled);
  }

  /**
   * Calls, where it is its turn still on the attempt's day.
   *
   * @param not what becomes of it where it is not called any more, by why
   */
  private Future<End> called(Occasion on, Attempt attempt, Function<String, Settled> not) {
    return on.pace()
        .turn()
        .compose(
            turn ->
                on.isDayOf(attempt)
                    ? begin(on, attempt, not)
                    : end(on, attempt, not.apply("day-over")));
  }

  private Future<End> begin(Occasion on, Attempt attempt, Function<String, Settled> not) {
    long before = nanos.getAsLong();
    return calls
        .begin(on.tenant(), attempt)
        .compose(
            begun ->
                switch (begun) {
                  case CALL -> call(on, attempt, before);
                  case RULE_CHANGED -> end(on, attempt, not.apply("rule-changed"));
                  case EXCLUDED -> end(on, attempt, not.apply("excluded"));
                  case OFF, NOT_NOW ->
                      calls.release(on.tenant(), List.of(attempt.id())).map(End.STOP);
                });
  }

  private Future<End> call(Occasion on, Attempt attempt, long before) {
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
    return ends.end(on.tenant(), attempt, settled, wait(settled)).map(End.ON);
  }

  private Duration wait(Settled settled) {
    if (settled.state() != AttemptState.UNKNOWN) {
      return timings.later();
    }
    return settled.isStillUnmoved() ? timings.patience() : timings.call();
  }
}
