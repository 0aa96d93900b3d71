package org.folioext.marcchecks.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A tenant's limits and default profile. Immutable.
 *
 * @param defaultProfile used where a request names none; empty is every rule as it comes
 * @param limits what was set; the others have their usual values
 */
public record Settings(Optional<UUID> defaultProfile, Map<Limit, Long> limits) {
  /** How many times its limit a file may inflate to: well above what MARCXML shrinks by. */
  private static final long INFLATED = 20;

  /**
   * Checks that every limit is in its range.
   *
   * @throws IllegalArgumentException where one is not, which whoever reads settings rules out
   */
  public Settings {
    limits = Map.copyOf(limits);
    limits.forEach(
        (limit, value) -> {
          if (!limit.allows(value)) {
            throw new IllegalArgumentException(limit.id() + " cannot be " + value);
          }
        });
  }

  /** What holds where nothing was set. */
  public static Settings usual() {
    return new Settings(Optional.empty(), Map.of());
  }

  /** The value of a limit. */
  public long of(Limit limit) {
    return limits.getOrDefault(limit, limit.usual());
  }

  /** Bytes of one file as it is sent. */
  public long maxUploadBytes() {
    return of(Limit.MAX_UPLOAD_BYTES);
  }

  /** Bytes that one file may inflate to, where it is gzipped. */
  public long maxInflatedBytes() {
    return INFLATED * maxUploadBytes();
  }

  /** Files being received, waiting or checked at once. */
  public int maxOpenRuns() {
    return (int) of(Limit.MAX_OPEN_RUNS);
  }

  /** Days that an upload stays after its run has ended. */
  public int uploadDays() {
    return (int) of(Limit.UPLOAD_DAYS);
  }

  /** Days that a run and its findings stay after it has ended. */
  public int runDays() {
    return (int) of(Limit.RUN_DAYS);
  }

  /** The same with another value of a limit. */
  public Settings with(Limit limit, long value) {
    Map<Limit, Long> changed = new EnumMap<>(Limit.class);
    changed.putAll(limits);
    changed.put(limit, value);
    return new Settings(defaultProfile, changed);
  }

  /** The same with another default profile. */
  public Settings withDefaultProfile(Optional<UUID> profile) {
    return new Settings(profile, limits);
  }
}
