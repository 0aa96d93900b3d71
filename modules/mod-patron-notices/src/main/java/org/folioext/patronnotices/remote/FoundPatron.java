package org.folioext.patronnotices.remote;

import java.util.Optional;
import org.folioext.patronnotices.domain.who.Patron;

/**
 * A patron as FOLIO has them now; what other modules hold of them was not read.
 *
 * @param email where messages by e-mail go, as FOLIO has it
 */
public record FoundPatron(Patron patron, Optional<String> email) {

  /** The patron's id, and nothing else. */
  @Override
  public String toString() {
    return patron.toString();
  }
}
