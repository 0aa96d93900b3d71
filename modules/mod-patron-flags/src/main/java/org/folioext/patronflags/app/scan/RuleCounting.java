package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.scan.RuleCount;
import org.folioext.patronflags.domain.scan.RuleCount.Stop;
import org.folioext.patronflags.domain.settings.Scope;

/** One count, page by page, as far as its bounds let it. Used once. */
final class RuleCounting {

  private final PatronRule rule;
  private final Circumstances at;
  private final BatchReader users;
  private final Gateway gateway;
  private final RuleCounter.Bounds bounds;
  private final Clock clock;
  private final Instant end;

  private long calls;

  RuleCounting(
      PatronRule rule,
      Circumstances at,
      BatchReader users,
      Gateway gateway,
      RuleCounter.Bounds bounds,
      Clock clock) {
    this.rule = rule;
    this.at = at;
    this.users = users;
    this.gateway = gateway;
    this.bounds = bounds;
    this.clock = clock;
    this.end = at.now().plus(bounds.time());
  }

  /** A count, and behind whom it goes on; empty at its end. */
  private record Reached(RuleCount count, Optional<UUID> next) {

    static Reached end(RuleCount count) {
      return new Reached(count, Optional.empty());
    }
  }

  /** Counts; fails where not even the first page could be read. */
  Future<RuleCount> count() {
    return from(new Reached(RuleCount.NONE, Optional.empty()));
  }

  private Future<RuleCount> from(Reached before) {
    return page(before)
        .compose(now -> now.next().isEmpty() ? Future.succeededFuture(now.count()) : from(now));
  }

  private Future<Reached> page(Reached before) {
    calls += gateway.newCalls();
    long left = Duration.between(clock.instant(), end).toMillis();
    if (calls >= bounds.calls() || left <= 0) {
      Stop why = left <= 0 ? Stop.TIME : Stop.CALLS;
      return Future.succeededFuture(Reached.end(before.count().stoppedBy(why)));
    }
    return users
        .read(before.next())
        .timeout(left, TimeUnit.MILLISECONDS)
        .map(batch -> with(before.count(), batch))
        .recover(failure -> stopped(before.count(), failure));
  }

  private Reached with(RuleCount before, ReadBatch batch) {
    RuleCount count = before.unseenToo(batch.unseen());
    for (PatronFacts facts : batch.patrons()) {
      count =
          Scope.includes(facts.patron(), at.settings())
              ? count.with(facts.patron().id(), rule.judge(facts, at))
              : count.leftOutToo();
    }
    return new Reached(count, batch.more() ? batch.last() : Optional.empty());
  }

  /** What was counted before still holds; where that is nothing, the failure tells more. */
  private static Future<Reached> stopped(RuleCount before, Throwable failure) {
    if (failure instanceof TimeoutException) {
      return Future.succeededFuture(Reached.end(before.stoppedBy(Stop.TIME)));
    }
    boolean ofFolio = failure instanceof CallFailed || failure instanceof NotSeen;
    return ofFolio && before.read() > 0
        ? Future.succeededFuture(Reached.end(before.stoppedBy(Stop.FAILED)))
        : Future.failedFuture(failure);
  }
}
