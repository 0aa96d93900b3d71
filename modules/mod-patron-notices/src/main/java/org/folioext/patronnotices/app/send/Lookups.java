package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.NotSeen;
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
  private static final Logger LOG = LogManager.getLogger(Lookups.class);

  private static final int LANES = 4;

  private final Results results;
  private final Clock clock;

  Lookups(Results results, Clock clock) {
    this.results = results;
    this.clock = clock;
  }

  /**
   * Asks about those whose time has come, of all of them. Where FOLIO does not say what became of a
   * message it is asked later, and that stops nothing else; a channel of which it does not is not
   * asked about again in the same pass.
   */
  Future<Void> all(Round round) {
    return results
        .due(round.tenant(), EmailRows.MOST, clock.instant())
        .compose(due -> due.isEmpty() ? Future.succeededFuture() : more(round, due));
  }

  private Future<Void> more(Round round, List<Due> due) {
    return looked(round, due)
        .compose(done -> due.size() < EmailRows.MOST ? Future.succeededFuture() : all(round));
  }

  private Future<Void> looked(Round round, List<Due> due) {
    return mails(round, due)
        .compose(
            rows ->
                Lanes.each(
                    due,
                    LANES,
                    one ->
                        (one.channel() == Channel.NOTE ? note(round, one) : mail(rows, one))
                            .compose(it -> write(round.tenant(), one, it, round.plan()))));
  }

  /** What there is of e-mails; empty where nobody can read it. */
  private static Future<Optional<Map<UUID, Trace>>> mails(Round round, List<Due> due) {
    List<UUID> mails =
        due.stream().filter(one -> one.channel() == Channel.EMAIL).map(Due::id).toList();
    return mails.isEmpty()
        ? Future.succeededFuture(Optional.of(Map.of()))
        : read(round, Channel.EMAIL, () -> new EmailRows(round.gateway()).of(mails));
  }

  private static Future<Trace> mail(Optional<Map<UUID, Trace>> rows, Due due) {
    Found none = rows.isEmpty() ? Found.UNREAD : Found.NOTHING;
    return Future.succeededFuture(
        rows.flatMap(found -> Optional.ofNullable(found.get(due.id()))).orElse(Trace.of(none)));
  }

  private static Future<Trace> note(Round round, Due due) {
    return read(
            round, Channel.NOTE, () -> new DeskNote(round.gateway()).find(due.id(), due.patron()))
        .map(found -> Trace.of(found.orElse(Found.UNREAD)));
  }

  private static <T> Future<Optional<T>> read(
      Round round, Channel channel, Supplier<Future<T>> reading) {
    return round.halt().isUnread(channel)
        ? Future.succeededFuture(Optional.empty())
        : reading
            .get()
            .map(Optional::of)
            .recover(failure -> unread(round, channel, failure).map(none -> Optional.empty()));
  }

  private static Future<Void> unread(Round round, Channel channel, Throwable failure) {
    if (failure instanceof CallFailed || failure instanceof NotSeen) {
      LOG.warn("What became of messages ({}) is asked later; {}", channel, failure.getMessage());
      round.halt().unread(channel);
      return Future.succeededFuture();
    }
    return Future.failedFuture(failure);
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
