package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.flag.PatronRecord;
import org.folioext.patronflags.storage.flag.PatronData;
import org.folioext.patronflags.storage.left.Lefts;

/**
 * What a patron may ask of the library: to see all that is kept, and to have it erased.
 * Thread-safe.
 */
public final class PatronDesk {

  private static final String WHAT = "patron";

  private final PatronData data;
  private final Lefts lefts;

  /** Of stores. */
  public PatronDesk(PatronData data, Lefts lefts) {
    this.data = data;
    this.lefts = lefts;
  }

  /**
   * All that is kept of a patron.
   *
   * @param left what staff changed of theirs in FOLIO from here
   */
  public record Kept(PatronRecord record, List<Left> left) {
    public Kept {
      left = List.copyOf(left);
    }
  }

  /** All of it; nothing but the id of one who is not known. */
  public Future<Kept> data(String tenant, String patron) {
    return Future.succeededFuture(patron)
        .map(id -> Ids.of(WHAT, id))
        .compose(
            id ->
                data.read(tenant, id)
                    .compose(
                        record -> lefts.ofPatron(tenant, id).map(left -> new Kept(record, left))));
  }

  /**
   * Erases it; the next scan begins anew with one whom FOLIO still has. Fails with CONFLICT where
   * something of ours stands in FOLIO: without its row nobody could tell that it is ours.
   *
   * @return how many queries of bulks and exports named the patron, and are blank now
   */
  public Future<Integer> erase(String tenant, String patron) {
    return Future.succeededFuture(patron)
        .map(id -> Ids.of(WHAT, id))
        .compose(id -> data.erase(tenant, id))
        .compose(
            erased ->
                erased.standing().isEmpty()
                    ? Future.succeededFuture(erased.queries())
                    : leftInFolio(erased.standing()).future());
  }

  private static Failure leftInFolio(List<UUID> standing) {
    return new Failure(
        FailureKind.CONFLICT,
        "left-in-folio",
        "Blocks or notes of ours stand in FOLIO: take them back first"
            + " (POST /patron-flags/left/{id}/undo).",
        Map.of("left", standing.stream().map(UUID::toString).collect(Collectors.joining(" "))));
  }
}
