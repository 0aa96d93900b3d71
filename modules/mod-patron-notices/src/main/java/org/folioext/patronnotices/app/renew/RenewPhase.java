package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.job.TenantLeases;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.cases.Batch;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.app.cases.Span;
import org.folioext.patronnotices.app.run.NightPhase;
import org.folioext.patronnotices.app.run.NightShift;
import org.folioext.patronnotices.app.run.RunSources;
import org.folioext.patronnotices.app.run.Turn;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.renew.PlannedRenewal;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.ledger.RunZones;
import org.folioext.patronnotices.storage.renewal.RenewalGuard;
import org.folioext.patronnotices.storage.renewal.RenewalPlans;

/**
 * The part of a night that renews loans, before anything else is planned: what a loan is due on
 * decides what else is said of it. It plans the attempts of the day, has the storm guard judge
 * them, and calls those that may be called. Begun anew it finds what it planned. Thread-safe.
 */
public final class RenewPhase implements NightPhase {

  /** Its name. */
  public static final String ID = "renew";

  private static final int CALLS_PER_SECOND = 50;

  private final ChoiceStore choices;
  private final RunSources sources;
  private final RenewPlanner planner;
  private final RenewalWork calls;
  private final TenantLeases leases;
  private final Gateways gateways;
  private final Clock clock;

  /**
   * Of libraries.
   *
   * @param leases of runs
   */
  public RenewPhase(
      ChoiceStore choices,
      RunSources sources,
      RenewPlanner planner,
      RenewalWork calls,
      TenantLeases leases,
      Gateways gateways,
      Clock clock) {
    this.choices = choices;
    this.sources = sources;
    this.planner = planner;
    this.calls = calls;
    this.leases = leases;
    this.gateways = gateways;
    this.clock = clock;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean renews() {
    return true;
  }

  @Override
  public Future<Boolean> work(NightShift shift) {
    return choices
        .present(shift.tenant())
        .map(RenewPhase::renewing)
        .compose(
            present ->
                present.rules().isEmpty() ? Future.succeededFuture(true) : work(shift, present));
  }

  /** The rules that renew, and no others: nobody else is read. */
  private static Choices renewing(Choices present) {
    List<KeptRule> rules =
        present.rules().stream()
            .filter(kept -> kept.rule().enabled() && kept.rule().event().isRenewal())
            .toList();
    return new Choices(present.settings(), rules, present.orderVersion());
  }

  private Future<Boolean> work(NightShift shift, Choices present) {
    Gateway gateway = gateways.of(shift.headers(), CALLS_PER_SECOND);
    return sources
        .preparing()
        .of(shift.headers(), present)
        .compose(
            plan -> isOver(shift) ? Future.succeededFuture(true) : planned(shift, gateway, plan))
        .compose(
            through ->
                through
                    ? judged(shift).compose(judged -> called(shift))
                    : Future.succeededFuture(false));
  }

  /** Calls for a while, so that other tenants have their turn; planned anew, the rest is found. */
  private Future<Boolean> called(NightShift shift) {
    Turn turn = Turn.begin(shift.stopping(), clock);
    return calls.go(shift.headers(), () -> today(shift), turn).map(done -> !turn.getAsBoolean());
  }

  /** A run may outlive its day: nothing is renewed as of yesterday, and today is planned anew. */
  private boolean isOver(NightShift shift) {
    return today(shift).isAfter(shift.run().day());
  }

  private LocalDate today(NightShift shift) {
    return shift.plan().time().dayOf(clock.instant());
  }

  private Future<Boolean> planned(NightShift shift, Gateway gateway, NoticePlan plan) {
    return planner
        .begin(shift.headers(), gateway, plan, shift.run().day())
        .compose(
            basis ->
                sources
                    .everybody()
                    .each(
                        plan,
                        gateway,
                        Span.of(shift.run().day()),
                        Optional.empty(),
                        batch -> batch(shift, basis, batch)))
        .map(true)
        .recover(
            failure ->
                failure instanceof Stopped
                    ? Future.succeededFuture(false)
                    : Future.failedFuture(failure));
  }

  private Future<Void> batch(NightShift shift, RenewPlanner.Basis basis, Batch batch) {
    return shift.stopping().getAsBoolean()
        ? Future.failedFuture(new Stopped())
        : basis.of(batch.cases()).compose(planned -> save(shift, planned, basis.real()));
  }

  private Future<Void> save(NightShift shift, List<PlannedRenewal> planned, boolean real) {
    return leases.goingOn(
        shift.tenant(),
        shift.lease(),
        sql ->
            RenewalPlans.add(
                sql, shift.run().id(), shift.run().day(), planned, real, clock.instant()));
  }

  private Future<Void> judged(NightShift shift) {
    return leases.goingOn(
        shift.tenant(),
        shift.lease(),
        sql ->
            RunZones.note(sql, shift.run().id(), shift.plan().time().zone())
                .compose(noted -> RenewalGuard.judge(sql, shift.run().id(), shift.run().day())));
  }

  /** The instance is to stop: no failure, but the way out of reading patrons. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }
}
