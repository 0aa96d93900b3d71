package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.patronnotices.domain.send.MessageState;
import org.folioext.patronnotices.domain.send.NoticeMessage;
import org.folioext.patronnotices.domain.send.ResendReason;
import org.folioext.patronnotices.domain.send.Resending;
import org.folioext.patronnotices.domain.send.Said;
import org.folioext.patronnotices.domain.send.Settling;
import org.folioext.patronnotices.domain.send.ToldOf;
import org.folioext.patronnotices.storage.message.Messages;
import org.folioext.patronnotices.storage.message.Resends;

/**
 * What staff see of messages, and decide about them. Ids are as callers write them. Thread-safe.
 */
public final class MessageDesk {

  private final Messages messages;
  private final Resends resends;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /** On the rows of messages. */
  public MessageDesk(Messages messages, Resends resends, Supplier<UUID> ids, Clock clock) {
    this.messages = messages;
    this.resends = resends;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A message with what it tells of.
   *
   * @param because why a person asked for it
   */
  public record Shown(NoticeMessage message, List<ToldOf> causes, Optional<ResendReason> because) {}

  /** Messages by CQL, the newest first. */
  public Future<Listed<NoticeMessage>> list(String tenant, Optional<String> cql, Page page) {
    return messages.list(tenant, cql.orElse(null), page);
  }

  /** A message; fails with NOT_FOUND. */
  public Future<Shown> get(String tenant, String id) {
    return found(tenant, id)
        .compose(
            message ->
                Future.all(messages.causes(tenant, message.id()), because(tenant, message))
                    .map(read -> new Shown(message, read.resultAt(0), read.resultAt(1))));
  }

  private Future<Optional<ResendReason>> because(String tenant, NoticeMessage message) {
    return message.resendOf().isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : resends.because(tenant, message.id());
  }

  /**
   * Has a message sent once more, in the words in which it went, because a person asks for it.
   *
   * @param because why they do, where they say so
   * @return the one that will go; fails with NOT_FOUND, with CONFLICT where one is under way,
   *     nobody can tell whether it arrived, or it goes by itself, with UNPROCESSABLE where its
   *     words are not kept
   */
  public Future<Shown> resend(OkapiHeaders headers, String id, Optional<ResendReason> because) {
    String tenant = headers.tenant();
    return found(tenant, id)
        .compose(
            message -> {
              if (!message.kept()) {
                return Failure.unprocessable("text-not-kept", "What this message said is not kept.")
                    .future();
              }
              UUID next = ids.get();
              return resends
                  .again(
                      tenant,
                      message.id(),
                      next,
                      because,
                      Caller.of(headers).user(),
                      clock.instant())
                  .compose(
                      came ->
                          came instanceof Resending.Made
                              ? get(tenant, next.toString())
                              : refused(came).future());
            });
  }

  private static Failure refused(Resending came) {
    if (came instanceof Resending.Unclear) {
      return Failure.conflict(
          "message-unknown",
          "Nobody can tell yet whether it arrived: say first what became of it.");
    }
    return came instanceof Resending.ByItself goes
        ? new Failure(
            FailureKind.CONFLICT,
            "retry-pending",
            "What it tells of goes out by itself, or is looked at again by the next run: sent once"
                + " more, it would arrive twice. Wait until that came to its end.",
            goes.at().map(at -> Map.of("at", at.toString())).orElse(Map.of()))
        : Failure.conflict(
            "message-under-way", "The message, or one in its place, is still under way.");
  }

  /**
   * Takes back what was to be sent once more, while it waits.
   *
   * @return fails with NOT_FOUND, and with CONFLICT where it does not wait
   */
  public Future<Shown> takeBack(OkapiHeaders headers, String id) {
    String tenant = headers.tenant();
    return found(tenant, id)
        .compose(
            message ->
                resends.takeBack(tenant, message.id(), Caller.of(headers).user(), clock.instant()))
        .compose(
            gone ->
                gone
                    ? get(tenant, id)
                    : Failure.conflict(
                            "message-not-waiting",
                            "It is not, or no longer, one that waits to be sent once more.")
                        .future());
  }

  /**
   * Records what became of a message of which nobody can tell.
   *
   * @return fails with NOT_FOUND, and with CONFLICT where it is not unknown, or where it is to be
   *     told again and cannot be
   */
  public Future<Shown> settle(OkapiHeaders headers, String id, Said said) {
    String tenant = headers.tenant();
    return found(tenant, id)
        .compose(
            message ->
                message.state() == MessageState.UNKNOWN
                    ? resends.settle(
                        tenant, message.id(), said, Caller.of(headers).user(), clock.instant())
                    : Future.succeededFuture(Settling.KNOWN))
        .compose(
            settled -> settled == Settling.DONE ? get(tenant, id) : unsettled(settled).future());
  }

  private static Failure unsettled(Settling settled) {
    if (settled == Settling.NOT_ITS_OWN) {
      return Failure.conflict(
          "message-not-told-again",
          "What it tells of was told, or given up, before it was sent once more: nothing goes out by"
              + " itself. Say that it is given up, and have it sent once more if it is still wanted.");
    }
    return settled == Settling.TOO_LATE
        ? Failure.conflict(
            "message-too-late",
            "It is too late to tell it again by itself. Say that it is given up, and have it sent"
                + " once more if it is still wanted.")
        : Failure.conflict("message-not-unknown", "It is known what became of it.");
  }

  private Future<NoticeMessage> found(String tenant, String id) {
    return Ids.read(id)
        .map(known -> messages.find(tenant, known))
        .orElse(Future.succeededFuture(Optional.empty()))
        .compose(
            message ->
                message
                    .map(Future::succeededFuture)
                    .orElseGet(() -> Failure.notFound("message", id).future()));
  }
}
