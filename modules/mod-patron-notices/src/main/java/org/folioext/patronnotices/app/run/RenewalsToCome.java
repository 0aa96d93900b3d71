package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folioext.patronnotices.app.cases.Batch;
import org.folioext.patronnotices.app.predict.Chosen;
import org.folioext.patronnotices.app.predict.Excluded;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.RenewFirst;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.storage.renewal.Exclusions;
import org.folioext.patronnotices.storage.renewal.RenewalSwitches;
import org.folioext.patronnotices.storage.renewal.Renewals;

/**
 * Which due dates a run does not tell yet, since its renewals were left out and are still to come.
 * Loans that a person left out, or that were tried with their due date, are not among them.
 * Thread-safe.
 */
public final class RenewalsToCome {

  private final RenewalSwitches switches;
  private final Exclusions exclusions;
  private final Renewals renewals;

  /** As libraries chose. */
  public RenewalsToCome(RenewalSwitches switches, Exclusions exclusions, Renewals renewals) {
    this.switches = switches;
    this.exclusions = exclusions;
    this.renewals = renewals;
  }

  /** What becomes of decisions in a run. */
  @FunctionalInterface
  interface Settling {
    /** What becomes of each patron's of a batch. */
    Future<UnaryOperator<List<Decision>>> of(Batch batch);
  }

  /** Of a run. */
  Future<Settling> of(NightShift shift) {
    return shift.run().renewalsMissed().isEmpty()
        ? Future.succeededFuture(RenewalsToCome::all)
        : switches
            .read(shift.tenant())
            .compose(
                choice ->
                    choice.enabled()
                        ? exclusions
                            .all(shift.tenant())
                            .map(all -> batch -> of(shift.tenant(), new Excluded(all), batch))
                        : Future.succeededFuture(RenewalsToCome::all));
  }

  private static Future<UnaryOperator<List<Decision>>> all(Batch batch) {
    return Future.succeededFuture(UnaryOperator.identity());
  }

  private Future<UnaryOperator<List<Decision>>> of(String tenant, Excluded excluded, Batch batch) {
    List<UUID> loans =
        batch.cases().stream()
            .flatMap(one -> one.candidates().stream())
            .filter(candidate -> candidate.event().isRenewal())
            .map(Candidate::subject)
            .toList();
    return renewals
        .barred(tenant, loans)
        .map(tried -> decisions -> RenewFirst.of(decisions, one -> comes(one, excluded, tried)));
  }

  private static boolean comes(Decision one, Excluded excluded, Map<UUID, Set<String>> tried) {
    Candidate candidate = one.candidate();
    return !excluded.hasForSure(Chosen.of(one))
        && !tried.getOrDefault(candidate.subject(), Set.of()).contains(candidate.cause());
  }
}
