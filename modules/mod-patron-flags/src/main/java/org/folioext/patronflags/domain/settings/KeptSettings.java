package org.folioext.patronflags.domain.settings;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A tenant's settings, and when they were set.
 *
 * @param version 0 where nobody has set any, else one more with each change
 * @param updated when they were set; empty where nobody has
 * @param updatedBy who did, where a person is known
 */
public record KeptSettings(
    FlagSettings settings, int version, Optional<Instant> updated, Optional<UUID> updatedBy) {

  public KeptSettings {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(updated, "updated");
    Objects.requireNonNull(updatedBy, "updatedBy");
  }

  /** The usual ones, which nobody has set. */
  public static KeptSettings usual() {
    return new KeptSettings(FlagSettings.usual(), 0, Optional.empty(), Optional.empty());
  }
}
