package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.domain.send.ClaimedCause;
import org.folioext.patronnotices.storage.message.Claims;

/** Takes what is pending, and makes messages of what of it still goes. Thread-safe. */
final class Batches {

  private final Claims claims;
  private final Rechecks rechecks;
  private final Drafting drafting;
  private final Clock clock;

  Batches(Claims claims, Rechecks rechecks, Drafting drafting, Clock clock) {
    this.claims = claims;
    this.rechecks = rechecks;
    this.drafting = drafting;
    this.clock = clock;
  }

  /**
   * What was made of a claim.
   *
   * @param claimed whether there was anything to claim
   * @param round by whose plan it was looked at
   * @param messages ready to be called
   */
  record Made(boolean claimed, Round round, List<Outgoing> messages) {

    /** There was nothing to claim. */
    static Future<Made> nothing(Round round) {
      return Future.succeededFuture(new Made(false, round, List.of()));
    }
  }

  /** The next batch; fails as reading patrons does, and then what was claimed is given back. */
  Future<Made> next(Round round) {
    Instant now = clock.instant();
    return claims
        .claim(
            round.tenant(),
            Cases.MOST,
            round.plan().quiet(now),
            round.plan().settings().perDomainAnHour(),
            now)
        .compose(claimed -> claimed.isEmpty() ? Made.nothing(round) : made(round, claimed));
  }

  private Future<Made> made(Round round, List<ClaimedCause> claimed) {
    return rechecks
        .of(round, claimed)
        .compose(checked -> drafting.of(round, checked.going()))
        .map(messages -> new Made(true, round, messages))
        .recover(
            failure ->
                claims
                    .release(round.tenant(), claimed)
                    .transform(released -> Future.failedFuture(failure)));
  }
}
