package org.folioext.patronflags.domain.flag;

import org.folioext.okapi.text.Message;

/** What comes of a person's deed. */
public sealed interface Answer {

  /** The next version of the flag. */
  record Done(Flag flag, Step step) implements Answer {}

  /** Nothing was done. */
  record Refused(Reason reason, Message message) implements Answer {}

  /** Why nothing was done. */
  enum Reason {
    /** Someone else was faster: the flag is no longer the one that the person saw. */
    CONFLICT,
    /** The flag's state does not allow it. */
    STATE,
    /** What was asked makes no sense, whatever the flag. */
    INVALID
  }
}
