package org.folioext.marcchecks.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A profile as a tenant keeps it. Immutable.
 *
 * @param name unique in the tenant
 * @param yaml its text, which was valid when it was kept
 * @param version 1, and one more with each change
 * @param updated when it was last changed, to the microsecond
 * @param updatedBy who did, where a person did
 */
public record LibraryProfile(
    UUID id, String name, String yaml, int version, Instant updated, Optional<UUID> updatedBy) {

  /** Cuts the time to what PostgreSQL keeps of it. */
  public LibraryProfile {
    updated = updated.truncatedTo(ChronoUnit.MICROS);
  }

  /** The profile after a change of its text or name. */
  public LibraryProfile changed(
      String newName, String newYaml, Instant now, Optional<UUID> byWhom) {
    return new LibraryProfile(id, newName, newYaml, version + 1, now, byWhom);
  }
}
