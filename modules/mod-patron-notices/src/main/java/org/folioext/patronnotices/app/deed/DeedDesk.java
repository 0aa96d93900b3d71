package org.folioext.patronnotices.app.deed;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.patronnotices.app.Authors;
import org.folioext.patronnotices.app.Rights;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.PastDeed;
import org.folioext.patronnotices.storage.DeedBook;

/** What persons did: told where they only look, and shown to staff. Thread-safe. */
public final class DeedDesk {

  private static final String WISHES = "patron-notices.preferences.item.get";

  private final DeedBook deeds;
  private final Clock clock;

  /** Of a store. */
  public DeedDesk(DeedBook deeds, Clock clock) {
    this.deeds = deeds;
    this.clock = clock;
  }

  /** Tells what who asks does now; who is to see something sees it only where this succeeds. */
  public Future<Void> tell(OkapiHeaders headers, Deed deed) {
    return deeds.add(headers.tenant(), Authors.of(headers, clock), deed);
  }

  /** Deeds by CQL, newest first unless it says otherwise, as who asks may see them. */
  public Future<Listed<PastDeed>> list(OkapiHeaders headers, Optional<String> cql, Page page) {
    return deeds
        .list(headers.tenant(), cql, page)
        .map(listed -> new Listed<>(shown(headers, listed.items()), listed.total()));
  }

  private static List<PastDeed> shown(OkapiHeaders headers, List<PastDeed> all) {
    return Rights.has(headers, WISHES) ? all : all.stream().map(PastDeed::withoutWishes).toList();
  }

  /**
   * Numbers of the deeds that a person takes away, which is told.
   *
   * @param cql empty: all
   */
  public Future<List<Long>> take(OkapiHeaders headers, Optional<String> cql) {
    return deeds.take(headers.tenant(), cql, Authors.of(headers, clock));
  }

  /** Some of them, as who asks may see them. */
  public Future<List<PastDeed>> some(OkapiHeaders headers, List<Long> numbers) {
    return deeds.some(headers.tenant(), numbers).map(some -> shown(headers, some));
  }
}
