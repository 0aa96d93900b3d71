package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** Reads one phase of a scan, batch by batch, one after the other. */
interface BatchReader {

  /**
   * The batch behind an id.
   *
   * @param after empty: the first
   * @return fails with CallFailed, or with NotSeen
   */
  Future<ReadBatch> read(Optional<UUID> after);
}
