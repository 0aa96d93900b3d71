package org.folioext.console.patrons;

import java.util.Optional;

/**
 * One patron, as staff find them at the desk and in FOLIO.
 *
 * @param barcode personal; empty where there is none, or the person may not see users
 */
public record Patron(String id, Optional<String> barcode, Folio folio) {

  /** The id alone. */
  @Override
  public String toString() {
    return "Patron " + id;
  }
}
