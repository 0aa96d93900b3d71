package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.cases.Batch;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.app.cases.Span;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.ledger.BatchPlan;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.storage.ledger.CauseBook;
import org.folioext.patronnotices.storage.ledger.RunJobs;
import org.folioext.patronnotices.storage.ledger.RunJobs.Step;

/**
 * Asks the planner of everybody, batch by batch, and writes what it decides into the ledger, held:
 * only the end of the run lets it go. Thread-safe.
 */
public final class PlanPhase implements NightPhase {

  /** Its name. */
  public static final String ID = "plan";

  private static final int CALLS_PER_SECOND = 100;

  private final RunSources.Everybody everybody;
  private final Gateways gateways;
  private final CauseBook book;
  private final RunJobs jobs;
  private final RenewalsToCome renewals;
  private final Clock clock;

  /** Of patrons, into a ledger. */
  public PlanPhase(
      RunSources.Everybody everybody,
      Gateways gateways,
      CauseBook book,
      RunJobs jobs,
      RenewalsToCome renewals,
      Clock clock) {
    this.everybody = everybody;
    this.gateways = gateways;
    this.book = book;
    this.jobs = jobs;
    this.renewals = renewals;
    this.clock = clock;
  }

  /** The instance is to stop: no fault. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("asked to stop", null, false, false);
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Future<Boolean> work(NightShift shift) {
    Gateway gateway = gateways.of(shift.headers(), CALLS_PER_SECOND);
    NoticePlan plan = shift.plan();
    return jobs.begin(shift.tenant(), shift.lease(), versions(plan), plan.time().zone())
        .map(RunTally::new)
        .compose(
            tally ->
                renewals.of(shift).compose(settling -> everybody(shift, gateway, tally, settling)))
        .map(true)
        .recover(
            failure ->
                failure instanceof Stopped
                    ? Future.succeededFuture(false)
                    : Future.failedFuture(failure));
  }

  private Future<Void> everybody(
      NightShift shift, Gateway gateway, RunTally tally, RenewalsToCome.Settling settling) {
    ReadingTurn turn = new ReadingTurn(shift.stopping(), clock);
    return everybody.each(
        shift.plan(),
        gateway,
        Span.of(shift.run().day()),
        shift.run().cursor(),
        batch ->
            turn.getAsBoolean()
                ? Future.failedFuture(new Stopped())
                : settling
                    .of(batch)
                    .compose(settled -> batch(shift, batch, gateway, tally, settled)));
  }

  private Future<Void> batch(
      NightShift shift,
      Batch batch,
      Gateway gateway,
      RunTally tally,
      UnaryOperator<List<Decision>> settled) {
    return book.history(shift.tenant(), rules(shift.plan()), batch.cases(), shift.run().day())
        .map(history -> planned(shift, batch, history, settled))
        .compose(
            plan -> {
              Map<String, Map<String, Long>> outcomes = tally.with(plan.outcomes());
              Step step =
                  new Step(
                      plan, outcomes, batch.last(), batch.notRead().size(), gateway.newCalls());
              return jobs.save(shift.tenant(), shift.lease(), shift.run(), step, clock.instant())
                  .onSuccess(saved -> tally.keep(outcomes));
            });
  }

  private static BatchPlan planned(
      NightShift shift, Batch batch, History history, UnaryOperator<List<Decision>> settled) {
    NoticePlan plan = shift.plan();
    return BatchPlan.of(
        plan.planner(),
        plan.rules(),
        plan.names(),
        batch.cases(),
        shift.run().day(),
        history,
        settled);
  }

  private static List<NoticeRule> rules(NoticePlan plan) {
    return plan.rules().values().stream().map(KeptRule::rule).toList();
  }

  private static Map<String, Integer> versions(NoticePlan plan) {
    Map<String, Integer> versions = new LinkedHashMap<>();
    plan.rules().forEach((id, kept) -> versions.put(id, kept.version()));
    return versions;
  }
}
