package org.folioext.patronnotices.app.predict;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.remote.FolioPolicies;
import org.folioext.patronnotices.remote.FolioPolicies.Combination;
import org.folioext.patronnotices.remote.FolioPolicies.Kind;

/**
 * By which loan policies FOLIO renews: those that its circulation rules choose now, whichever the
 * loans were lent by. What rules choose is asked once for all loans that are alike. Thread-safe.
 */
final class RulesNow {

  private final FolioPolicies folio;
  private final Map<Combination, Future<UUID>> lending = new ConcurrentHashMap<>();

  RulesNow(FolioPolicies folio) {
    this.folio = folio;
  }

  /**
   * Ids of policies by loan. One of which FOLIO does not say it is absent; where there are no
   * circulation rules at all, it is the policy by which the loan was lent.
   *
   * @param chosen at most {@link FolioPolicies#MOST}
   */
  Future<Map<UUID, UUID>> of(List<Chosen> chosen) {
    return folio
        .kinds(chosen.stream().map(one -> one.loan().item()).distinct().toList())
        .compose(kinds -> of(chosen, kinds))
        .recover(failure -> orLent(chosen, failure));
  }

  private Future<Map<UUID, UUID>> of(List<Chosen> chosen, Map<UUID, Kind> kinds) {
    Future<Map<UUID, UUID>> policies = Future.succeededFuture(new HashMap<>());
    for (Chosen one : chosen) {
      Optional<Combination> combination =
          one.patron()
              .group()
              .flatMap(
                  group ->
                      Optional.ofNullable(kinds.get(one.loan().item()))
                          .map(kind -> kind.lentTo(group)));
      if (combination.isPresent()) {
        policies =
            policies.compose(
                before ->
                    lending(combination.get())
                        .map(
                            policy -> {
                              before.put(one.loanId(), policy);
                              return before;
                            }));
      }
    }
    return policies;
  }

  /** A question that came to nothing is asked again for the next loan. */
  private Future<UUID> lending(Combination of) {
    return lending.computeIfAbsent(of, folio::lending).onFailure(failure -> lending.remove(of));
  }

  private static Future<Map<UUID, UUID>> orLent(List<Chosen> chosen, Throwable failure) {
    if (Gateway.hasNoModule(failure)) {
      Map<UUID, UUID> lent = new HashMap<>();
      chosen.forEach(one -> one.loan().policy().ifPresent(id -> lent.put(one.loanId(), id)));
      return Future.succeededFuture(lent);
    }
    return failure instanceof CallFailed || failure instanceof NotSeen
        ? Future.succeededFuture(Map.of())
        : Future.failedFuture(failure);
  }
}
