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

  /** The page before, where it was cut short. One batch is read at a time. */
  private Optional<Users.Page> cut = Optional.empty();

  UsersReader(Users users, FactsReader facts, Optional<Instant> since, int size, Clock clock) {
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
    long unseen = cut.map(before -> lost(before, page)).orElse(0L) + facts.unseen();
    boolean empty = page.patrons().isEmpty();
    cut = page.missing() > 0 && !empty ? Optional.of(page) : Optional.empty();
    return new ReadBatch(
        asked,
        facts.patrons(),
        Set.of(),
        Set.of(),
        empty ? unseen + gap(page) : unseen,
        page.last(),
        page.more() || cut.isPresent());
  }

  /** What a page should have brought besides. */
  private long gap(Users.Page page) {
    return Math.min(page.missing(), size - page.patrons().size());
  }

  /** What did not come behind a page either, as far as the totals can tell; else all of its gap. */
  private long lost(Users.Page before, Users.Page next) {
    if (before.total() >= Users.GUESSED || next.total() >= Users.GUESSED) {
      return gap(before);
    }
    return Math.min(gap(before), Math.max(0, before.missing() - next.total()));
  }
}
