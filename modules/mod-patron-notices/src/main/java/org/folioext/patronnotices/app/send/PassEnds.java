package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.Failure;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapi.remote.Trouble;
import org.folioext.patronnotices.domain.send.PassEnd;
import org.folioext.patronnotices.storage.ledger.Pulses;

/** How passes end, written down for whoever asks whether sending has stopped. Thread-safe. */
final class PassEnds {
  private static final Logger LOG = LogManager.getLogger(PassEnds.class);

  /** What another token, or more permissions, would help against. */
  private static final Set<Trouble> PERMITS = Set.of(Trouble.FORBIDDEN, Trouble.SIGNED_OUT);

  private final Pulses pulses;
  private final Clock clock;

  PassEnds(Pulses pulses, Clock clock) {
    this.pulses = pulses;
    this.clock = clock;
  }

  /** What passes is left to the next timer; messages of these failures hold no personal data. */
  Future<Void> failed(Halt halt, Throwable failure) {
    if (failure instanceof CallFailed || failure instanceof NotSeen || failure instanceof Failure) {
      LOG.warn("Sending goes on later; {}", failure.getMessage());
      halt.because(end(failure));
      return Future.succeededFuture();
    }
    return Future.failedFuture(failure);
  }

  private static PassEnd end(Throwable failure) {
    if (failure instanceof Failure told && told.code().equals("zone-unknown")) {
      return PassEnd.ZONE_UNKNOWN;
    }
    Optional<Trouble> trouble = Trouble.of(failure);
    return trouble.filter(PERMITS::contains).isPresent()
        ? PassEnd.READING_FORBIDDEN
        : PassEnd.NO_ANSWER;
  }

  /** A pass ended: of those that end too soon it is told since when, until one gets through. */
  Future<Void> told(String tenant, Halt halt) {
    Optional<PassEnd> why = halt.told();
    if (why.isEmpty()) {
      return pulses.through(tenant);
    }
    return why.filter(PassEnd::isTrouble)
        .map(trouble -> pulses.halted(tenant, trouble, clock.instant()))
        .orElse(Future.succeededFuture());
  }
}
