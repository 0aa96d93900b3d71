package org.folioext.patronflags.app.scan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronflags.domain.patron.PatronFacts;

/**
 * What was read at once.
 *
 * @param asked when it was asked for
 * @param gone patrons that FOLIO no longer has
 * @param touched patrons to look at later
 * @param unseen patrons of whom something could not be read
 * @param last the last id of it; empty where nothing is behind it
 * @param more whether something may be behind it
 */
record ReadBatch(
    Instant asked,
    List<PatronFacts> patrons,
    Set<UUID> gone,
    Set<UUID> touched,
    long unseen,
    Optional<UUID> last,
    boolean more) {}
