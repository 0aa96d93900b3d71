package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.domain.preview.FolioNotice;
import org.folioext.patronnotices.storage.Deed;

/**
 * Switches rules on and off. One that tells what FOLIO tells by itself is switched on only where a
 * person says that both are wanted, which is recorded with it. Thread-safe.
 */
public final class RuleSwitch {

  private final RuleShelf shelf;
  private final RuleDesk desk;
  private final FolioCheck folio;

  /** Rules of a shelf, beside FOLIO's own notices. */
  public RuleSwitch(RuleShelf shelf, RuleDesk desk, FolioCheck folio) {
    this.shelf = shelf;
    this.desk = desk;
    this.folio = folio;
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
            .compose(shown -> folio.beside(headers, shown.kept().rule()))
            .map(Optional::stream)
            .map(found -> found.flatMap(List::stream).toList())
            .compose(beside -> on(headers, id, version, beside, confirmed))
        : desk.enable(headers, id, version, false, Optional.empty());
  }

  private Future<ShownRule> on(
      OkapiHeaders headers, String id, int version, List<FolioNotice> beside, boolean confirmed) {
    if (beside.isEmpty()) {
      return desk.enable(headers, id, version, true, Optional.empty());
    }
    return confirmed
        ? desk.enable(headers, id, version, true, Optional.of(Deed.overlap(id, beside)))
        : both(beside).future();
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
