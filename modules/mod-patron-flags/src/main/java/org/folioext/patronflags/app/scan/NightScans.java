package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.patronflags.domain.scan.NewScan;
import org.folioext.patronflags.domain.scan.NextNight;
import org.folioext.patronflags.domain.scan.ScanKind;
import org.folioext.patronflags.domain.time.ScanDay;
import org.folioext.patronflags.storage.scan.Nights;
import org.folioext.patronflags.storage.scan.Scans;

/** Begins the scans of the nights when they are due. Thread-safe. */
public final class NightScans {

  private final Scans scans;
  private final Nights nights;
  private final NightWatch watch;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * On the rows of scans.
   *
   * @param watch is told of each timer
   * @param ids of new scans
   */
  public NightScans(
      Scans scans, Nights nights, NightWatch watch, Supplier<UUID> ids, Clock clock) {
    this.scans = scans;
    this.nights = nights;
    this.watch = watch;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps an eye on the nights of a tenant that wants them. */
  Future<Void> watch(String tenant, boolean wanted) {
    if (!wanted) {
      watch.forget(tenant);
      return Future.succeededFuture();
    }
    return nights
        .finished(tenant)
        .map(
            finished -> {
              watch.rang(tenant, finished, clock.instant());
              return null;
            });
  }

  /** Adds the scan of the night where it is due, and says whether it was. */
  Future<Boolean> begin(String tenant, Basis basis) {
    Instant now = clock.instant();
    return nights
        .last(tenant)
        .map(last -> ScanDay.due(basis.zone(), basis.settings().scanAt(), last, now))
        .compose(
            due ->
                due.isEmpty()
                    ? Future.succeededFuture(false)
                    : plan(tenant, due.get(), basis)
                        .compose(night -> scans.add(tenant, scan(night, basis, now)))
                        .map(true));
  }

  private Future<NextNight> plan(String tenant, LocalDate date, Basis basis) {
    return scans
        .last(tenant)
        .compose(
            last ->
                scans
                    .lastWhole(tenant)
                    .map(whole -> NextNight.of(date, basis.zone(), last, whole, basis.digest())));
  }

  private NewScan scan(NextNight night, Basis basis, Instant now) {
    return new NewScan(
        ids.get(),
        ScanKind.NIGHT,
        Optional.of(night.date()),
        night.since(),
        Optional.empty(),
        basis.digest(),
        Optional.empty(),
        Set.of(),
        now);
  }
}
