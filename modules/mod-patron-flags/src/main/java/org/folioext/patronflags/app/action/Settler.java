package org.folioext.patronflags.app.action;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Ids;
import org.folioext.patronflags.app.FolioTrouble;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.LeftState;
import org.folioext.patronflags.domain.action.Settling;
import org.folioext.patronflags.storage.left.Lefts;

/** Finds out what became of what was left in FOLIO. Thread-safe. */
final class Settler {

  private final Lefts lefts;
  private final Clock clock;

  Settler(Lefts lefts, Clock clock) {
    this.lefts = lefts;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** As FOLIO has it; as it is where nothing is open, or somebody may still be at it. */
  Future<Left> settle(Desk desk, Left left) {
    if (!left.state().isOpen() || !Settling.isRipe(left, now())) {
      return Future.succeededFuture(left);
    }
    return desk.traces()
        .find(left)
        .recover(failure -> Future.failedFuture(FolioTrouble.told(failure)))
        .compose(record -> move(desk, named(left, record), Settling.settled(left, record, now())));
  }

  /** Under the id that FOLIO has it by. */
  static Left named(Left left, Optional<Map<String, Object>> record) {
    return record.flatMap(Settler::id).map(left::under).orElse(left);
  }

  private static Optional<UUID> id(Map<String, Object> record) {
    return record.get("id") instanceof String id ? Ids.read(id) : Optional.empty();
  }

  /** Records a state; as others recorded it where they were faster. */
  Future<Left> move(Desk desk, Left left, LeftState next) {
    if (next == left.state()) {
      return Future.succeededFuture(left);
    }
    return lefts
        .move(desk.tenant(), left, left.in(next, now()), desk.person())
        .compose(
            moved ->
                moved.isPresent()
                    ? Future.succeededFuture(moved)
                    : lefts.find(desk.tenant(), left.id()))
        .map(Optional::orElseThrow);
  }
}
