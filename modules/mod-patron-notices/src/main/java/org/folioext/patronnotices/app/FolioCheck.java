package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.overlap.Overlap;
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
   * The policies in use that send what a rule would, of which nobody has said anything; none where
   * the library has no circulation.
   *
   * @return fails with UNAVAILABLE where FOLIO does not answer
   */
  Future<List<Overlap>> beside(OkapiHeaders headers, NoticeRule rule) {
    return FolioPolicy.canSend(rule.event())
        ? used(headers).recover(FolioCheck::unread).map(used -> Overlap.of(used, rule))
        : Future.succeededFuture(List.of());
  }

  /**
   * The policies that send something of the suite's events, and that circulation rules name. That
   * takes the list of policies and the rules.
   *
   * @return fails with CallFailed, which {@link Gateway#hasNoModule} tells of a library that has no
   *     circulation, or has none for a while; or with NotSeen
   */
  public Future<List<FolioPolicy>> used(OkapiHeaders headers) {
    FolioPolicies folio = new FolioPolicies(gateways.of(headers, CALLS_PER_SECOND));
    return Future.all(folio.active(), folio.rules())
        .map(read -> named(read.<Map<UUID, FolioPolicy>>resultAt(0), read.resultAt(1)));
  }

  private static List<FolioPolicy> named(Map<UUID, FolioPolicy> active, String circulationRules) {
    return active.values().stream()
        .filter(policy -> circulationRules.contains(policy.id().toString()))
        .toList();
  }

  private static Future<List<FolioPolicy>> unread(Throwable failure) {
    if (Gateway.hasNoModule(failure)) {
      return Future.succeededFuture(List.of());
    }
    return failure instanceof CallFailed || failure instanceof NotSeen
        ? Failure.unavailable(
                "folio-notices-unread", "FOLIO's own notice policies could not be read: try again.")
            .future()
        : Future.failedFuture(failure);
  }
}
