package org.folioext.console.patrons;

import java.util.Map;
import org.folioext.console.gateway.Url;

/** Addresses of the pages about patrons that more than one part leads to, below the tenant. */
public final class PatronLinks {

  /** The list of flags; its parameters are its filters. */
  public static final Url FLAGS = new Url("/patrons/flags", Map.of());

  private PatronLinks() {}

  /** One flag: the address that notes in FOLIO carry. */
  public static Url flag(String id) {
    return Url.of("/patrons/flags/%s", id);
  }

  /** All that is known of one patron. */
  public static Url patron(String id) {
    return Url.of("/patrons/accounts/%s", id);
  }

  /** What is done to many at once; its parameters are those of the list of flags. */
  public static Url bulk() {
    return new Url("/patrons/bulk/new", Map.of());
  }
}
