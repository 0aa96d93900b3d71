package org.folioext.patronflags.domain.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.folioext.patronflags.domain.patron.PatronGroup;
import org.folioext.patronflags.domain.settings.FlagSettings;

/**
 * What holds for every patron of one scan.
 *
 * @param zone of the library
 * @param groups all patron groups by id
 * @param departments names of all departments by id
 */
public record Circumstances(
    Instant now,
    ZoneId zone,
    FlagSettings settings,
    Map<UUID, PatronGroup> groups,
    Map<UUID, String> departments) {

  public Circumstances {
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(settings, "settings");
    groups = Map.copyOf(groups);
    departments = Map.copyOf(departments);
  }

  /** The day in the library's zone. */
  public LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }
}
