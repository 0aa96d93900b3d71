package org.folioext.patronflags.domain.patron;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A patron group of the library.
 *
 * @param name unique in the library
 * @param expirationOffsetDays days after which a new card of the group expires
 */
public record PatronGroup(UUID id, String name, OptionalInt expirationOffsetDays) {

  public PatronGroup {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(expirationOffsetDays, "expirationOffsetDays");
  }
}
