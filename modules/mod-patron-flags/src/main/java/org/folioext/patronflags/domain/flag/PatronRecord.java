package org.folioext.patronflags.domain.flag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that is kept of one patron.
 *
 * @param expires when their card ended, when a scan last saw them
 * @param checked when that was; empty where none has
 */
public record PatronRecord(
    UUID patron, Optional<Instant> expires, Optional<Instant> checked, List<History> flags) {

  public PatronRecord {
    flags = List.copyOf(flags);
  }

  /** A flag and its steps. */
  public record History(Flag flag, List<Step> steps) {
    public History {
      steps = List.copyOf(steps);
    }
  }
}
