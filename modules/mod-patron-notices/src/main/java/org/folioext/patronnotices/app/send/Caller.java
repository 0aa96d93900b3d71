package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.folioext.patronnotices.app.SendPermit;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.Aftermath;
import org.folioext.patronnotices.domain.send.CallAnswer;
import org.folioext.patronnotices.domain.send.PassEnd;
import org.folioext.patronnotices.remote.Delivery;
import org.folioext.patronnotices.remote.DeskNote;
import org.folioext.patronnotices.remote.Letter;
import org.folioext.patronnotices.storage.message.CallSlots;
import org.folioext.patronnotices.storage.message.Results;

/**
 * Calls FOLIO for one message, once: what is about to happen is written down before, what came of
 * it after. Thread-safe.
 */
final class Caller {

  private static final long PLACE_WAIT_MILLIS = 50;
  private static final int PLACE_TRIES = 1200;

  private final Vertx vertx;
  private final SendPermit permit;
  private final CallSlots slots;
  private final Results results;
  private final Letterbox letters;
  private final Clock clock;

  Caller(
      Vertx vertx,
      SendPermit permit,
      CallSlots slots,
      Results results,
      Letterbox letters,
      Clock clock) {
    this.vertx = vertx;
    this.permit = permit;
    this.slots = slots;
    this.results = results;
    this.letters = letters;
    this.clock = clock;
  }

  /** Done when it is known, or known to be unknown; a message that is not called stays ready. */
  Future<Void> call(Round round, Outgoing message) {
    if (isOver(round, message)) {
      return Future.succeededFuture();
    }
    return message
        .text()
        .get()
        .compose(
            written ->
                written instanceof Written.Ready ready
                    ? round.pace().turn().compose(turn -> send(round, message, ready.letter()))
                    : unwritten(round, message, (Written.Not) written));
  }

  private boolean isOver(Round round, Outgoing message) {
    Instant now = clock.instant();
    return round.isOver(now) || message.isOver(now);
  }

  private Future<Void> unwritten(Round round, Outgoing message, Written.Not not) {
    if (not.forbidden()) {
      round.halt().because(PassEnd.TEMPLATES_FORBIDDEN);
    }
    return results.uncalled(round.tenant(), message.id(), not.after(), clock.instant()).mapEmpty();
  }

  private Future<Void> send(Round round, Outgoing message, Letter letter) {
    if (isOver(round, message)) {
      return Future.succeededFuture();
    }
    return route(round, message)
        .map(way -> placed(round, message, letter, way, PLACE_TRIES))
        .orElseGet(() -> noRoute(round, message));
  }

  /** How the message goes; empty where the library has no type for its note. */
  private static Optional<BiFunction<UUID, Letter, Future<CallAnswer>>> route(
      Round round, Outgoing message) {
    if (message.channel() != Channel.NOTE) {
      Delivery delivery = new Delivery(round.gateway());
      return Optional.of(
          (id, letter) -> delivery.send(id, message.recipient(), message.channel(), letter));
    }
    DeskNote notes = new DeskNote(round.gateway());
    return round
        .plan()
        .noteType()
        .map(type -> (id, letter) -> notes.leave(id, message.about(), type, letter));
  }

  private Future<Void> noRoute(Round round, Outgoing message) {
    Aftermath after =
        Aftermath.of(
            new CallAnswer.RefusedNextChannel("no-note-type"),
            message.channel(),
            message.attempt(),
            clock.instant());
    return results.uncalled(round.tenant(), message.id(), after, clock.instant()).mapEmpty();
  }

  private Future<Void> placed(
      Round round,
      Outgoing message,
      Letter letter,
      BiFunction<UUID, Letter, Future<CallAnswer>> way,
      int tries) {
    Optional<byte[]> kept =
        round.plan().keepsBodies()
            ? Optional.of(letters.sealed(round.tenant(), message.id(), letter))
            : Optional.empty();
    return slots
        .take(round.tenant(), message.id(), kept, clock.instant())
        .compose(
            place ->
                switch (place) {
                  case TAKEN -> inPlace(round, message, () -> way.apply(message.id(), letter));
                  case LOST -> Future.succeededFuture();
                  case NONE ->
                      tries > 1 && !isOver(round, message)
                          ? vertx
                              .timer(PLACE_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                              .compose(waited -> placed(round, message, letter, way, tries - 1))
                          : Future.succeededFuture();
                });
  }

  /**
   * It may have waited for its place: what may not go out any more leaves it, and is not called.
   */
  private Future<Void> inPlace(Round round, Outgoing message, Supplier<Future<CallAnswer>> call) {
    return round
        .mayGo(permit, clock.instant())
        .recover(
            failure ->
                slots
                    .leave(round.tenant(), message.id())
                    .transform(left -> Future.failedFuture(failure)))
        .compose(
            may ->
                may && !message.isOver(clock.instant())
                    ? call.get().compose(answer -> answered(round, message, answer))
                    : slots.leave(round.tenant(), message.id()));
  }

  private Future<Void> answered(Round round, Outgoing message, CallAnswer answer) {
    if (answer instanceof CallAnswer.NotPermitted) {
      round.halt().because(PassEnd.MESSAGES_FORBIDDEN);
    }
    if (answer instanceof CallAnswer.Unknown) {
      round.halt().unclear();
    } else {
      round.halt().clear();
    }
    Aftermath after = Aftermath.of(answer, message.channel(), message.attempt(), clock.instant());
    return results.answered(round.tenant(), message.id(), after, clock.instant()).mapEmpty();
  }
}
