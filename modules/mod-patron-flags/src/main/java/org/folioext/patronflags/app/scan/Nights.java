package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.okapi.time.DueDay;
import org.folioext.patronflags.domain.scan.NewScan;
import org.folioext.patronflags.domain.scan.NextNight;
import org.folioext.patronflags.domain.scan.ScanKind;
import org.folioext.patronflags.storage.scan.Scans;

/** The scans of nights, one a date of the library. Thread-safe. */
final class Nights {

  private final Scans scans;
  private final Supplier<UUID> ids;
  private final Clock clock;

  Nights(Scans scans, Supplier<UUID> ids, Clock clock) {
    this.scans = scans;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds the scan of the night where it is due; false where it is not, or another is open. */
  Future<Boolean> begin(String tenant, Basis basis) {
    Instant now = clock.instant();
    return scans
        .lastNight(tenant)
        .map(last -> DueDay.due(basis.zone(), basis.settings().scanAt(), last, now))
        .compose(
            due ->
                due.isEmpty()
                    ? Future.succeededFuture(false)
                    : plan(tenant, due.get(), basis)
                        .compose(night -> scans.add(tenant, scan(night, basis, now))));
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
