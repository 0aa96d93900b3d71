package org.folioext.patronflags.domain.patron;

import java.util.Objects;
import java.util.Optional;

/**
 * All that rules judge a patron by.
 *
 * @param business empty where it was not asked for or not seen: then nobody can tell
 */
public record PatronFacts(Patron patron, Optional<OpenBusiness> business) {

  public PatronFacts {
    Objects.requireNonNull(patron, "patron");
    Objects.requireNonNull(business, "business");
  }
}
