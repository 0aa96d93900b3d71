package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.preview.FolioNotice;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * Switches rules on and off. One that tells what FOLIO tells by itself is switched on only where a
 * person says that both are wanted, which is recorded with it. Thread-safe.
 */
public final class RuleSwitch {

  private final RuleShelf shelf;
  private final RuleDesk desk;
  private final FolioCheck folio;
  private final Overlaps overlaps;

  /** Rules of a shelf, beside FOLIO's own notices. */
  public RuleSwitch(RuleShelf shelf, RuleDesk desk, FolioCheck folio) {
    this.shelf = shelf;
    this.desk = desk;
    this.folio = folio;
    this.overlaps = new Overlaps(folio);
  }

  /**
   * Writes another rule in the place of one, as {@link RuleDesk#replace} does. One that is on and
   * would tell more of what FOLIO tells, or tell it others, is taken only where a person says so.
   *
   * @param confirmed whether the person wants it beside FOLIO's own notices
   * @return fails as {@link #set} does too
   */
  public Future<Reading<ShownRule>> replace(
      OkapiHeaders headers, String id, int version, Tree form, boolean confirmed) {
    return BookText.rule(form) instanceof Reading.Good<NoticeRule> good
        ? shelf
            .get(headers, id)
            .compose(shown -> overlaps.grown(headers, shown.kept(), good.value()))
            .compose(beside -> agreed(id, beside, confirmed))
            .compose(deed -> desk.replace(headers, id, version, form, deed))
        : desk.replace(headers, id, version, form, Optional.empty());
  }

  private static Future<Optional<Deed>> agreed(
      String id, List<FolioNotice> beside, boolean confirmed) {
    if (beside.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    return confirmed
        ? Future.succeededFuture(Optional.of(Deed.overlap(id, beside)))
        : both(beside).future();
  }

  /**
   * Switches a rule on or off, as {@link RuleDesk#enable} does.
   *
   * @param version of the rule that the person saw
   * @param confirmed whether the person wants it beside FOLIO's own notices
   * @return fails with CONFLICT, {@code folio-sends-too}, which names the policies, where that was
   *     not said; with UNAVAILABLE where FOLIO's policies do not come
   */
  public Future<ShownRule> set(
      OkapiHeaders headers, String id, int version, boolean on, boolean confirmed) {
    return on
        ? shelf
            .get(headers, id)
            .map(shown -> shown.kept().rule())
            .compose(rule -> folio.beside(headers, rule.event(), rule.timing().offsets()))
            .compose(found -> agreed(id, found.orElse(List.of()), confirmed))
            .compose(deed -> desk.enable(headers, id, version, true, deed))
        : desk.enable(headers, id, version, false, Optional.empty());
  }

  private static Failure both(List<FolioNotice> beside) {
    Map<String, String> policies = new LinkedHashMap<>();
    beside.forEach(one -> policies.put(one.policy().toString(), one.name()));
    return new Failure(
        FailureKind.CONFLICT,
        "folio-sends-too",
        "FOLIO itself sends notices of this, by these notice policies: patrons would hear twice."
            + " Confirm that both are wanted, or take the notices out of the policies.",
        policies);
  }
}
