package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.Aftermath;
import org.folioext.patronnotices.domain.send.Looking;
import org.folioext.patronnotices.domain.send.Looking.Found;
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
   * @param retries whether one that failed may be sent once more
   * @return fails with CallFailed or NotSeen where FOLIO does not answer
   */
  Future<Void> all(String tenant, Gateway gateway, boolean retries) {
    return results
        .due(tenant, EmailRows.MOST, clock.instant())
        .compose(
            due ->
                due.isEmpty()
                    ? Future.succeededFuture()
                    : looked(tenant, gateway, retries, due)
                        .compose(
                            done ->
                                due.size() < EmailRows.MOST
                                    ? Future.succeededFuture()
                                    : all(tenant, gateway, retries)));
  }

  private Future<Void> looked(String tenant, Gateway gateway, boolean retries, List<Due> due) {
    List<UUID> mails =
        due.stream().filter(one -> one.channel() == Channel.EMAIL).map(Due::id).toList();
    Future<Map<UUID, Found>> rows =
        mails.isEmpty() ? Future.succeededFuture(Map.of()) : new EmailRows(gateway).of(mails);
    return rows.compose(
        found ->
            Lanes.each(
                due,
                LANES,
                one -> found(gateway, one, found).compose(it -> write(tenant, one, it, retries))));
  }

  private static Future<Found> found(Gateway gateway, Due due, Map<UUID, Found> mails) {
    return due.channel() == Channel.NOTE
        ? new DeskNote(gateway).find(due.id(), due.patron())
        : Future.succeededFuture(mails.getOrDefault(due.id(), Found.NOTHING));
  }

  private Future<Void> write(String tenant, Due due, Found found, boolean retries) {
    Looking.Asked asked =
        new Looking.Asked(due.state(), due.called(), due.failures(), retries && !due.again());
    Aftermath after = Looking.after(found, asked, clock.instant());
    return results.looked(tenant, due, after, clock.instant()).mapEmpty();
  }
}
