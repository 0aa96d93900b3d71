package org.folioext.patronflags.app;

import io.vertx.core.Future;
import org.folioext.okapi.Ids;
import org.folioext.patronflags.domain.flag.PatronRecord;
import org.folioext.patronflags.storage.flag.PatronData;

/**
 * What a patron may ask of the library: to see all that is kept, and to have it erased.
 * Thread-safe.
 */
public final class PatronDesk {

  private static final String WHAT = "patron";

  private final PatronData data;

  /** Of a store. */
  public PatronDesk(PatronData data) {
    this.data = data;
  }

  /** All that is kept of a patron; nothing but the id of one who is not known. */
  public Future<PatronRecord> data(String tenant, String patron) {
    return Future.succeededFuture(patron)
        .map(id -> Ids.of(WHAT, id))
        .compose(id -> data.read(tenant, id));
  }

  /** Erases it; the next scan begins anew with one whom FOLIO still has. */
  public Future<Void> erase(String tenant, String patron) {
    return Future.succeededFuture(patron)
        .map(id -> Ids.of(WHAT, id))
        .compose(id -> data.erase(tenant, id));
  }
}
