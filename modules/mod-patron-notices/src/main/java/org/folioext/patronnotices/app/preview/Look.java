package org.folioext.patronnotices.app.preview;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.preview.FolioNotice;
import org.folioext.patronnotices.domain.preview.FolioTold;
import org.folioext.patronnotices.domain.preview.PreviewRow;

/** Looks at patrons as a trial sees them. Of one preview. */
final class Look {

  private final Trial trial;
  private final Histories histories;
  private final FolioOverlap overlap;

  Look(Trial trial, Histories histories, FolioOverlap overlap) {
    this.trial = trial;
    this.histories = histories;
    this.overlap = overlap;
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
    return overlap.of(all).map(folio -> new Found(each, all.stream().map(row(folio)).toList()));
  }

  private Function<Decision, PreviewRow> row(Function<Decision, Optional<FolioNotice>> folio) {
    return decision -> PreviewRow.of(decision, trial.plan().names(), folio.apply(decision));
  }

  /** Whether FOLIO's own notices could be told so far. */
  FolioTold folio() {
    return overlap.told();
  }
}
