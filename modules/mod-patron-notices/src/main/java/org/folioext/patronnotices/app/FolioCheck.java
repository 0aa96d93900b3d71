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
import org.folioext.patronnotices.domain.rule.Event;
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
   * @param days after the event's day on which it would
   * @return empty where nobody can tell, for the library has no circulation; fails with UNAVAILABLE
   *     where it does not answer
   */
  Future<Optional<List<FolioNotice>>> beside(
      OkapiHeaders headers, Event event, List<Integer> days) {
    if (!FolioPolicy.canSend(event)) {
      return Future.succeededFuture(Optional.of(List.of()));
    }
    FolioPolicies folio = new FolioPolicies(gateways.of(headers, CALLS_PER_SECOND));
    return Future.all(folio.active(), folio.rules())
        .map(
            read ->
                Optional.of(
                    same(
                        read.<Map<UUID, FolioPolicy>>resultAt(0).values(),
                        read.resultAt(1),
                        event,
                        days)))
        .recover(FolioCheck::unknown);
  }

  private static List<FolioNotice> same(
      Collection<FolioPolicy> active, String circulationRules, Event event, List<Integer> days) {
    return active.stream()
        .filter(policy -> circulationRules.contains(policy.id().toString()))
        .filter(policy -> days.stream().anyMatch(day -> policy.sends(event, day)))
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
