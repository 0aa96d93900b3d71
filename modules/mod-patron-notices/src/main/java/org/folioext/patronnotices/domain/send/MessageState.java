package org.folioext.patronnotices.domain.send;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a message is. It goes on by {@link #mayBecome} alone, and never back. */
public enum MessageState {
  /** It is written down, and nobody was called. */
  READY,
  /** The call is being made, or was when its instance stopped. */
  CALLING,
  /** FOLIO said that it has it; of a letter there is never more to know. */
  TAKEN,
  /** A mail server, or the patron's notes have it. */
  SENT,
  /** It certainly did not go out. */
  REFUSED,
  /** FOLIO says that it did not go out; a mail server may have it all the same. */
  FAILED,
  /** Nobody can tell whether it went out. */
  UNKNOWN,
  /** It was given up before anybody was called. */
  DROPPED;

  private Set<MessageState> next() {
    return switch (this) {
      case READY -> EnumSet.of(CALLING, REFUSED, DROPPED);
      case CALLING -> EnumSet.of(TAKEN, SENT, REFUSED, UNKNOWN);
      case TAKEN -> EnumSet.of(SENT, FAILED, UNKNOWN);
      case UNKNOWN -> EnumSet.of(SENT, FAILED);
      case SENT, REFUSED, FAILED, DROPPED -> EnumSet.noneOf(MessageState.class);
    };
  }

  /** Whether that may be the next one. */
  public boolean mayBecome(MessageState other) {
    return next().contains(other);
  }

  /** The name in rows and answers: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of that {@link #id()}. */
  public static Optional<MessageState> of(String id) {
    return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
  }
}
