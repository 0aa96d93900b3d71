package org.folioext.patronflags.domain.scan;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What there is to purge by a scan now.
 *
 * @param newer a scan of all patrons that finished since
 * @param patrons whom FOLIO no longer has
 */
public record GoneNow(Scan scan, Optional<UUID> newer, Set<UUID> patrons) {
  public GoneNow {
    patrons = Set.copyOf(patrons);
  }

  /** Why they may not be purged by one who was shown that many; empty where they may. */
  public Optional<PurgeRefusal> refusal(long shown) {
    if (scan.gone().count() == 0) {
      return Optional.of(PurgeRefusal.NOTHING_HELD);
    }
    if (scan.gone().purged().isPresent()) {
      return Optional.of(PurgeRefusal.PURGED);
    }
    if (newer.isPresent()) {
      return Optional.of(PurgeRefusal.OUTDATED);
    }
    return patrons.size() == shown ? Optional.empty() : Optional.of(PurgeRefusal.OTHERS);
  }
}
