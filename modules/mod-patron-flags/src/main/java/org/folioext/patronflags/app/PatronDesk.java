package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.flag.PatronRecord;
import org.folioext.patronflags.storage.flag.PatronData;
import org.folioext.patronflags.storage.left.Erasure;
import org.folioext.patronflags.storage.left.Lefts;

/**
 * What a patron may ask of the library: to see all that is kept, and to have it erased.
 * Thread-safe.
 */
public final class PatronDesk {

  private static final String WHAT = "patron";

  private final PatronData data;
  private final Lefts lefts;
  private final Erasure erasure;
  private final Clock clock;

  /** Of stores. */
  public PatronDesk(PatronData data, Lefts lefts, Erasure erasure, Clock clock) {
    this.data = data;
    this.lefts = lefts;
    this.erasure = erasure;
    this.clock = clock;
  }

  /** All of a patron; nothing but the id of one who is not known. */
  public record Kept(PatronRecord record, List<Left> lefts) {}

  /** All that is kept of a patron. */
  public Future<Kept> data(String tenant, String patron) {
    return Future.succeededFuture(patron)
        .map(id -> Ids.of(WHAT, id))
        .compose(
            id ->
                data.read(tenant, id)
                    .compose(
                        record ->
                            lefts.ofPatron(tenant, id).map(some -> new Kept(record, some))));
  }

  /**
   * Erases it; the next scan begins anew with one whom FOLIO still has. Fails with CONFLICT, and
   * erases nothing, while somebody is writing to their user.
   */
  public Future<Void> erase(String tenant, String patron) {
    return Future.succeededFuture(patron)
        .map(id -> Ids.of(WHAT, id))
        .compose(id -> erasure.erase(tenant, id, clock.instant()))
        .compose(done -> done ? Future.succeededFuture() : busy().future());
  }

  private static Failure busy() {
    return Failure.conflict(
        "in-progress", "Somebody is changing this patron in FOLIO: try again in a minute.");
  }
}
