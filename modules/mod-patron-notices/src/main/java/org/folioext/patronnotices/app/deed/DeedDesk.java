package org.folioext.patronnotices.app.deed;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.patronnotices.app.Authors;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.PastDeed;
import org.folioext.patronnotices.storage.DeedBook;

/** What persons did: told where they only look, and shown to staff. Thread-safe. */
public final class DeedDesk {

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

  /** Deeds by CQL, newest first unless it says otherwise. */
  public Future<Listed<PastDeed>> list(String tenant, Optional<String> cql, Page page) {
    return deeds.list(tenant, cql, page);
  }

  /**
   * Numbers of the deeds that a person takes away, which is told.
   *
   * @param cql empty: all
   */
  public Future<List<Long>> take(OkapiHeaders headers, Optional<String> cql) {
    return deeds.take(headers.tenant(), cql, Authors.of(headers, clock));
  }

  /** Some of them. */
  public Future<List<PastDeed>> some(String tenant, List<Long> numbers) {
    return deeds.some(tenant, numbers);
  }
}
