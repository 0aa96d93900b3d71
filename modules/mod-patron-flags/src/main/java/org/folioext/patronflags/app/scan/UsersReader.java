package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronflags.remote.Users;

/**
 * Reads users by id: all, or those changed. A page that is cut short is read again; where it stays
 * so, the reading goes on behind it, and what does not come then either was not seen.
 */
final class UsersReader implements BatchReader {

  private static final int TRIES = 3;

  private final Users users;
  private final FactsReader facts;
  private final Optional<Instant> since;
  private final int size;
  private final Clock clock;

  /** What the page before should have brought besides. One batch is read at a time. */
  private long owed;

  UsersReader(
      Users users, FactsReader facts, Optional<Instant> since, int size, Clock clock) {
    this.users = users;
    this.facts = facts;
    this.since = since;
    this.size = size;
    this.clock = clock;
  }

  @Override
  public Future<ReadBatch> read(Optional<UUID> after) {
    Instant asked = clock.instant();
    return page(after, TRIES)
        .compose(page -> facts.of(page.patrons()).map(facts -> batch(asked, page, facts)));
  }

  private Future<Users.Page> page(Optional<UUID> after, int tries) {
    return users
        .page(after, since, size)
        .compose(
            page ->
                page.missing() > 0 && tries > 1
                    ? page(after, tries - 1)
                    : Future.succeededFuture(page));
  }

  private ReadBatch batch(Instant asked, Users.Page page, FactsReader.Facts facts) {
    long lost = lost(page);
    boolean more = page.more() || page.missing() > 0 && !page.patrons().isEmpty();
    owed = page.missing();
    return new ReadBatch(
        asked, facts.patrons(), Set.of(), Set.of(), lost + facts.unseen(), page.last(), more);
  }

  /** A full page may have brought what was owed; of a short one it is known. */
  private long lost(Users.Page page) {
    if (page.patrons().isEmpty()) {
      return Math.max(owed, page.missing());
    }
    long there = page.patrons().size() + page.missing();
    return page.more() ? 0 : Math.max(0, owed - there);
  }
}
