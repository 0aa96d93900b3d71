package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.preview.FolioNotice;
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
   * The policies of FOLIO that send what a rule did not send, or not to the same patrons, before it
   * was changed; none of a rule that is off.
   *
   * @return fails with UNAVAILABLE where FOLIO's policies do not come
   */
  Future<List<FolioNotice>> grown(OkapiHeaders headers, KeptRule before, NoticeRule after) {
    List<Integer> fresh = freshDays(before.rule(), after);
    return !before.rule().enabled() || fresh.isEmpty()
        ? Future.succeededFuture(List.of())
        : folio.beside(headers, after.event(), fresh).map(found -> found.orElse(List.of()));
  }

  /** Another condition may fit others: then all days are news. */
  private static List<Integer> freshDays(NoticeRule before, NoticeRule after) {
    Set<Integer> told =
        before.event() == after.event() && before.condition().equals(after.condition())
            ? new HashSet<>(before.timing().offsets())
            : Set.of();
    return after.timing().offsets().stream().filter(day -> !told.contains(day)).toList();
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
                            beside -> {
                              if (!beside.isEmpty()) {
                                before.add(rule.id());
                              }
                            })
                        .map(before));
      }
    }
    return ids;
  }
}
