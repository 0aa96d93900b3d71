package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.Aftermath;
import org.folioext.patronnotices.domain.send.Looking;
import org.folioext.patronnotices.domain.send.Looking.Found;
import org.folioext.patronnotices.domain.send.Looking.Trace;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.folioext.patronnotices.remote.DeskNote;
import org.folioext.patronnotices.remote.EmailRows;
import org.folioext.patronnotices.storage.message.Results;
import org.folioext.patronnotices.storage.message.Results.Due;

/** Asks FOLIO what became of messages. It sends nothing. Thread-safe. */
final class Lookups {

  private static final int LANES = 4;

  private final Results results;
  private final Clock clock;

  Lookups(Results results, Clock clock) {
    this.results = results;
    this.clock = clock;
  }

  /**
   * Asks about those whose time has come, of all of them.
   *
   * @param plan what becomes of those that failed, and of their addresses
   * @return fails with CallFailed or NotSeen where FOLIO does not answer
   */
  Future<Void> all(String tenant, Gateway gateway, SendPlan plan) {
    return results
        .due(tenant, EmailRows.MOST, clock.instant())
        .compose(
            due ->
                due.isEmpty()
                    ? Future.succeededFuture()
                    : looked(tenant, gateway, plan, due)
                        .compose(
                            done ->
                                due.size() < EmailRows.MOST
                                    ? Future.succeededFuture()
                                    : all(tenant, gateway, plan)));
  }

  private Future<Void> looked(String tenant, Gateway gateway, SendPlan plan, List<Due> due) {
    List<UUID> mails =
        due.stream().filter(one -> one.channel() == Channel.EMAIL).map(Due::id).toList();
    Future<Map<UUID, Trace>> rows =
        mails.isEmpty() ? Future.succeededFuture(Map.of()) : new EmailRows(gateway).of(mails);
    return rows.compose(
        found ->
            Lanes.each(
                due,
                LANES,
                one -> found(gateway, one, found).compose(it -> write(tenant, one, it, plan))));
  }

  private static Future<Trace> found(Gateway gateway, Due due, Map<UUID, Trace> mails) {
    return due.channel() == Channel.NOTE
        ? new DeskNote(gateway).find(due.id(), due.patron()).map(Trace::of)
        : Future.succeededFuture(mails.getOrDefault(due.id(), Trace.of(Found.NOTHING)));
  }

  private Future<Void> write(String tenant, Due due, Trace trace, SendPlan plan) {
    SendSettings settings = plan.settings();
    ZoneId zone = plan.plan().time().zone();
    Looking.Asked asked =
        new Looking.Asked(
            due.state(), due.called(), due.failures(), settings.retryFailed() && !due.again());
    Aftermath after = Looking.after(trace, asked, clock.instant());
    return results.looked(tenant, due, after, settings.caution(), zone, clock.instant()).mapEmpty();
  }
}
