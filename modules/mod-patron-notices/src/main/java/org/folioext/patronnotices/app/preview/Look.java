package org.folioext.patronnotices.app.preview;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.patronnotices.app.predict.Foresight;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.preview.FolioNotice;
import org.folioext.patronnotices.domain.preview.FolioTold;
import org.folioext.patronnotices.domain.preview.Foretold;
import org.folioext.patronnotices.domain.preview.PreviewRow;

/** Looks at patrons as a trial sees them. Of one preview. */
final class Look {

  private final Trial trial;
  private final Histories histories;
  private final FolioOverlap overlap;
  private final Foresight foresight;

  Look(Trial trial, Histories histories, FolioOverlap overlap, Foresight foresight) {
    this.trial = trial;
    this.histories = histories;
    this.overlap = overlap;
    this.foresight = foresight;
  }

  /**
   * What was found.
   *
   * @param decisions by patron
   * @param rows one for each decision
   */
  record Found(List<List<Decision>> decisions, List<PreviewRow> rows) {}

  Future<Found> at(List<PatronCase> cases) {
    return histories
        .of(trial.plan().tenant(), trial.asked(), cases, trial.span().first())
        .map(history -> cases.stream().map(one -> trial.decisions(one, history)).toList())
        .compose(each -> found(each, each.stream().flatMap(List::stream).toList()));
  }

  private Future<Found> found(List<List<Decision>> each, List<Decision> all) {
    var folio = overlap.of(all);
    var renewals = foresight.of(all);
    return Future.all(folio, renewals)
        .map(
            told ->
                new Found(each, all.stream().map(row(folio.result(), renewals.result())).toList()));
  }

  private Function<Decision, PreviewRow> row(
      Function<Decision, Optional<FolioNotice>> folio,
      Function<Decision, Optional<Foretold>> renewals) {
    return decision ->
        PreviewRow.of(
            decision, trial.plan().names(), folio.apply(decision), renewals.apply(decision));
  }

  /** Whether FOLIO's own notices could be told so far. */
  FolioTold folio() {
    return overlap.told();
  }
}
