package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.cql.Page;
import org.folioext.patronflags.domain.Listed;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.storage.flag.Flags;

/** What people ask of flags. Ids are as callers write them. Thread-safe. */
public final class FlagService {

  private final Flags flags;

  /** On the rows of flags. */
  public FlagService(Flags flags) {
    this.flags = flags;
  }

  /** Flags by CQL. */
  public Future<Listed<Flag>> list(String tenant, Optional<String> cql, Page page) {
    return flags.list(tenant, cql.orElse(null), page);
  }

  /** A flag; fails with NOT_FOUND. */
  public Future<Flag> get(String tenant, String id) {
    return Ids.read(id)
        .map(known -> flags.find(tenant, known))
        .orElse(Future.succeededFuture(Optional.empty()))
        .compose(
            flag ->
                flag.map(Future::succeededFuture)
                    .orElseGet(() -> Failure.notFound("flag", id).future()));
  }
}
