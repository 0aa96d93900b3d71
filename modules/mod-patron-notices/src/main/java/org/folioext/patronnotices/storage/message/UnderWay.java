package org.folioext.patronnotices.storage.message;

/**
 * Which messages are not over, in SQL. A letter that FOLIO has is: nothing more of it ever shows.
 * Stateless.
 */
public final class UnderWay {

  /** What becomes of a message will show by itself. */
  public static final String SQL =
      "(message.state IN ('ready', 'calling') OR message.state = 'taken' AND message.ended IS NULL)";

  /** A person wants it sent once more, and no sender has taken it up. */
  public static final String WAITS_TO_REPEAT =
      """
      (message.state = 'ready' AND message.resend_of IS NOT NULL
        AND (message.lease_until IS NULL OR message.lease_until < clock_timestamp()))\
      """;

  private UnderWay() {}
}
