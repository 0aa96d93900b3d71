package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.preview.FolioPolicy;
import org.folioext.patronnotices.domain.preview.FolioPolicy.Sends;
import org.folioext.patronnotices.domain.renew.FolioTells;
import org.folioext.patronnotices.remote.FolioPolicies;
import org.folioext.patronnotices.remote.FolioPolicies.Combination;
import org.folioext.patronnotices.remote.FolioPolicies.Kind;

/**
 * What the circulation rules of FOLIO choose for loans: does it send "Renewed". Where FOLIO answers
 * and does not say what it chooses, that is so of the loans of that kind alone. Stateless.
 */
public final class PolicyNotices implements FolioNotices {

  /** What is said by who would answer another time, or another caller. */
  private static final Set<Integer> PASSING = Set.of(401, 403, 408, 429, 502, 503, 504);

  @Override
  public Future<Map<UUID, FolioTells>> renewed(Gateway gateway, List<OfLoan> loans) {
    FolioPolicies folio = new FolioPolicies(gateway);
    return folio
        .active()
        .map(PolicyNotices::telling)
        .compose(
            telling ->
                telling.isEmpty() || loans.isEmpty()
                    ? Future.succeededFuture(Map.of())
                    : renewed(folio, loans, telling))
        .recover(
            failure ->
                Gateway.hasNoModule(failure)
                    ? Future.succeededFuture(Map.of())
                    : Future.failedFuture(failure));
  }

  private static Set<UUID> telling(Map<UUID, FolioPolicy> policies) {
    return policies.values().stream()
        .filter(policy -> policy.sends().contains(Sends.RENEWED))
        .map(FolioPolicy::id)
        .collect(Collectors.toSet());
  }

  private static Future<Map<UUID, FolioTells>> renewed(
      FolioPolicies folio, List<OfLoan> loans, Set<UUID> telling) {
    return folio
        .kinds(loans.stream().map(OfLoan::item).distinct().toList())
        .compose(
            kinds -> {
              Map<UUID, FolioTells> tells = new HashMap<>();
              Map<Combination, List<UUID>> alike = new HashMap<>();
              for (OfLoan loan : loans) {
                combination(loan, kinds)
                    .ifPresentOrElse(
                        of -> alike.computeIfAbsent(of, one -> new ArrayList<>()).add(loan.loan()),
                        () -> tells.put(loan.loan(), FolioTells.CANNOT_TELL));
              }
              return asked(folio, alike, telling, tells);
            });
  }

  private static Optional<Combination> combination(OfLoan loan, Map<UUID, Kind> kinds) {
    return loan.group()
        .flatMap(
            group -> Optional.ofNullable(kinds.get(loan.item())).map(kind -> kind.lentTo(group)));
  }

  /** One question for all loans for which FOLIO chooses alike. */
  private static Future<Map<UUID, FolioTells>> asked(
      FolioPolicies folio,
      Map<Combination, List<UUID>> alike,
      Set<UUID> telling,
      Map<UUID, FolioTells> tells) {
    Future<Map<UUID, FolioTells>> asked = Future.succeededFuture(tells);
    for (Map.Entry<Combination, List<UUID>> some : alike.entrySet()) {
      asked =
          asked.compose(
              before ->
                  one(folio, some.getKey(), telling)
                      .map(
                          answer -> {
                            some.getValue().forEach(loan -> before.put(loan, answer));
                            return before;
                          }));
    }
    return asked;
  }

  private static Future<FolioTells> one(FolioPolicies folio, Combination of, Set<UUID> telling) {
    return folio
        .applying(of)
        .map(policy -> telling.contains(policy) ? FolioTells.YES : FolioTells.NO)
        .recover(
            failure ->
                isOfThis(failure)
                    ? Future.succeededFuture(FolioTells.CANNOT_TELL)
                    : Future.failedFuture(failure));
  }

  /** Whether FOLIO answered, and only of this combination cannot say what is for it. */
  private static boolean isOfThis(Throwable failure) {
    return failure instanceof NotSeen
        || (failure instanceof CallFailed call
            && call.status().isPresent()
            && !PASSING.contains(call.status().getAsInt())
            && !Gateway.hasNoModule(failure));
  }
}
