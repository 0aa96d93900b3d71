package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.patronflags.domain.flag.Export;
import org.folioext.patronflags.domain.flag.Exported;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.storage.flag.Exports;

/** Lists of flags as files; each is recorded before its first row is sent. Thread-safe. */
public final class ExportService {

  /** Flags in a file at most. */
  public static final int MOST = 200_000;

  private final Exports exports;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * Exports kept in a store.
   *
   * @param ids of exports
   */
  public ExportService(Exports exports, Supplier<UUID> ids, Clock clock) {
    this.exports = exports;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Ids of the flags that a person takes away; fails with UNPROCESSABLE where they are too many.
   */
  public Future<List<UUID>> begin(Caller caller, Optional<String> cql) {
    Export export = new Export(ids.get(), clock.instant(), caller.person(), cql);
    return exports
        .begin(caller.tenant(), export, MOST)
        .map(
            found -> {
              if (found.size() > MOST) {
                throw Failure.unprocessable(
                    "too-many-flags", "A file has at most " + MOST + " flags; ask for fewer.");
              }
              return found;
            });
  }

  /** Who took which away, the newest first. */
  public Future<Listed<Exported>> list(String tenant, Page page) {
    return exports.list(tenant, page);
  }

  /** Some of them. */
  public Future<List<Flag>> some(String tenant, List<UUID> flags) {
    return exports.some(tenant, flags);
  }
}
