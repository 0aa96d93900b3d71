package org.folioext.patronnotices.app.preview;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.cases.Batch;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.app.deed.DeedDesk;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.preview.Counted;
import org.folioext.patronnotices.domain.preview.FolioTold;
import org.folioext.patronnotices.domain.preview.Preview;
import org.folioext.patronnotices.domain.preview.PreviewRow;
import org.folioext.patronnotices.domain.preview.Wanted;
import org.folioext.patronnotices.domain.preview.WantedForm;

/** What rules would do for one patron, at once. Thread-safe. */
public final class OnePatron {

  /** One patron is a handful of calls; they need not wait for each other. */
  private static final int CALLS_PER_SECOND = 1000;

  private final Trials trials;
  private final Cases cases;
  private final Looks looks;
  private final Gateways gateways;
  private final DeedDesk deeds;

  /** Patrons as gateways show them. */
  public OnePatron(Trials trials, Cases cases, Looks looks, Gateways gateways, DeedDesk deeds) {
    this.trials = trials;
    this.cases = cases;
    this.looks = looks;
    this.gateways = gateways;
    this.deeds = deeds;
  }

  /**
   * What was found.
   *
   * @param rules those that were asked, in their order
   * @param messages that would go out
   * @param rows one for each decision
   */
  public record Shown(
      LocalDate first,
      LocalDate last,
      List<Preview.Rule> rules,
      FolioTold folio,
      long messages,
      List<PreviewRow> rows) {}

  /**
   * What is asked.
   *
   * @param from a day as text; empty: today
   * @param days after it, 0 to 30
   * @param rule id of the one rule to tell of, on or off; empty: those that are on
   */
  public record Asked(Optional<String> from, int days, Optional<String> rule) {}

  /**
   * What the rules come to on some days. That somebody was shown it is told.
   *
   * @return fails with NOT_FOUND where FOLIO has no such patron, or there is no such rule; with
   *     INVALID where it is no day near today; with UNPROCESSABLE where the zone is not known; with
   *     UNAVAILABLE where FOLIO does not show all that is needed
   */
  public Future<Shown> preview(OkapiHeaders headers, UUID patron, Asked asked) {
    Wanted wanted =
        new Wanted(
            Optional.empty(),
            asked.days(),
            asked.rule().stream().toList(),
            Optional.empty(),
            List.of(patron));
    return trials
        .of(headers, wanted)
        .map(trial -> from(trial, asked))
        .compose(trial -> shown(headers, patron, trial))
        .recover(Unread::told)
        .compose(shown -> deeds.tell(headers, deed(patron, asked, shown)).map(shown));
  }

  private static Deed deed(UUID patron, Asked asked, Shown shown) {
    Map<String, Object> details = new HashMap<>();
    details.put("from", shown.first().toString());
    details.put("to", shown.last().toString());
    asked.rule().ifPresent(rule -> details.put("rule", rule));
    return Deed.of(DeedKind.PATRON_PREVIEWED, details).about(patron);
  }

  private static Trial from(Trial trial, Asked asked) {
    asked
        .rule()
        .filter(id -> trial.choices().rule(id).isEmpty())
        .ifPresent(
            id -> {
              throw Failure.notFound("rule", id);
            });
    LocalDate today = trial.plan().today();
    LocalDate first = asked.from().map(text -> day(text, today)).orElse(today);
    return trial.from(first, asked.days());
  }

  private static LocalDate day(String text, LocalDate today) {
    return WantedForm.day(text, today)
        .orElseThrow(
            () ->
                new Failure(
                    FailureKind.INVALID,
                    "day-outside",
                    "A day is written as 2026-01-31, from today to a year from now.",
                    Map.of("day", text)));
  }

  private Future<Shown> shown(OkapiHeaders headers, UUID patron, Trial trial) {
    Gateway gateway = gateways.of(headers, CALLS_PER_SECOND);
    Look look = looks.of(trial, gateway);
    return cases
        .of(trial.plan(), gateway, List.of(patron))
        .map(batch -> found(batch, patron))
        .compose(batch -> look.at(batch.cases()))
        .map(
            found ->
                new Shown(
                    trial.span().first(),
                    trial.span().last(),
                    trial.rules(),
                    look.folio(),
                    Counted.of(found.decisions()).messages(),
                    found.rows()));
  }

  private static Batch found(Batch batch, UUID patron) {
    if (batch.notRead().contains(patron)) {
      throw Failure.unprocessable(
          "patron-unreadable", "FOLIO's record of this patron cannot be made out.");
    }
    if (batch.cases().isEmpty()) {
      throw Failure.notFound("patron", patron.toString());
    }
    return batch;
  }
}
