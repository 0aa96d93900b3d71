package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.preview.FolioPolicy;
import org.folioext.patronnotices.domain.preview.FolioPolicy.Sends;
import org.folioext.patronnotices.remote.FolioPolicies;
import org.folioext.patronnotices.remote.FolioPolicies.Combination;
import org.folioext.patronnotices.remote.FolioPolicies.Kind;

/** What the circulation rules of FOLIO choose for loans: does it send "Renewed". Stateless. */
public final class PolicyNotices implements FolioNotices {

  @Override
  public Future<Set<UUID>> renewed(Gateway gateway, List<OfLoan> loans) {
    FolioPolicies folio = new FolioPolicies(gateway);
    return folio
        .active()
        .map(PolicyNotices::telling)
        .compose(
            telling ->
                telling.isEmpty() || loans.isEmpty()
                    ? Future.succeededFuture(Set.of())
                    : renewed(folio, loans, telling))
        .recover(
            failure ->
                Gateway.hasNoModule(failure)
                    ? Future.succeededFuture(Set.of())
                    : Future.failedFuture(failure));
  }

  private static Set<UUID> telling(Map<UUID, FolioPolicy> policies) {
    return policies.values().stream()
        .filter(policy -> policy.sends().contains(Sends.RENEWED))
        .map(FolioPolicy::id)
        .collect(Collectors.toSet());
  }

  private static Future<Set<UUID>> renewed(
      FolioPolicies folio, List<OfLoan> loans, Set<UUID> telling) {
    return folio
        .kinds(loans.stream().map(OfLoan::item).distinct().toList())
        .compose(
            kinds -> {
              Map<Combination, List<UUID>> alike = new HashMap<>();
              for (OfLoan loan : loans) {
                combination(loan, kinds)
                    .ifPresent(
                        of -> alike.computeIfAbsent(of, one -> new ArrayList<>()).add(loan.loan()));
              }
              return told(folio, alike, telling);
            });
  }

  private static Optional<Combination> combination(OfLoan loan, Map<UUID, Kind> kinds) {
    return loan.group()
        .flatMap(
            group -> Optional.ofNullable(kinds.get(loan.item())).map(kind -> kind.lentTo(group)));
  }

  /** One question for all loans for which FOLIO chooses alike. */
  private static Future<Set<UUID>> told(
      FolioPolicies folio, Map<Combination, List<UUID>> alike, Set<UUID> telling) {
    Future<Set<UUID>> told = Future.succeededFuture(new HashSet<>());
    for (Map.Entry<Combination, List<UUID>> some : alike.entrySet()) {
      told =
          told.compose(
              before ->
                  folio
                      .applying(some.getKey())
                      .map(
                          policy -> {
                            if (telling.contains(policy)) {
                              before.addAll(some.getValue());
                            }
                            return before;
                          }));
    }
    return told;
  }
}
