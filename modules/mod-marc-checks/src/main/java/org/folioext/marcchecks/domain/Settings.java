package org.folioext.marcchecks.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * A tenant's limits and default profile. Immutable. The contract holds the ranges.
 *
 * @param defaultProfile used where a request names none; empty is every rule as it comes
 * @param maxUploadBytes of one file as it is sent, 1 to 1 TiB
 * @param maxOpenRuns waiting or running at once, 1 to 1000
 * @param uploadDays days that an upload stays after its run has ended, 1 to 3650
 * @param runDays days that a run and its findings stay after it has ended, 1 to 3650
 */
public record Settings(
    Optional<UUID> defaultProfile,
    long maxUploadBytes,
    int maxOpenRuns,
    int uploadDays,
    int runDays) {

  private static final Settings USUAL = new Settings(Optional.empty(), 2L << 30, 20, 30, 180);

  /** What holds where nothing was set. */
  public static Settings usual() {
    return USUAL;
  }

  /** The same with another default profile. */
  public Settings withDefaultProfile(Optional<UUID> profile) {
    return new Settings(profile, maxUploadBytes, maxOpenRuns, uploadDays, runDays);
  }
}
