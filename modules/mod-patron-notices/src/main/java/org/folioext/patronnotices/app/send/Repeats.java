package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.domain.send.Aftermath;
import org.folioext.patronnotices.storage.message.RepeatClaims;
import org.folioext.patronnotices.storage.message.RepeatClaims.Repeat;

/** Messages that persons want sent once more, in the words in which they went. Thread-safe. */
final class Repeats {

  private final RepeatClaims claims;
  private final RepeatChecks checks;
  private final Letterbox letters;
  private final Clock clock;

  Repeats(RepeatClaims claims, RepeatChecks checks, Letterbox letters, Clock clock) {
    this.claims = claims;
    this.checks = checks;
    this.letters = letters;
    this.clock = clock;
  }

  /** Those that are to go now, and still may; fails as reading patrons does. */
  Future<List<Outgoing>> next(Round round) {
    String tenant = round.tenant();
    return claims
        .claim(tenant, Cases.MOST, round.plan().plan().today(), clock.instant())
        .compose(
            claimed ->
                claimed.isEmpty() ? Future.succeededFuture(claimed) : checks.going(round, claimed))
        .map(going -> going.stream().map(one -> outgoing(round, one)).toList());
  }

  /** In the library's hours, whatever those of its rule: a person wants it. */
  private Outgoing outgoing(Round round, Repeat repeat) {
    return new Outgoing(
        repeat.id(),
        repeat.patron(),
        repeat.recipient(),
        repeat.channel(),
        repeat.attempt(),
        round.plan().closes(Optional.empty()),
        () -> Future.succeededFuture(written(round.tenant(), repeat)));
  }

  private Written written(String tenant, Repeat repeat) {
    return Optional.ofNullable(repeat.kept())
        .flatMap(kept -> letters.opened(tenant, repeat.first(), kept))
        .<Written>map(Written.Ready::new)
        .orElseGet(() -> new Written.Not(Aftermath.unwritten("text-not-kept"), false));
  }
}
