package org.folioext.patronnotices.app.preview;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.preview.FolioNotice;
import org.folioext.patronnotices.domain.preview.FolioPolicy;
import org.folioext.patronnotices.domain.preview.FolioTold;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.remote.FolioPolicies;
import org.folioext.patronnotices.remote.FolioPolicies.Combination;
import org.folioext.patronnotices.remote.FolioPolicies.Kind;

/**
 * Whether FOLIO itself sends what a rule would. Policies, and which one circulation rules choose,
 * are asked once; where FOLIO does not answer, nobody can tell, and it is not asked again. Of one
 * preview; thread-safe.
 */
final class FolioOverlap {

  private static final Function<Decision, Optional<FolioNotice>> NOTHING =
      decision -> Optional.empty();

  private final FolioPolicies folio;
  private final Map<Combination, Future<UUID>> applying = new ConcurrentHashMap<>();
  private final AtomicReference<Future<Map<UUID, FolioPolicy>>> policies = new AtomicReference<>();
  private final AtomicReference<FolioTold> told = new AtomicReference<>(FolioTold.NOT_ASKED);

  FolioOverlap(FolioPolicies folio) {
    this.folio = folio;
  }

  /** What FOLIO sends beside some decisions that go. */
  Future<Function<Decision, Optional<FolioNotice>>> of(List<Decision> decisions) {
    List<Decision> asked = decisions.stream().filter(FolioOverlap::mayBeSent).toList();
    if (asked.isEmpty() || told() == FolioTold.CANNOT_TELL) {
      return Future.succeededFuture(NOTHING);
    }
    return active()
        .compose(all -> all.isEmpty() ? Future.succeededFuture(Map.of()) : chosen(asked, all))
        .map(FolioOverlap::notices)
        .onSuccess(known -> tell(FolioTold.TOLD))
        .recover(this::unknown);
  }

  private static boolean mayBeSent(Decision decision) {
    return decision.goes()
        && FolioPolicy.canSend(decision.candidate().event())
        && decision.candidate().loan().isPresent();
  }

  private Future<Map<UUID, FolioPolicy>> active() {
    return policies.updateAndGet(asked -> asked == null ? folio.active() : asked);
  }

  /** The policy of each loan. */
  private Future<Map<UUID, FolioPolicy>> chosen(
      List<Decision> asked, Map<UUID, FolioPolicy> active) {
    return kinds(asked.stream().map(FolioOverlap::loan).map(Loan::item).distinct().toList())
        .compose(
            kinds -> {
              Map<UUID, Future<UUID>> found = new HashMap<>();
              for (Decision decision : asked) {
                combination(decision, kinds)
                    .ifPresentOrElse(
                        one ->
                            found.put(
                                loan(decision).id(),
                                applying.computeIfAbsent(one, folio::applying)),
                        () -> tell(FolioTold.CANNOT_TELL));
              }
              return Future.all(List.copyOf(found.values())).map(done -> policies(found, active));
            });
  }

  private static Map<UUID, FolioPolicy> policies(
      Map<UUID, Future<UUID>> found, Map<UUID, FolioPolicy> active) {
    Map<UUID, FolioPolicy> policies = new HashMap<>();
    found.forEach(
        (loan, policy) ->
            Optional.ofNullable(active.get(policy.result()))
                .ifPresent(known -> policies.put(loan, known)));
    return policies;
  }

  private Future<Map<UUID, Kind>> kinds(List<UUID> items) {
    List<Future<Map<UUID, Kind>>> parts = new ArrayList<>();
    for (int from = 0; from < items.size(); from += FolioPolicies.MOST) {
      int to = Math.min(items.size(), from + FolioPolicies.MOST);
      parts.add(folio.kinds(items.subList(from, to)));
    }
    return Future.all(parts)
        .map(
            done -> {
              Map<UUID, Kind> all = new HashMap<>();
              parts.forEach(part -> all.putAll(part.result()));
              return all;
            });
  }

  private static Optional<Combination> combination(Decision decision, Map<UUID, Kind> kinds) {
    Optional<UUID> group = decision.candidate().patron().group();
    Kind kind = kinds.get(loan(decision).item());
    return group
        .filter(known -> kind != null)
        .map(known -> new Combination(known, kind.itemType(), kind.loanType(), kind.location()));
  }

  private static Function<Decision, Optional<FolioNotice>> notices(Map<UUID, FolioPolicy> byLoan) {
    return decision ->
        mayBeSent(decision)
            ? Optional.ofNullable(byLoan.get(loan(decision).id()))
                .filter(
                    policy ->
                        policy.sends(decision.candidate().event(), decision.step().orElseThrow()))
                .map(FolioPolicy::notice)
            : Optional.empty();
  }

  private static Loan loan(Decision decision) {
    return decision.candidate().loan().orElseThrow();
  }

  private Future<Function<Decision, Optional<FolioNotice>>> unknown(Throwable failure) {
    if (Unread.is(failure)) {
      tell(FolioTold.CANNOT_TELL);
      return Future.succeededFuture(NOTHING);
    }
    return Future.failedFuture(failure);
  }

  private void tell(FolioTold now) {
    told.accumulateAndGet(now, FolioTold::and);
  }

  /** Whether it could be told so far. */
  FolioTold told() {
    return told.get();
  }
}
