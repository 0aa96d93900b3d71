package org.folioext.patronnotices.domain.send;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.CallAnswer.NotPermitted;
import org.folioext.patronnotices.domain.send.CallAnswer.RefusedNextChannel;
import org.folioext.patronnotices.domain.send.CallAnswer.RefusedRetry;
import org.folioext.patronnotices.domain.send.Fate.Again;
import org.folioext.patronnotices.domain.send.Fate.How;

/**
 * What becomes of a message and of its causes.
 *
 * @param state the message's
 * @param reason a code; empty where there is nothing to say
 * @param look when FOLIO is asked what became of it; empty: never
 */
public record Aftermath(
    MessageState state, Optional<String> reason, Fate fate, Optional<Instant> look) {

  private static final Duration FORBIDDEN = Duration.ofMinutes(5);

  /**
   * After a call.
   *
   * @param attempt of the message, 1 or more
   */
  public static Aftermath of(CallAnswer answer, Channel channel, int attempt, Instant now) {
    if (answer instanceof RefusedRetry refused) {
      Optional<Instant> next = Backoff.after(attempt, now);
      return refused(
          refused.reason(),
          next.<Fate>map(at -> new Again(at, How.SAME_CHANNEL)).orElseGet(Fate.Failed::new));
    }
    if (answer instanceof RefusedNextChannel refused) {
      return refused(refused.reason(), new Again(now, How.OTHER_CHANNEL));
    }
    if (answer instanceof NotPermitted refused) {
      return refused(refused.reason(), new Again(now.plus(FORBIDDEN), How.NOT_COUNTED));
    }
    if (answer instanceof CallAnswer.Unknown unknown) {
      return new Aftermath(
          MessageState.UNKNOWN,
          Optional.of(unknown.reason()),
          new Fate.Unknown(),
          looks(channel) ? Looking.first(now) : Optional.empty());
    }
    return taken(channel, now);
  }

  /** Of an e-mail there is a row later; a letter is never heard of again; a note is there. */
  private static Aftermath taken(Channel channel, Instant now) {
    return switch (channel) {
      case EMAIL ->
          new Aftermath(MessageState.TAKEN, Optional.empty(), new Fate.Waits(), Looking.first(now));
      case PRINT ->
          new Aftermath(MessageState.TAKEN, Optional.empty(), new Fate.Sent(), Optional.empty());
      case NOTE ->
          new Aftermath(MessageState.SENT, Optional.empty(), new Fate.Sent(), Optional.empty());
    };
  }

  private static boolean looks(Channel channel) {
    return channel != Channel.PRINT;
  }

  /** Certainly not out. */
  static Aftermath refused(String reason, Fate fate) {
    return new Aftermath(MessageState.REFUSED, Optional.of(reason), fate, Optional.empty());
  }

  /** A text could not be had, and never will as things are: nobody was called. */
  public static Aftermath unwritten(String reason) {
    return refused(reason, new Fate.Failed());
  }

  /** A text cannot be had before a person changes something: nobody was called, and none counts. */
  public static Aftermath unwritten(String reason, Instant notBefore) {
    return refused(reason, new Again(notBefore, How.NOT_COUNTED));
  }
}
