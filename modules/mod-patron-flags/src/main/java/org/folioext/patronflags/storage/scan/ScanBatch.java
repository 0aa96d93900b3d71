package org.folioext.patronflags.storage.scan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.scan.Phase;
import org.folioext.patronflags.domain.scan.ScanCounts;
import org.folioext.patronflags.domain.scan.SeenPatron;

/**
 * What a batch of a scan saves.
 *
 * @param asked when the other modules were asked: what was seen later is not written over
 * @param seen patrons that were read
 * @param gone those that FOLIO no longer has
 * @param touched patrons to look at later
 * @param counts what the batch adds, but for flags, which are counted as they are written
 * @param phase where the scan is then
 * @param cursor the last id of the phase
 * @param deciding what becomes of the flags
 */
public record ScanBatch(
    Instant asked,
    List<SeenPatron> seen,
    Set<UUID> gone,
    Set<UUID> touched,
    ScanCounts counts,
    Phase phase,
    Optional<UUID> cursor,
    Deciding deciding) {

  /** What becomes of the flags of patrons. */
  @FunctionalInterface
  public interface Deciding {

    /** Of a batch without patrons. */
    Deciding NOTHING = (patrons, sealedKey, flags) -> List.of();

    /**
     * The changes.
     *
     * @param patrons those of the batch of whom nothing newer is known
     * @param sealedKey the key of the tenant, sealed
     * @param flags our own of these patrons, which nobody changes meanwhile
     */
    List<Change> changes(Set<UUID> patrons, byte[] sealedKey, List<Flag> flags);
  }
}
