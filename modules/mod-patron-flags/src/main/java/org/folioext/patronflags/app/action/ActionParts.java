package org.folioext.patronflags.app.action;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.patronflags.app.FlagService;
import org.folioext.patronflags.storage.left.BulkReads;
import org.folioext.patronflags.storage.left.Bulks;
import org.folioext.patronflags.storage.left.Lefts;

/** The services of staff's actions, put together. Thread-safe. */
public record ActionParts(ActionService actions, LeftService lefts, BulkService bulks) {

  /** Puts them together. */
  public static ActionParts of(
      Desks desks,
      FlagService flags,
      Lefts lefts,
      Bulks bulks,
      BulkReads reads,
      BulkWalk walk,
      Supplier<UUID> ids,
      Clock clock) {
    Settler settler = new Settler(lefts, clock);
    Writer writer = new Writer(settler);
    Planner planner = new Planner(clock);
    Acting acting = new Acting(lefts, planner, settler, writer, ids);
    BulkBatch batches = new BulkBatch(bulks, flags, acting, settler);
    return new ActionParts(
        new ActionService(flags, desks, planner, acting),
        new LeftService(lefts, desks, settler, writer),
        new BulkService(bulks, reads, desks, batches, walk, settler, ids));
  }
}
