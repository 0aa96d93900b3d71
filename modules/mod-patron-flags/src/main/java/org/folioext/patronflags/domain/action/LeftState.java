package org.folioext.patronflags.domain.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it stands with what was left in FOLIO. */
public enum LeftState {
  /** About to be written; recorded before. */
  PLANNED,
  /** Sent, and FOLIO's answer was not clear: whether it is there is to be read. */
  UNSURE,
  /** It is in FOLIO. */
  WRITTEN,
  /** FOLIO did not take it. */
  UNWRITTEN,
  /** Someone changed the same fields meanwhile: it is theirs now. */
  OVERTAKEN,
  /** About to be taken back; recorded before. */
  UNDOING,
  /** Taken back. */
  UNDONE,
  /** FOLIO no longer has it, or no longer has the user. */
  GONE;

  /** The name in answers and rows, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether FOLIO must be read before anything else can be done. */
  public boolean isOpen() {
    return this == PLANNED || this == UNSURE || this == UNDOING;
  }

  /** The state of that {@link #id()}. */
  public static Optional<LeftState> of(String id) {
    return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
  }
}
