package org.folioext.patronnotices.domain.send;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folioext.patronnotices.domain.send.Fate.Again;
import org.folioext.patronnotices.domain.send.Fate.How;

/**
 * What FOLIO's record of a message tells. It is written after the message was sent, so that where
 * there is none nobody can tell; it is tried again by FOLIO itself for ten minutes, and removed
 * after a day where it was delivered. Stateless.
 */
public final class Looking {

  private static final List<Duration> TIMES =
      List.of(
          Duration.ofSeconds(20),
          Duration.ofMinutes(1),
          Duration.ofMinutes(3),
          Duration.ofMinutes(6),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(23));

  /** After which no record means that nobody can tell, and a failed one stays so. */
  public static final Duration PATIENCE = Duration.ofMinutes(15);

  private Looking() {}

  /** What there is of a message; of several, the last one here counts. */
  public enum Found {
    /** Nobody could read whether there is anything. */
    UNREAD,
    NOTHING,
    /** Failed for good. */
    FAILED,
    /** Failed, and FOLIO tries again. */
    FAILING,
    /** Something that is neither delivered nor failed. */
    UNDER_WAY,
    DELIVERED
  }

  /**
   * What FOLIO's record says.
   *
   * @param blame of a failure
   */
  public record Trace(Found found, Blame blame) {

    /** None, or one that blames nothing. */
    public static Trace of(Found found) {
      return new Trace(found, Blame.NOTHING);
    }
  }

  /**
   * A message that FOLIO is asked about.
   *
   * @param failures of earlier messages for the same causes
   * @param retries whether a failed one may be sent once more
   */
  public record Asked(MessageState state, Instant called, int failures, boolean retries) {}

  static Optional<Instant> first(Instant called) {
    return next(called, called);
  }

  /** When FOLIO is asked next; empty: no more. */
  static Optional<Instant> next(Instant called, Instant now) {
    return TIMES.stream().map(called::plus).filter(now::isBefore).findFirst();
  }

  /** What becomes of it. */
  public static Aftermath after(Trace trace, Asked asked, Instant now) {
    boolean late = !now.isBefore(asked.called().plus(PATIENCE));
    return switch (trace.found()) {
      case DELIVERED ->
          new Aftermath(MessageState.SENT, Optional.empty(), new Fate.Sent(), Optional.empty());
      case FAILED -> failed(trace.blame(), asked, now);
      case FAILING -> late ? failed(trace.blame(), asked, now) : waits(asked, now);
      case UNREAD -> late ? unknown("record-unread", asked, now) : waits(asked, now);
      case NOTHING, UNDER_WAY -> late ? unknown("no-record", asked, now) : waits(asked, now);
    };
  }

  private static Aftermath failed(Blame blame, Asked asked, Instant now) {
    boolean again = asked.retries() && asked.failures() == 0;
    Fate fate = again ? new Again(now, How.AFTER_FAILURE) : new Fate.Failed();
    return new Aftermath(MessageState.FAILED, Optional.of(blame.reason()), fate, Optional.empty());
  }

  private static Aftermath unknown(String reason, Asked asked, Instant now) {
    return new Aftermath(
        MessageState.UNKNOWN, Optional.of(reason), new Fate.Unknown(), next(asked.called(), now));
  }

  private static Aftermath waits(Asked asked, Instant now) {
    Fate fate = asked.state() == MessageState.UNKNOWN ? new Fate.Unknown() : new Fate.Waits();
    return new Aftermath(asked.state(), Optional.empty(), fate, next(asked.called(), now));
  }
}
