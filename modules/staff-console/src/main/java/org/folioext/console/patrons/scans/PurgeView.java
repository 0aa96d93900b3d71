package org.folioext.console.patrons.scans;

import java.util.Optional;
import org.folioext.console.patrons.Told;

/**
 * Users whom FOLIO no longer has, before a person has them purged.
 *
 * @param name of the scan
 * @param count to confirm; 0 where none waits
 * @param told why none was purged
 */
public record PurgeView(String name, Scan scan, long count, Optional<Told> told) {}
