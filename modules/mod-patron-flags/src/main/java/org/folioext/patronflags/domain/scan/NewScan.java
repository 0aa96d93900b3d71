package org.folioext.patronflags.domain.scan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A scan that is asked for.
 *
 * @param localDate of a nightly one
 * @param since what changed since then is read; empty: all
 * @param patron the one to look at, of a scan of one
 * @param askedBy the person, where a person asked
 * @param permissions of who asked, which allowed it
 */
public record NewScan(
    UUID id,
    ScanKind kind,
    Optional<LocalDate> localDate,
    Optional<Instant> since,
    Optional<UUID> patron,
    String judgedBy,
    Optional<UUID> askedBy,
    Set<String> permissions,
    Instant created) {
  public NewScan {
    permissions = Set.copyOf(permissions);
    if ((kind == ScanKind.NIGHT) != localDate.isPresent()
        || (kind == ScanKind.PATRON) != patron.isPresent()) {
      throw new IllegalArgumentException("a night has a date, and a patron's scan a patron");
    }
  }

  /** Whether it reads every user. */
  public boolean whole() {
    return since.isEmpty() && patron.isEmpty();
  }

  /** What it begins with. */
  public Phase begins() {
    return patron.isPresent() ? Phase.LISTED : Phase.USERS;
  }
}
