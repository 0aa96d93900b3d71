package org.folioext.patronnotices.app.send;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.folioext.patronnotices.app.run.ReadingTurn;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.PassEnd;

/**
 * Why a sender stops before all is sent; what is left goes on at the next timer. Of one pass over a
 * tenant. Thread-safe.
 */
final class Halt {

  /** Calls in a row without a clear answer after which no other is made. */
  static final int MOST_UNCLEAR = 8;

  private final ReadingTurn turn;
  private final AtomicReference<PassEnd> reason = new AtomicReference<>();
  private final AtomicInteger unclear = new AtomicInteger();
  private final Set<Channel> unread = ConcurrentHashMap.newKeySet();

  /** Nothing stops yet. */
  Halt(ReadingTurn turn) {
    this.turn = turn;
  }

  /** Whether others are to go on before another batch is made, though nothing stops. */
  boolean isForOthers() {
    return turn.passed() && reason().isEmpty();
  }

  /** Makes no more calls; the first reason counts. */
  void because(PassEnd why) {
    reason.compareAndSet(null, why);
  }

  /** A call got a clear answer. */
  void clear() {
    unclear.set(0);
  }

  /** A call got none. */
  void unclear() {
    if (unclear.incrementAndGet() >= MOST_UNCLEAR) {
      because(PassEnd.UNCLEAR);
    }
  }

  /** What became of messages of a channel cannot be read; that stops no other call. */
  void unread(Channel channel) {
    unread.add(channel);
  }

  /** Whether it was tried in vain to read what became of messages of a channel. */
  boolean isUnread(Channel channel) {
    return unread.contains(channel);
  }

  /** What is told of a pass: why it stopped, or what else is wrong. */
  Optional<PassEnd> told() {
    return reason().or(() -> unread.isEmpty() ? Optional.empty() : Optional.of(PassEnd.UNREAD));
  }

  /** Why no other call is to be made; empty: go on. */
  Optional<PassEnd> reason() {
    return turn.isStopping()
        ? Optional.of(PassEnd.INSTANCE_ENDS)
        : Optional.ofNullable(reason.get());
  }
}
