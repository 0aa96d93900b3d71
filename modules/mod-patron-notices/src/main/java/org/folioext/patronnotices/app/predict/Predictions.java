package org.folioext.patronnotices.app.predict;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneId;
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
import org.folioext.patronnotices.domain.renew.Borrower;
import org.folioext.patronnotices.domain.renew.LoanPolicy;
import org.folioext.patronnotices.domain.renew.OpenLoan;
import org.folioext.patronnotices.domain.renew.Prediction;
import org.folioext.patronnotices.domain.renew.Predictor;
import org.folioext.patronnotices.domain.renew.Queued;
import org.folioext.patronnotices.domain.renew.RenewalFacts;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.remote.FolioPolicies;
import org.folioext.patronnotices.remote.LoanPolicies;
import org.folioext.patronnotices.remote.LoansNow;
import org.folioext.patronnotices.remote.RenewalBlocks;
import org.folioext.patronnotices.remote.RequestQueues;

/**
 * Reads what renewals are predicted from, as FOLIO shows it now. What FOLIO does not show makes a
 * prediction one of "cannot tell", and stops nothing. Immutable.
 *
 * @param policies by id; empty where they were not read
 * @param rules that choose one for each loan
 */
public record Predictions(
    Gateway gateway,
    Optional<Map<UUID, LoanPolicy>> policies,
    RulesNow rules,
    ZoneId zone,
    Instant now) {

  /** Reads the policies, once for many loans. */
  public static Future<Predictions> begin(Gateway gateway, ZoneId zone, Instant now) {
    RulesNow rules = new RulesNow(new FolioPolicies(gateway));
    return ifSeen(LoanPolicies.all(gateway))
        .map(policies -> new Predictions(gateway, policies, rules, zone, now));
  }

  /**
   * Predictions by loan, of those that are still open and due when they were.
   *
   * @param chosen at most {@link LoansNow#MOST}
   * @return fails with CallFailed or NotSeen where the loans cannot be read
   */
  public Future<Map<UUID, Prediction>> of(List<Chosen> chosen) {
    return facts(chosen)
        .map(
            facts ->
                facts.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey, one -> Predictor.of(one.getValue(), now))));
  }

  /** What the same predictions are made of. */
  Future<Map<UUID, RenewalFacts>> facts(List<Chosen> chosen) {
    Set<UUID> patrons = chosen.stream().map(one -> one.patron().id()).collect(Collectors.toSet());
    Set<UUID> items = chosen.stream().map(one -> one.loan().item()).collect(Collectors.toSet());
    Future<Map<UUID, OpenLoan>> loans =
        LoansNow.of(gateway, chosen.stream().map(Chosen::loanId).toList());
    var queues = ifSeen(RequestQueues.of(gateway, items));
    var manual = ifSeen(RenewalBlocks.manual(gateway, patrons, now));
    var automated = automated(patrons);
    var lending = rules.of(chosen);
    return Future.all(loans, queues, manual, automated, lending)
        .map(
            read ->
                facts(
                    chosen,
                    loans.result(),
                    queues.result(),
                    new Blocks(manual.result(), automated.result()),
                    lending.result()));
  }

  private record Blocks(Optional<Set<UUID>> manual, Map<UUID, Boolean> automated) {}

  private Future<Map<UUID, Boolean>> automated(Set<UUID> patrons) {
    Future<Map<UUID, Boolean>> read = Future.succeededFuture(new HashMap<>());
    for (UUID patron : patrons) {
      read =
          read.compose(
              before ->
                  ifSeen(RenewalBlocks.automated(gateway, patron))
                      .map(
                          blocked -> {
                            blocked.ifPresent(one -> before.put(patron, one));
                            return before;
                          }));
    }
    return read;
  }

  private Map<UUID, RenewalFacts> facts(
      List<Chosen> chosen,
      Map<UUID, OpenLoan> loans,
      Optional<Map<UUID, List<Queued>>> queues,
      Blocks blocks,
      Map<UUID, UUID> lending) {
    Map<UUID, RenewalFacts> facts = new HashMap<>();
    for (Chosen one : chosen) {
      OpenLoan loan = loans.get(one.loanId());
      if (loan != null && loan.due().equals(one.loan().due())) {
        facts.put(
            loan.id(),
            new RenewalFacts(
                loan,
                borrower(one.patron(), blocks),
                policies.map(all -> all.get(lending.get(loan.id()))),
                queues.map(all -> all.get(loan.item()))));
      }
    }
    return facts;
  }

  private Optional<Borrower> borrower(Patron patron, Blocks blocks) {
    return Borrower.of(
        patron,
        zone,
        blocks.manual().map(blocked -> blocked.contains(patron.id())),
        Optional.ofNullable(blocks.automated().get(patron.id())));
  }

  /** What was read; empty where FOLIO does not show it. */
  static <T> Future<Optional<T>> ifSeen(Future<T> read) {
    return read.map(Optional::of)
        .recover(
            failure ->
                failure instanceof CallFailed || failure instanceof NotSeen
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }
}
