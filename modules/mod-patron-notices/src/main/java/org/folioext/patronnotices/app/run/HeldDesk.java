package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.app.Conflicts;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.ledger.HeldRule;
import org.folioext.patronnotices.storage.ledger.HeldDecisions;
import org.folioext.patronnotices.storage.ledger.HeldDecisions.Answer;
import org.folioext.patronnotices.storage.ledger.HeldRules;

/** What rules brought that is too much to believe, until a person has looked. Thread-safe. */
public final class HeldDesk {

  private final HeldRules held;
  private final HeldDecisions decisions;
  private final Clock clock;

  /** Of stores. */
  public HeldDesk(HeldRules held, HeldDecisions decisions, Clock clock) {
    this.held = held;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** All that waits, the newest first. */
  public Future<List<HeldRule>> all(String tenant) {
    return held.all(tenant);
  }

  /**
   * Lets go what a rule brought in a run.
   *
   * @param count how many causes the person was shown
   * @return how many; fails with NOT_FOUND; with CONFLICT, {@code not-held}, or {@code other-count}
   *     with the count of now
   */
  public Future<Long> confirm(OkapiHeaders headers, String run, String rule, long count) {
    return decide(headers, run, rule, true, now -> now == count);
  }

  /** What a rule brought in a run never goes out; fails as {@link #confirm} does. */
  public Future<Long> cancel(OkapiHeaders headers, String run, String rule) {
    return decide(headers, run, rule, false, now -> true);
  }

  private Future<Long> decide(
      OkapiHeaders headers, String run, String rule, boolean lets, LongPredicate expected) {
    Author author = new Author(clock.instant(), Optional.of(Caller.of(headers).person()));
    Optional<UUID> id = Ids.read(run);
    Future<Optional<Answer>> answer =
        id.isEmpty()
            ? Future.succeededFuture(Optional.empty())
            : decisions.decide(headers.tenant(), id.get(), rule, lets, expected, author);
    return answer.compose(
        found -> found.map(HeldDesk::count).orElseGet(() -> Failure.notFound("run", run).future()));
  }

  private static Future<Long> count(Answer answer) {
    if (answer instanceof Answer.Done done) {
      return Future.succeededFuture(done.count());
    }
    if (answer instanceof Answer.Other other) {
      return Conflicts.otherCount(other.count(), Optional.empty()).future();
    }
    return Failure.conflict("not-held", "This does not wait for anybody.").future();
  }
}
