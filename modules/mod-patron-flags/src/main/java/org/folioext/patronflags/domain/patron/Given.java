package org.folioext.patronflags.domain.patron;

import java.util.Optional;

/** Text of a record as it was given. */
final class Given {

  private Given() {}

  /** The text without blanks around it; one of blanks alone is none. */
  static Optional<String> read(Optional<String> text) {
    return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
  }
}
