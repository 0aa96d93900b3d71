package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.function.Predicate;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;

/** Makes a library's rules ready to be asked. Thread-safe. */
public final class Preparation {

  private final Gateways gateways;
  private final Clock clock;

  /** As gateways show libraries. */
  public Preparation(Gateways gateways, Clock clock) {
    this.gateways = gateways;
    this.clock = clock;
  }

  /**
   * The rules that are on.
   *
   * @return fails with a Failure UNPROCESSABLE, {@code zone-unknown}, where nobody knows the
   *     library's days; with CallFailed or NotSeen where FOLIO does not show what rules name
   */
  public Future<NoticePlan> of(OkapiHeaders headers, Choices choices) {
    return of(headers, choices, kept -> kept.rule().enabled());
  }

  /**
   * The rules that are to act, on or off; one that is off, as if it were switched on today. A rule
   * that is not kept is looked at by adding it to the choices before.
   *
   * @return fails as {@link #of(OkapiHeaders, Choices)} does
   */
  public Future<NoticePlan> of(OkapiHeaders headers, Choices choices, Predicate<KeptRule> acting) {
    return Future.failedFuture(new UnsupportedOperationException(gateways + " at " + clock));
  }
}
