package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronflags.remote.Business;
import org.folioext.patronflags.remote.BusinessKind;

/** Reads whose business of a kind was changed. */
record TouchedReader(Business business, BusinessKind kind, Instant since, Clock clock)
    implements BatchReader {

  @Override
  public Future<ReadBatch> read(Optional<UUID> after) {
    Instant asked = clock.instant();
    return business
        .touched(kind, after, since)
        .map(
            touched ->
                new ReadBatch(
                    asked,
                    List.of(),
                    Set.of(),
                    touched.patrons(),
                    0,
                    touched.last(),
                    touched.last().isPresent()));
  }
}
