package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapi.remote.TenantLocale;
import org.folioext.patronnotices.app.run.ReadingTurn;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.renewal.RenewalCalls;

/**
 * What is left of the attempts of a day after its night: those that a person let go, and those
 * whose answer was lost. Thread-safe.
 */
public final class RenewalJob {

  private static final int CALLS_PER_SECOND = 10;

  private final ChoiceStore choices;
  private final RenewalCalls calls;
  private final RenewalWork work;
  private final Gateways gateways;
  private final JobTokens tokens;
  private final Clock clock;

  /**
   * Of libraries.
   *
   * @param tokens under which FOLIO is asked
   */
  public RenewalJob(
      ChoiceStore choices,
      RenewalCalls calls,
      RenewalWork work,
      Gateways gateways,
      JobTokens tokens,
      Clock clock) {
    this.choices = choices;
    this.calls = calls;
    this.work = work;
    this.gateways = gateways;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Works for a tenant, as far as it gets in its turn; whether there is more. */
  public Future<Boolean> workOnce(String tenant, BooleanSupplier stopping) {
    Optional<JobTokens.Held> token = tokens.of(tenant);
    ReadingTurn turn = new ReadingTurn(stopping, clock);
    return token
        .map(
            held ->
                work(held, turn)
                    .map(done -> turn.passed())
                    .onFailure(failure -> tokens.drop(held))
                    .onSuccess(more -> dropUnless(more, held)))
        .orElse(Future.succeededFuture(false));
  }

  private void dropUnless(boolean more, JobTokens.Held held) {
    if (!more) {
      tokens.drop(held);
    }
  }

  private Future<Void> work(JobTokens.Held held, BooleanSupplier stopping) {
    OkapiHeaders headers = held.headers();
    return calls
        .anyOpen(headers.tenant())
        .compose(
            open ->
                open
                    ? today(headers).compose(day -> work.go(headers, day, stopping))
                    : Future.succeededFuture())
        .recover(RenewalJob::later);
  }

  private Future<Supplier<LocalDate>> today(OkapiHeaders headers) {
    return choices
        .present(headers.tenant())
        .map(Choices::settings)
        .compose(
            kept ->
                kept.settings()
                    .zone()
                    .map(Future::succeededFuture)
                    .orElseGet(
                        () -> new TenantLocale(gateways.of(headers, CALLS_PER_SECOND)).zone()))
        .map(zone -> () -> LocalDate.ofInstant(clock.instant(), zone));
  }

  /** What passes is told as what it is, so that the log holds no more of it than a line. */
  private static Future<Void> later(Throwable failure) {
    return failure instanceof CallFailed || failure instanceof NotSeen
        ? Failure.unavailable("folio-not-read", failure.getMessage() + ".").future()
        : Future.failedFuture(failure);
  }
}
