package org.folioext.patronflags.domain.scan;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Users that FOLIO no longer has, so many that they are purged only where a person says so.
 *
 * @param count when the scan ended; 0 where it held nothing back
 * @param purgedBy the person who had them purged
 * @param purged when
 */
public record Gone(long count, Optional<UUID> purgedBy, Optional<Instant> purged) {

  /** None was held back. */
  public static final Gone NONE = new Gone(0, Optional.empty(), Optional.empty());

  public Gone {
    Objects.requireNonNull(purgedBy, "purgedBy");
    Objects.requireNonNull(purged, "purged");
  }
}
