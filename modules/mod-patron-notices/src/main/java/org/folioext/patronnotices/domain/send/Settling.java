package org.folioext.patronnotices.domain.send;

/** What comes of it where a person says what became of a message. */
public enum Settling {
  /** It is recorded. */
  DONE,
  /** The message is not unknown. */
  KNOWN,
  /** What it tells of had its answer before: no other message follows by itself. */
  NOT_ITS_OWN,
  /** The time of what it tells of is over: no other message follows. */
  TOO_LATE
}
