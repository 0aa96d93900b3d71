package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.TenantLocale;
import org.folioext.patronnotices.app.cases.NamedThings;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.plan.Readiness;
import org.folioext.patronnotices.domain.settings.NoticeSettings;

/** What rules need to know of a library, as FOLIO shows it now. Thread-safe. */
public final class Library {
  private static final int CALLS_PER_SECOND = 50;

  private final Gateways gateways;
  private final Clock clock;

  /** As gateways show it. */
  public Library(Gateways gateways, Clock clock) {
    this.gateways = gateways;
    this.clock = clock;
  }

  /** Whether rules can act, one by one; fails with CallFailed, or with NotSeen. */
  Future<List<Readiness>> readiness(
      OkapiHeaders headers, List<KeptRule> rules, NoticeSettings settings) {
    return new NamedThings(gateway(headers))
        .readiness(rules, kept -> kept.since().orElse(LocalDate.MAX), settings.day())
        .map(NamedThings.Ready::rules);
  }

  /**
   * The day that it is for a library.
   *
   * @return what fails with the reason where that cannot be told: the zone is not known, or nobody
   *     answers
   */
  public Future<Supplier<LocalDate>> today(OkapiHeaders headers, NoticeSettings settings) {
    return settings
        .zone()
        .map(Future::succeededFuture)
        .orElseGet(() -> new TenantLocale(gateway(headers)).zone())
        .map(this::today)
        .recover(failure -> Future.succeededFuture(() -> unknown(failure)));
  }

  private Supplier<LocalDate> today(ZoneId zone) {
    return () -> LocalDate.ofInstant(clock.instant(), zone);
  }

  private static LocalDate unknown(Throwable failure) {
    throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }

  private Gateway gateway(OkapiHeaders headers) {
    return gateways.of(headers, CALLS_PER_SECOND);
  }
}
