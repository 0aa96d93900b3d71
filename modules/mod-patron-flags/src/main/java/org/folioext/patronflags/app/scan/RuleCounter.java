package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronflags.domain.book.RuleBook;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.scan.RuleCount;
import org.folioext.patronflags.remote.Business;
import org.folioext.patronflags.remote.Users;

/**
 * Counts whom a library's rule would flag, by reading patrons as a scan does, under the token of
 * who asks. Nothing is kept. Thread-safe.
 */
public final class RuleCounter {

  private final Bases bases;
  private final Bounds bounds;
  private final Clock clock;

  /**
   * How much one count may cost.
   *
   * @param pageSize users read at once, 1 to 1000
   * @param calls to the gateway after which no further page is asked for
   * @param time after which the rest is not waited for
   */
  public record Bounds(int pageSize, int calls, Duration time) {

    private static final int CALLS = 50;

    /**
     * For pages of a size.
     *
     * @param answer how long a module may take to answer; whoever waits that long for the count has
     *     it by then
     */
    public static Bounds of(int pageSize, Duration answer) {
      return new Bounds(pageSize, CALLS, answer.dividedBy(2));
    }
  }

  /** Counts patrons by what the tenants chose. */
  public RuleCounter(Bases bases, Bounds bounds, Clock clock) {
    this.bases = bases;
    this.bounds = bounds;
    this.clock = clock;
  }

  /**
   * Counts, as if the rule were on.
   *
   * @return fails with a Failure UNPROCESSABLE where the zone is not known, with CallFailed or
   *     NotSeen where not even the first patrons could be read
   */
  public Future<RuleCount> count(OkapiHeaders headers, GroupRule rule) {
    Instant now = clock.instant();
    return bases
        .gateway(headers)
        .compose(
            gateway ->
                bases
                    .of(headers.tenant(), gateway)
                    .compose(basis -> Bases.circumstances(basis, gateway, now))
                    .compose(at -> counting(rule, at, gateway).count()));
  }

  private RuleCounting counting(GroupRule rule, Circumstances at, Gateway gateway) {
    RuleBook book = new RuleBook(List.of(rule), at.settings());
    FactsReader facts = new FactsReader(new BusinessLook(new Business(gateway)), book, at);
    BatchReader users =
        new UsersReader(new Users(gateway), facts, Optional.empty(), bounds.pageSize(), clock);
    return new RuleCounting(rule, at, users, gateway, bounds, clock);
  }
}
