package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.job.NightWatch;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronflags.domain.scan.NewScan;
import org.folioext.patronflags.domain.scan.Scan;
import org.folioext.patronflags.domain.scan.ScanKind;
import org.folioext.patronflags.storage.scan.Scans;

/** What people and the timer ask of scans. Ids are as callers write them. Thread-safe. */
public final class ScanService {

  /** How long scans of single patrons are kept. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final Scans scans;
  private final Nights nights;
  private final NightWatch watch;
  private final Bases bases;
  private final JobTokens tokens;
  private final Consumer<String> kick;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * On the rows of scans.
   *
   * @param watch is told of timers
   * @param kick has the scans of a tenant worked on
   * @param ids of new scans
   */
  public ScanService(
      Scans scans,
      NightWatch watch,
      Bases bases,
      JobTokens tokens,
      Consumer<String> kick,
      Supplier<UUID> ids,
      Clock clock) {
    this.scans = scans;
    this.watch = watch;
    this.nights = new Nights(scans, ids, clock);
    this.bases = bases;
    this.tokens = tokens;
    this.kick = kick;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks for a scan of all patrons, or of one, on the token of who asks.
   *
   * @return the scan, waiting; fails with CONFLICT, which names it, where one of all is open
   */
  public Future<Scan> ask(OkapiHeaders headers, Optional<UUID> patron) {
    String tenant = headers.tenant();
    return basis(headers)
        .map(
            basis ->
                new NewScan(
                    ids.get(),
                    patron.isPresent() ? ScanKind.PATRON : ScanKind.ASKED,
                    Optional.empty(),
                    Optional.empty(),
                    patron,
                    basis.digest(),
                    headers.userId().flatMap(Ids::read),
                    headers.permissions(),
                    clock.instant()))
        .compose(
            scan ->
                scans
                    .add(tenant, scan)
                    .compose(added -> added ? Future.succeededFuture(scan) : open(tenant)))
        .compose(
            scan -> {
              goOn(headers);
              return get(tenant, scan.id().toString());
            });
  }

  private Future<NewScan> open(String tenant) {
    return scans
        .open(tenant)
        .compose(
            open ->
                new Failure(
                        FailureKind.CONFLICT,
                        "scan-open",
                        "There is a scan already.",
                        open.map(scan -> Map.of("scan", scan.id().toString())).orElse(Map.of()))
                    .future());
  }

  /** Begins the scan of the night where it is due, and goes on with what was left. */
  public Future<Void> timer(OkapiHeaders headers) {
    String tenant = headers.tenant();
    goOn(headers);
    return scans
        .removeOld(tenant, clock.instant().minus(KEPT))
        .compose(removed -> bases.settings(tenant))
        .compose(settings -> watch.rang(tenant, settings.scanEnabled()).map(settings))
        .compose(
            settings ->
                settings.scanEnabled()
                    ? basis(headers).compose(basis -> nights.begin(tenant, basis))
                    : Future.succeededFuture(false))
        .onSuccess(begun -> goOnIf(begun, headers))
        .mapEmpty();
  }

  private void goOnIf(boolean begun, OkapiHeaders headers) {
    if (begun) {
      goOn(headers);
    }
  }

  private void goOn(OkapiHeaders headers) {
    tokens.put(headers);
    kick.accept(headers.tenant());
  }

  private Future<Basis> basis(OkapiHeaders headers) {
    return bases
        .gateway(headers)
        .compose(gateway -> bases.of(headers.tenant(), gateway))
        .recover(ScanService::told);
  }

  private static Future<Basis> told(Throwable failure) {
    return failure instanceof CallFailed || failure instanceof NotSeen
        ? Failure.unavailable("locale-not-read", failure.getMessage() + ".").future()
        : Future.failedFuture(failure);
  }

  /** A scan; fails with NOT_FOUND. */
  public Future<Scan> get(String tenant, String id) {
    return Ids.read(id)
        .map(known -> scans.find(tenant, known))
        .orElse(Future.succeededFuture(Optional.empty()))
        .compose(
            scan ->
                scan.map(Future::succeededFuture)
                    .orElseGet(() -> Failure.notFound("scan", id).future()));
  }

  /** Scans by CQL. */
  public Future<Listed<Scan>> list(String tenant, Optional<String> cql, Page page) {
    return scans.list(tenant, cql.orElse(null), page);
  }

  /** Ends an open scan; fails with CONFLICT where it has ended. */
  public Future<Scan> cancel(String tenant, String id) {
    return get(tenant, id)
        .compose(
            scan ->
                bases
                    .settings(tenant)
                    .map(ScanPhases::most)
                    .compose(most -> scans.cancel(tenant, scan.id(), most, clock.instant())))
        .compose(
            cancelled ->
                cancelled
                    ? get(tenant, id)
                    : Failure.conflict("scan-ended", "The scan has ended already.").future());
  }
}
