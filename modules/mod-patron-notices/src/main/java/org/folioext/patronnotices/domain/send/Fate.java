package org.folioext.patronnotices.domain.send;

import java.time.Instant;

/** What becomes of the causes of a message. */
public sealed interface Fate {

  /** They wait for what becomes of it. */
  record Waits() implements Fate {}

  /** Told. */
  record Sent() implements Fate {}

  /** Nobody can tell; no other message follows by itself. */
  record Unknown() implements Fate {}

  /** Not told, for good. */
  record Failed() implements Fate {}

  /**
   * Another message may follow.
   *
   * @param notBefore when
   * @param how what is to be remembered of this one
   */
  record Again(Instant notBefore, How how) implements Fate {}

  /** What is remembered where another message may follow. */
  enum How {
    /** It was one try more. */
    SAME_CHANNEL,
    /** Its channel is not taken again. */
    OTHER_CHANNEL,
    /** It counts for nothing. */
    NOT_COUNTED,
    /** FOLIO said that it failed, which may be so once. */
    AFTER_FAILURE
  }
}
