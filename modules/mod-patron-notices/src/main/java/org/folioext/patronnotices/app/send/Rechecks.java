package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.patronnotices.app.cases.Batch;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.ledger.Evening;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.send.ClaimedCause;
import org.folioext.patronnotices.domain.send.Recheck;
import org.folioext.patronnotices.domain.send.Recheck.Checked;
import org.folioext.patronnotices.storage.ledger.CauseBook;
import org.folioext.patronnotices.storage.message.Claims;

/** Looks once more at patrons of whom something is pending, just before it goes. Thread-safe. */
final class Rechecks {

  private final Claims claims;
  private final CauseBook causes;
  private final Cases cases;
  private final Clock clock;

  Rechecks(Claims claims, CauseBook causes, Cases cases, Clock clock) {
    this.claims = claims;
    this.causes = causes;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * What of the causes still goes; why the others do not is recorded. Whose record cannot be made
   * out is left alone until the claim ends.
   *
   * @return fails as {@link Cases#of} does
   */
  Future<Checked> of(Round round, List<ClaimedCause> claimed) {
    NoticePlan plan = round.plan().plan();
    Map<UUID, List<ClaimedCause>> ofPatron =
        claimed.stream().collect(Collectors.groupingBy(cause -> cause.key().patron()));
    return cases
        .of(plan, round.gateway(), ofPatron.keySet())
        .compose(
            read ->
                history(plan, read, claimed).map(history -> checked(plan, ofPatron, read, history)))
        .compose(
            checked ->
                claims.stay(round.tenant(), checked.staying(), clock.instant()).map(checked));
  }

  private Future<History> history(NoticePlan plan, Batch read, List<ClaimedCause> claimed) {
    Set<Long> without = claimed.stream().map(ClaimedCause::id).collect(Collectors.toSet());
    List<NoticeRule> rules = plan.rules().values().stream().map(KeptRule::rule).toList();
    return causes.historyWithout(plan.tenant(), rules, read.cases(), plan.today(), without);
  }

  private static Checked checked(
      NoticePlan plan, Map<UUID, List<ClaimedCause>> ofPatron, Batch read, History history) {
    Map<String, Integer> versions =
        plan.rules().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, kept -> kept.getValue().version()));
    Recheck recheck = new Recheck(plan.planner(), versions, plan.today());
    Map<UUID, PatronCase> found =
        read.cases().stream()
            .collect(Collectors.toMap(one -> one.patron().id(), Function.identity()));
    List<Checked> all = new ArrayList<>();
    Evening evening = new Evening(history, plan.today());
    ofPatron.forEach(
        (patron, some) -> {
          if (found.containsKey(patron)) {
            Checked one = recheck.of(found.get(patron), some, evening);
            one.going().forEach(goes -> evening.add(goes.message().decisions()));
            all.add(one);
          } else if (!read.notRead().contains(patron)) {
            all.add(Recheck.gone(some));
          }
        });
    return new Checked(
        all.stream().flatMap(one -> one.going().stream()).toList(),
        all.stream().flatMap(one -> one.staying().stream()).toList());
  }
}
