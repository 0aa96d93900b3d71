package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.app.FolioCheck;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.overlap.Overlap;
import org.folioext.patronnotices.domain.preview.FolioPolicy;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.storage.ledger.OverlapNotes;

/**
 * Looks whether FOLIO came to tell what rules that are on tell: what such a rule brings is held at
 * the end of the run. Where FOLIO does not say, that is noted, and what was known before holds; so
 * it is where a library has no circulation any more, which may be for an hour. Thread-safe.
 */
public final class OverlapPhase implements NightPhase {

  private static final Logger LOG = LogManager.getLogger(OverlapPhase.class);
  private static final int UNAUTHORIZED = 401;

  private final FolioCheck folio;
  private final OverlapNotes notes;
  private final Clock clock;

  /** Of FOLIO's policies, into rows. */
  public OverlapPhase(FolioCheck folio, OverlapNotes notes, Clock clock) {
    this.folio = folio;
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "overlap";
  }

  @Override
  public Future<Boolean> work(NightShift shift) {
    List<NoticeRule> rules = shift.plan().rules().values().stream().map(KeptRule::rule).toList();
    Future<List<FolioPolicy>> used =
        Overlap.isPossible(rules) ? folio.used(shift.headers()) : Future.succeededFuture(List.of());
    return used.transform(
            read ->
                read.succeeded()
                    ? found(shift, rules, read.result())
                    : missed(shift, rules, read.cause()))
        .map(true);
  }

  private Future<Void> found(NightShift shift, List<NoticeRule> rules, List<FolioPolicy> used) {
    return notes.found(
        shift.tenant(),
        shift.lease(),
        rules.stream().collect(Collectors.toMap(NoticeRule::id, rule -> held(used, rule))),
        clock.instant());
  }

  private static List<Overlap> held(List<FolioPolicy> used, NoticeRule rule) {
    return Overlap.isHeldFor(rule) ? Overlap.of(used, rule) : List.of();
  }

  /** Messages of these failures hold no personal data. */
  private Future<Void> missed(NightShift shift, List<NoticeRule> rules, Throwable failure) {
    if (!(failure instanceof CallFailed || failure instanceof NotSeen) || isUnauthorized(failure)) {
      return Future.failedFuture(failure);
    }
    if (Gateway.hasNoModule(failure)) {
      return absent(shift, rules, failure);
    }
    LOG.warn("Run {}: what FOLIO tells is not known; {}", shift.run().id(), failure.getMessage());
    return notes.missed(shift.tenant(), shift.lease(), failure.getMessage(), clock.instant());
  }

  private Future<Void> absent(NightShift shift, List<NoticeRule> rules, Throwable failure) {
    return notes.absent(
        shift.tenant(),
        shift.lease(),
        rules.stream().map(NoticeRule::id).collect(Collectors.toSet()),
        failure.getMessage(),
        clock.instant());
  }

  /** With the token refused nothing else would be read either: the run waits for another. */
  private static boolean isUnauthorized(Throwable failure) {
    return failure instanceof CallFailed failed && failed.status().orElse(0) == UNAUTHORIZED;
  }
}
