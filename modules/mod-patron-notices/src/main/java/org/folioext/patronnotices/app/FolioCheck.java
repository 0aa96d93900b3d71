package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.preview.FolioNotice;
import org.folioext.patronnotices.domain.preview.FolioPolicy;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.remote.FolioPolicies;

/** Whether FOLIO itself sends what a rule would, by its notice policies. Thread-safe. */
public final class FolioCheck {

  private static final int CALLS_PER_SECOND = 50;

  private final Gateways gateways;

  /** As gateways show libraries. */
  public FolioCheck(Gateways gateways) {
    this.gateways = gateways;
  }

  /**
   * The policies in use that send what a rule would.
   *
   * @return empty where nobody can tell, for the library has no circulation; fails with UNAVAILABLE
   *     where it does not answer
   */
  Future<Optional<List<FolioNotice>>> beside(OkapiHeaders headers, NoticeRule rule) {
    if (!FolioPolicy.canSend(rule.event())) {
      return Future.succeededFuture(Optional.of(List.of()));
    }
    FolioPolicies folio = new FolioPolicies(gateways.of(headers, CALLS_PER_SECOND));
    return Future.all(folio.active(), folio.rules())
        .map(
            read ->
                Optional.of(
                    same(
                        read.<Map<UUID, FolioPolicy>>resultAt(0).values(), read.resultAt(1), rule)))
        .recover(FolioCheck::unknown);
  }

  private static List<FolioNotice> same(
      Collection<FolioPolicy> active, String circulationRules, NoticeRule rule) {
    return active.stream()
        .filter(policy -> circulationRules.contains(policy.id().toString()))
        .filter(
            policy ->
                rule.timing().offsets().stream()
                    .anyMatch(offset -> policy.sends(rule.event(), offset)))
        .map(FolioPolicy::notice)
        .toList();
  }

  private static Future<Optional<List<FolioNotice>>> unknown(Throwable failure) {
    if (Gateway.hasNoModule(failure)) {
      return Future.succeededFuture(Optional.empty());
    }
    return failure instanceof CallFailed || failure instanceof NotSeen
        ? Failure.unavailable(
                "folio-notices-unread", "FOLIO's own notice policies could not be read: try again.")
            .future()
        : Future.failedFuture(failure);
  }
}
