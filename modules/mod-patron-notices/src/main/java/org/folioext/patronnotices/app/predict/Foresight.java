package org.folioext.patronnotices.app.predict;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.preview.Foretold;
import org.folioext.patronnotices.domain.renew.Predictor;
import org.folioext.patronnotices.domain.renew.RenewalFacts;
import org.folioext.patronnotices.remote.LoansNow;
import org.folioext.patronnotices.storage.renewal.Exclusions;

/**
 * Predicts the renewals of a preview as a night does: by the same facts and the same predictor, at
 * this time of the day for which it is decided. What FOLIO does not show is told as such, and stops
 * nothing. Of one preview; thread-safe.
 */
public final class Foresight {
  private static final Function<Decision, Optional<Foretold>> NOTHING =
      decision -> Optional.empty();

  private final String tenant;
  private final Gateway gateway;
  private final Exclusions exclusions;
  private final ZoneId zone;
  private final Instant now;
  private final AtomicReference<Future<Basis>> basis = new AtomicReference<>();

  /**
   * Of a tenant.
   *
   * @param zone of the library
   */
  public Foresight(
      String tenant, Gateway gateway, Exclusions exclusions, ZoneId zone, Instant now) {
    this.tenant = tenant;
    this.gateway = gateway;
    this.exclusions = exclusions;
    this.zone = zone;
    this.now = now;
  }

  private record Basis(Predictions predictions, Excluded excluded) {}

  /** What comes of those decisions that renew a loan; of others nothing. */
  public Future<Function<Decision, Optional<Foretold>>> of(List<Decision> decisions) {
    List<Decision> renewing = decisions.stream().filter(Foresight::renews).toList();
    return renewing.isEmpty()
        ? Future.succeededFuture(NOTHING)
        : basis().compose(known -> facts(known, renewing).map(facts -> foretold(known, facts)));
  }

  private static boolean renews(Decision decision) {
    return decision.goes() && decision.rule().event().isRenewal();
  }

  private Future<Basis> basis() {
    return basis.updateAndGet(read -> read == null ? read() : read);
  }

  private Future<Basis> read() {
    var excluded = exclusions.all(tenant);
    var predictions = Predictions.begin(gateway, zone, now);
    return Future.all(excluded, predictions)
        .map(read -> new Basis(predictions.result(), new Excluded(excluded.result())));
  }

  /** Facts of each loan, once however often rules come to it. */
  private static Future<Map<UUID, RenewalFacts>> facts(Basis known, List<Decision> renewing) {
    Map<UUID, Chosen> byLoan =
        renewing.stream()
            .map(Chosen::of)
            .filter(one -> !known.excluded().has(one))
            .collect(Collectors.toMap(Chosen::loanId, Function.identity(), (one, same) -> one));
    List<Chosen> chosen = new ArrayList<>(byLoan.values());
    Future<Map<UUID, RenewalFacts>> facts = Future.succeededFuture(new HashMap<>());
    for (int from = 0; from < chosen.size(); from += LoansNow.MOST) {
      List<Chosen> some = chosen.subList(from, Math.min(chosen.size(), from + LoansNow.MOST));
      facts = facts.compose(before -> some(known, some).map(next -> both(before, next)));
    }
    return facts;
  }

  private static Future<Map<UUID, RenewalFacts>> some(Basis known, List<Chosen> chosen) {
    return Predictions.ifSeen(known.predictions().facts(chosen)).map(seen -> seen.orElse(Map.of()));
  }

  private static Map<UUID, RenewalFacts> both(
      Map<UUID, RenewalFacts> before, Map<UUID, RenewalFacts> next) {
    before.putAll(next);
    return before;
  }

  private Function<Decision, Optional<Foretold>> foretold(
      Basis known, Map<UUID, RenewalFacts> facts) {
    return decision ->
        Optional.of(decision)
            .filter(Foresight::renews)
            .map(Chosen::of)
            .map(one -> foretold(known, one, decision.day(), facts));
  }

  private Foretold foretold(Basis known, Chosen one, LocalDate day, Map<UUID, RenewalFacts> facts) {
    if (known.excluded().has(one)) {
      return Foretold.EXCLUDED;
    }
    return Optional.ofNullable(facts.get(one.loanId()))
        .map(of -> Foretold.of(Predictor.of(of, at(day)), zone))
        .orElseGet(Foretold::unread);
  }

  private Instant at(LocalDate day) {
    return now.atZone(zone).with(day).toInstant();
  }
}
