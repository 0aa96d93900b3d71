package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.overlap.Grown;
import org.folioext.patronnotices.domain.preview.FolioPolicy;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * What rules that are on would tell beside FOLIO's own notices once they are changed. Thread-safe.
 */
public final class Overlaps {

  private final FolioCheck folio;

  /** As FOLIO's policies have it. */
  public Overlaps(FolioCheck folio) {
    this.folio = folio;
  }

  /**
   * What FOLIO tells beside a rule once it is changed, where it would tell anything that it did not
   * tell, or not to the same patrons; empty where not, and of a rule that is off.
   *
   * @return fails with UNAVAILABLE where FOLIO's policies do not come
   */
  Future<Optional<Grown>> grown(OkapiHeaders headers, KeptRule before, NoticeRule after) {
    boolean another = isAnother(before.rule(), after);
    List<Integer> fresh = freshDays(before.rule(), after, another);
    return !before.rule().enabled() || fresh.isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : folio
            .beside(headers, after)
            .map(all -> new Grown(all, FolioPolicy.told(after.event(), fresh), another))
            .map(Optional::of);
  }

  private static boolean isAnother(NoticeRule before, NoticeRule after) {
    return before.event() != after.event() || !before.condition().equals(after.condition());
  }

  /** Another condition may fit others: then all days are news. */
  private static List<Integer> freshDays(NoticeRule before, NoticeRule after, boolean another) {
    List<Integer> fresh = new ArrayList<>(after.timing().offsets());
    if (!another) {
      fresh.removeAll(before.timing().offsets());
    }
    return fresh;
  }

  /**
   * Those of some rules that are on, would stay so, and would tell more beside FOLIO than they did:
   * ids.
   *
   * @return fails as {@link #grown} does
   */
  Future<Set<String>> grown(OkapiHeaders headers, Choices present, List<NoticeRule> wanted) {
    Future<Set<String>> ids = Future.succeededFuture(new HashSet<>());
    for (NoticeRule rule : wanted) {
      Optional<KeptRule> kept = present.rule(rule.id()).filter(one -> rule.enabled());
      if (kept.isPresent()) {
        ids =
            ids.compose(
                before ->
                    grown(headers, kept.get(), rule)
                        .onSuccess(
                            grown ->
                                grown
                                    .filter(more -> !more.asked().isEmpty())
                                    .ifPresent(more -> before.add(rule.id())))
                        .map(before));
      }
    }
    return ids;
  }
}
