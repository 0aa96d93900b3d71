package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.app.sending.SendingDesk;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.ledger.NightDue;
import org.folioext.patronnotices.domain.ledger.Run;
import org.folioext.patronnotices.domain.sending.Sending;
import org.folioext.patronnotices.domain.sending.Standing;
import org.folioext.patronnotices.storage.ledger.Runs;

/**
 * Whether nights happen, and whether what is switched on may send: for each tenant, and, as far as
 * this instance knows from timers, for all together. Thread-safe.
 */
public final class Heartbeat {

  /** A tenant whose timer is silent for longer has probably left. */
  static final Duration FORGOTTEN = Duration.ofDays(3);

  private final Map<String, Beat> tenants = new ConcurrentHashMap<>();
  private final Runs runs;
  private final LibraryZone zones;
  private final SendingDesk sending;
  private final Clock clock;

  /** Of runs. */
  public Heartbeat(Runs runs, LibraryZone zones, SendingDesk sending, Clock clock) {
    this.runs = runs;
    this.zones = zones;
    this.sending = sending;
    this.clock = clock;
  }

  /**
   * Whether a tenant's nights happen.
   *
   * @param expected the last day that should have been planned; empty where nobody knows the
   *     library's days
   * @param overdue whether it was not, or nobody knows
   */
  public record Nights(Optional<LocalDate> expected, boolean overdue) {}

  private record Beat(Instant rang, boolean overdue, boolean foreign) {}

  /** Looks after a tenant. */
  public Future<Nights> nights(OkapiHeaders headers, Choices present) {
    Optional<LocalDate> since =
        present.rules().stream()
            .map(KeptRule::since)
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo);
    return zones
        .of(headers, present.settings().settings())
        .map(
            zone ->
                NightDue.expected(zone, present.settings().settings().planAt(), clock.instant()))
        .compose(
            expected ->
                runs.lastFinished(headers.tenant())
                    .map(
                        last ->
                            new Nights(
                                Optional.of(expected),
                                NightDue.overdue(expected, since, last.map(Run::day)))))
        .recover(failure -> unknown(failure, since.isPresent()));
  }

  /** A library whose days nobody knows has no nights. */
  private static Future<Nights> unknown(Throwable failure, boolean wanted) {
    return failure instanceof Failure told && told.code().equals("zone-unknown")
        ? Future.succeededFuture(new Nights(Optional.empty(), wanted))
        : Future.failedFuture(failure);
  }

  /** The timer of a tenant rang. */
  Future<Void> rang(OkapiHeaders headers, Choices present) {
    return Future.all(nights(headers, present), sending.read(headers))
        .map(
            read -> {
              Nights nights = read.resultAt(0);
              Sending now = read.resultAt(1);
              boolean foreign = now.decided().enabled() && now.standing() != Standing.CONFIRMED;
              return new Beat(clock.instant(), nights.overdue(), foreign);
            })
        .onSuccess(beat -> tenants.put(headers.tenant(), beat))
        .mapEmpty();
  }

  /** Tenants of whom a night is missing. */
  public long overdue() {
    return count(Beat::overdue);
  }

  /** Tenants who switched sending on, and of whom nothing goes out from here. */
  public long unconfirmed() {
    return count(Beat::foreign);
  }

  private long count(Predicate<Beat> what) {
    Instant now = clock.instant();
    return tenants.values().stream()
        .filter(beat -> beat.rang().plus(FORGOTTEN).isAfter(now))
        .filter(what)
        .count();
  }

  /** What is not as it should be, a line each, without any tenant's name. */
  public List<String> complaints() {
    long late = overdue();
    long foreign = unconfirmed();
    return Stream.of(
            late > 0 ? "nights overdue: " + late : "",
            foreign > 0 ? "installations not confirmed: " + foreign : "")
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
