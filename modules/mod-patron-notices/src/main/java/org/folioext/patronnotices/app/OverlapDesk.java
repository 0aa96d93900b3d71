package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.overlap.Checked;
import org.folioext.patronnotices.domain.overlap.Checked.Missed;
import org.folioext.patronnotices.domain.overlap.Grown;
import org.folioext.patronnotices.domain.overlap.Overlap;
import org.folioext.patronnotices.domain.overlap.Waiting;
import org.folioext.patronnotices.domain.overlap.Wish;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.ledger.Overlapping;

/** What FOLIO came to tell beside a rule that is on, and that a person wants both. Thread-safe. */
public final class OverlapDesk {

  private final ChoiceStore store;
  private final Overlapping overlaps;
  private final FolioCheck folio;
  private final Clock clock;

  /** Of stores, and of FOLIO's policies. */
  public OverlapDesk(ChoiceStore store, Overlapping overlaps, FolioCheck folio, Clock clock) {
    this.store = store;
    this.overlaps = overlaps;
    this.folio = folio;
    this.clock = clock;
  }

  /**
   * What FOLIO tells beside a rule, as it was last looked at.
   *
   * @param checked when it was last seen by night; empty: never
   * @param missed why it cannot be seen since; empty where it can, or where FOLIO tells nothing of
   *     the kind
   * @param held what waits for that alone
   */
  public record Beside(
      List<Overlap> policies, Optional<Instant> checked, Optional<Missed> missed, Waiting held) {}

  /** Of a rule; fails with NOT_FOUND. */
  public Future<Beside> get(String tenant, String id) {
    return store
        .present(tenant)
        .map(present -> Conflicts.rule(present, id))
        .compose(
            kept ->
                Future.all(overlaps.read(tenant), overlaps.waiting(tenant, id))
                    .map(read -> beside(kept, read.resultAt(0), read.resultAt(1))));
  }

  private static Beside beside(KeptRule kept, Checked checked, Waiting held) {
    return new Beside(
        checked.beside(kept.rule()), checked.checked(), checked.missed(List.of(kept.rule())), held);
  }

  /**
   * A person wants a rule that is on beside FOLIO's own notices, as they are now: exactly those are
   * kept, and what waited for that alone goes out.
   *
   * @param version of the rule that the person saw
   * @param policies that the person was shown
   * @param count of what waits for that alone, as the person was shown it; 0 where nothing did
   * @return fails with NOT_FOUND; with CONFLICT, {@code version-outdated}, {@code rule-off}, or
   *     {@code folio-sends-too}, which names the policies, where there are others by now, or {@code
   *     other-count}, with the count of now; with UNAVAILABLE where FOLIO's policies do not come
   */
  public Future<Beside> confirm(
      OkapiHeaders headers, String id, int version, Set<UUID> policies, long count) {
    String tenant = headers.tenant();
    return store
        .present(tenant)
        .map(present -> on(present, id, version))
        .compose(kept -> folio.beside(headers, kept.rule()))
        .map(all -> Conflicts.requireWanted(Grown.whole(all), Wish.of(policies)))
        .compose(
            grown ->
                store.letGo(
                    tenant,
                    Authors.of(headers, clock),
                    present -> present.with(on(present, id, version)),
                    id,
                    grown,
                    now -> requireSame(count, now)))
        .compose(done -> get(tenant, id));
  }

  private static void requireSame(long seen, long now) {
    if (seen != now) {
      throw Conflicts.otherCount(now, Optional.empty());
    }
  }

  private static KeptRule on(Choices present, String id, int version) {
    KeptRule kept = Conflicts.rule(present, id, version);
    if (!kept.rule().enabled()) {
      throw Failure.conflict("rule-off", "The rule is off: it is asked when it is switched on.");
    }
    return kept;
  }
}
