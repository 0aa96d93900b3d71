package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.ledger.NightDue;
import org.folioext.patronnotices.domain.ledger.Pulse;
import org.folioext.patronnotices.domain.ledger.Run;

/** Whether a tenant's nights happen, judged when somebody asks. Thread-safe. */
public final class Heartbeat {

  private final LibraryZone zones;
  private final Clock clock;

  /** Of libraries whose days are in zones. */
  public Heartbeat(LibraryZone zones, Clock clock) {
    this.zones = zones;
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

  /**
   * Those of a tenant whose headers there are.
   *
   * @param last the run of the last day that was planned to the end
   * @return fails with CallFailed or NotSeen where nobody tells the zone, nor ever did
   */
  Future<Nights> nights(OkapiHeaders headers, Choices present, Pulse pulse, Optional<Run> last) {
    return zones
        .of(headers, present.settings().settings())
        .recover(failure -> known(failure, pulse))
        .map(zone -> nights(zone, present, last))
        .recover(failure -> unknown(failure, present));
  }

  private static Future<ZoneId> known(Throwable failure, Pulse pulse) {
    return failure instanceof CallFailed || failure instanceof NotSeen
        ? pulse.zone().map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(failure))
        : Future.failedFuture(failure);
  }

  /** A library whose days nobody knows has no nights. */
  private static Future<Nights> unknown(Throwable failure, Choices present) {
    return failure instanceof Failure told && told.code().equals("zone-unknown")
        ? Future.succeededFuture(new Nights(Optional.empty(), since(present).isPresent()))
        : Future.failedFuture(failure);
  }

  /** Those of a tenant nobody of whom is there, by the zone that was last seen. */
  Nights nights(Choices present, Pulse pulse, Optional<Run> last) {
    ZoneId zone = present.settings().settings().zone().or(pulse::zone).orElse(ZoneOffset.UTC);
    return nights(zone, present, last);
  }

  private Nights nights(ZoneId zone, Choices present, Optional<Run> last) {
    LocalDate expected =
        NightDue.expected(zone, present.settings().settings().planAt(), clock.instant());
    return new Nights(
        Optional.of(expected), NightDue.overdue(expected, since(present), last.map(Run::day)));
  }

  private static Optional<LocalDate> since(Choices present) {
    return present.rules().stream()
        .map(KeptRule::since)
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  /** Whether a timer that should ring does not: one that nothing would come of need not. */
  boolean silent(Choices present, Pulse pulse) {
    return since(present).isPresent() && pulse.silent(clock.instant());
  }
}
