package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronflags.remote.Users;
import org.folioext.patronflags.storage.scan.ScanPatrons;

/**
 * Reads the patrons gathered, by their ids. One that a whole answer does not have is asked for
 * alone, and is gone only where mod-users says so.
 */
final class ListedReader implements BatchReader {

  private final String tenant;
  private final UUID scan;
  private final ScanPatrons listed;
  private final Users users;
  private final FactsReader facts;
  private final Clock clock;

  ListedReader(
      String tenant, UUID scan, ScanPatrons listed, Users users, FactsReader facts, Clock clock) {
    this.tenant = tenant;
    this.scan = scan;
    this.listed = listed;
    this.users = users;
    this.facts = facts;
    this.clock = clock;
  }

  @Override
  public Future<ReadBatch> read(Optional<UUID> after) {
    Instant asked = clock.instant();
    return listed
        .next(tenant, scan, after, Users.IDS)
        .compose(
            ids ->
                ids.isEmpty()
                    ? Future.succeededFuture(nothing(asked))
                    : users.byIds(ids).compose(found -> batch(asked, ids, found)));
  }

  private static ReadBatch nothing(Instant asked) {
    return new ReadBatch(asked, List.of(), Set.of(), Set.of(), 0, Optional.empty(), false);
  }

  private Future<ReadBatch> batch(Instant asked, List<UUID> ids, Users.Found found) {
    return gone(found.absent())
        .compose(
            gone ->
                facts
                    .of(found.patrons())
                    .map(
                        facts ->
                            new ReadBatch(
                                asked,
                                facts.patrons(),
                                gone,
                                Set.of(),
                                facts.unseen() + found.absent().size() - gone.size(),
                                Optional.of(ids.get(ids.size() - 1)),
                                ids.size() == Users.IDS)));
  }

  private Future<Set<UUID>> gone(Collection<UUID> absent) {
    Future<Set<UUID>> all = Future.succeededFuture(new HashSet<>());
    for (UUID id : absent) {
      all =
          all.compose(
              gone ->
                  users
                      .find(id)
                      .map(
                          user -> {
                            if (user.isEmpty()) {
                              gone.add(id);
                            }
                            return gone;
                          }));
    }
    return all;
  }
}
