package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.app.predict.Chosen;
import org.folioext.patronnotices.app.predict.Excluded;
import org.folioext.patronnotices.app.predict.Predictions;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.renew.FolioTells;
import org.folioext.patronnotices.domain.renew.PlannedRenewal;
import org.folioext.patronnotices.domain.renew.Prediction;
import org.folioext.patronnotices.remote.LoansNow;
import org.folioext.patronnotices.storage.renewal.Exclusions;
import org.folioext.patronnotices.storage.renewal.RenewalSwitches;
import org.folioext.patronnotices.storage.renewal.Renewals;

/**
 * Chooses the loans that are to be renewed on a day, and predicts what comes of it. Thread-safe.
 */
public final class RenewPlanner {

  private final Renewals renewals;
  private final RenewalSwitches switches;
  private final Exclusions exclusions;
  private final SameInstallation here;
  private final FolioNotices folio;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * Of libraries.
   *
   * @param folio what FOLIO's own policies tell of renewals
   * @param ids of new attempts
   */
  public RenewPlanner(
      Renewals renewals,
      RenewalSwitches switches,
      Exclusions exclusions,
      SameInstallation here,
      FolioNotices folio,
      Supplier<UUID> ids,
      Clock clock) {
    this.renewals = renewals;
    this.switches = switches;
    this.exclusions = exclusions;
    this.here = here;
    this.folio = folio;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Reads what holds for all loans of a day.
   *
   * @param plan of rules that renew, and no others
   */
  Future<Basis> begin(OkapiHeaders headers, Gateway gateway, NoticePlan plan, LocalDate day) {
    var enabled = switches.read(headers.tenant());
    var same = here.is(headers);
    var excluded = exclusions.all(headers.tenant());
    var predictions = Predictions.begin(gateway, plan.time().zone(), clock.instant());
    return Future.all(enabled, same, excluded, predictions)
        .map(
            read ->
                new Basis(
                    gateway,
                    plan,
                    day,
                    enabled.result().enabled() && same.result(),
                    new Excluded(excluded.result()),
                    predictions.result()));
  }

  /** What holds for all loans of a day. */
  final class Basis {
    private final Gateway gateway;
    private final NoticePlan plan;
    private final LocalDate day;
    private final boolean real;
    private final Excluded excluded;
    private final Predictions predictions;

    private Basis(
        Gateway gateway,
        NoticePlan plan,
        LocalDate day,
        boolean real,
        Excluded excluded,
        Predictions predictions) {
      this.gateway = gateway;
      this.plan = plan;
      this.day = day;
      this.real = real;
      this.excluded = excluded;
      this.predictions = predictions;
    }

    /** Whether attempts are to be called; else they are predicted alone. */
    boolean real() {
      return real;
    }

    /** The attempts that rules ask for. */
    Future<List<PlannedRenewal>> of(List<PatronCase> cases) {
      List<UUID> loans =
          cases.stream()
              .flatMap(one -> one.candidates().stream())
              .map(candidate -> candidate.subject())
              .toList();
      return renewals
          .barred(plan.tenant(), loans)
          .map(barred -> chosen(cases, new Barred(barred)))
          .compose(this::planned);
    }

    private List<Chosen> chosen(List<PatronCase> cases, History history) {
      return cases.stream()
          .flatMap(one -> plan.planner().decide(one, day, history).stream())
          .filter(Decision::goes)
          .map(Chosen::of)
          .filter(one -> !excluded.has(one))
          .toList();
    }

    private Future<List<PlannedRenewal>> planned(List<Chosen> chosen) {
      Future<List<PlannedRenewal>> planned = Future.succeededFuture(new ArrayList<>());
      for (int i = 0; i < chosen.size(); i += LoansNow.MOST) {
        List<Chosen> some = chosen.subList(i, Math.min(chosen.size(), i + LoansNow.MOST));
        planned = planned.compose(before -> some(some).map(next -> both(before, next)));
      }
      return planned;
    }

    private static List<PlannedRenewal> both(
        List<PlannedRenewal> before, List<PlannedRenewal> next) {
      before.addAll(next);
      return before;
    }

    private Future<List<PlannedRenewal>> some(List<Chosen> chosen) {
      List<FolioNotices.OfLoan> loans = chosen.stream().map(Basis::ofLoan).toList();
      var predicted = predictions.of(chosen);
      var told = folio.renewed(gateway, loans);
      return Future.all(predicted, told)
          .map(
              read ->
                  chosen.stream()
                      .filter(one -> predicted.result().containsKey(one.loanId()))
                      .map(one -> planned(one, predicted.result(), told.result()))
                      .toList());
    }

    private static FolioNotices.OfLoan ofLoan(Chosen one) {
      return new FolioNotices.OfLoan(one.loanId(), one.loan().item(), one.patron().group());
    }

    private PlannedRenewal planned(
        Chosen one, Map<UUID, Prediction> predicted, Map<UUID, FolioTells> told) {
      return new PlannedRenewal(
          ids.get(),
          one.rule(),
          plan.rules().get(one.rule()).version(),
          one.loan(),
          one.patron().group(),
          predicted.get(one.loanId()),
          told.getOrDefault(one.loanId(), FolioTells.NO));
    }
  }

  /** A loan whose date an attempt left what it is is not tried again until that changes. */
  private record Barred(Map<UUID, Set<String>> causes) implements History {
    @Override
    public Optional<String> stateOf(CauseKey key) {
      return causes.getOrDefault(key.subject(), Set.of()).contains(key.cause())
          ? Optional.of("tried")
          : Optional.empty();
    }

    @Override
    public int messagesTo(UUID recipient, LocalDate asked) {
      return 0;
    }

    @Override
    public int messagesTo(UUID recipient, String rule, LocalDate asked) {
      return 0;
    }
  }
}
