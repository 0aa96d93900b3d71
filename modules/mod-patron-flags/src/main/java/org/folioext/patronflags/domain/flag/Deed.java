package org.folioext.patronflags.domain.flag;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a person wants to do with a flag. */
public sealed interface Deed {

  /** It is so. From open and snoozed. */
  record Confirm() implements Deed {}

  /** Nothing is to be done. From open, confirmed and snoozed. */
  record Dismiss() implements Deed {}

  /**
   * Not before that day. From open, confirmed and snoozed.
   *
   * @param until a day after today, at most {@link StaffWork#LONGEST_SNOOZE} later
   */
  record Snooze(LocalDate until) implements Deed {
    public Snooze {
      Objects.requireNonNull(until, "until");
    }
  }

  /** A decision is taken back. From confirmed, dismissed and snoozed. */
  record Reopen() implements Deed {}

  /**
   * Someone is to look at it. From all but resolved.
   *
   * @param to id of a user; empty is nobody
   */
  record Assign(Optional<UUID> to) implements Deed {
    public Assign {
      Objects.requireNonNull(to, "to");
    }
  }

  /** Something is noted. From every state, and with a comment. */
  record Comment() implements Deed {}

  /** The flag is taken out from behind the banner of a storm. From held. */
  record Release() implements Deed {}
}
