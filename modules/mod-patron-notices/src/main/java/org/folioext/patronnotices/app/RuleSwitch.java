package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.util.Optional;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.overlap.Grown;
import org.folioext.patronnotices.domain.overlap.Wish;
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
   * @param wish what the person says of FOLIO's own notices
   * @return fails as {@link #set} does too
   */
  public Future<Reading<ShownRule>> replace(
      OkapiHeaders headers, String id, int version, Tree form, Wish wish) {
    return BookText.rule(form) instanceof Reading.Good<NoticeRule> good
        ? shelf
            .get(headers, id)
            .compose(shown -> overlaps.grown(headers, shown.kept(), good.value()))
            .map(grown -> grown.map(more -> Conflicts.requireWanted(more, wish)))
            .compose(grown -> desk.replace(headers, id, version, form, grown))
        : desk.replace(headers, id, version, form, Optional.empty());
  }

  /**
   * Switches a rule on or off, as {@link RuleDesk#enable} does.
   *
   * @param version of the rule that the person saw
   * @param wish what the person says of FOLIO's own notices
   * @return fails with CONFLICT, {@code folio-sends-too}, which names the policies, where that they
   *     are wanted too was not said, or of others; with UNAVAILABLE where FOLIO's policies do not
   *     come
   */
  public Future<ShownRule> set(
      OkapiHeaders headers, String id, int version, boolean on, Wish wish) {
    return on
        ? shelf
            .get(headers, id)
            .compose(shown -> folio.beside(headers, shown.kept().rule()))
            .map(all -> Conflicts.requireWanted(Grown.whole(all), wish))
            .compose(grown -> desk.enable(headers, id, version, true, Optional.of(grown)))
        : desk.enable(headers, id, version, false, Optional.empty());
  }
}
