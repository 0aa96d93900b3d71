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
   */
  public record Beside(
      List<Overlap> policies, Optional<Instant> checked, Optional<Missed> missed) {}

  /** Of a rule; fails with NOT_FOUND. */
  public Future<Beside> get(String tenant, String id) {
    var present = store.present(tenant);
    var checked = overlaps.read(tenant);
    return Future.all(present, checked)
        .map(read -> beside(Conflicts.rule(present.result(), id), checked.result()));
  }

  private static Beside beside(KeptRule kept, Checked checked) {
    return new Beside(
        checked.beside(kept.rule()), checked.checked(), checked.missed(List.of(kept.rule())));
  }

  /**
   * A person wants a rule that is on beside FOLIO's own notices, as they are now: exactly those are
   * kept, and what waited for that alone goes out.
   *
   * @param version of the rule that the person saw
   * @param policies that the person was shown
   * @return fails with NOT_FOUND; with CONFLICT, {@code version-outdated}, {@code rule-off}, or
   *     {@code folio-sends-too}, which names the policies, where there are others by now; with
   *     UNAVAILABLE where FOLIO's policies do not come
   */
  public Future<Beside> confirm(OkapiHeaders headers, String id, int version, Set<UUID> policies) {
    String tenant = headers.tenant();
    return store
        .present(tenant)
        .map(present -> on(present, id, version))
        .compose(kept -> folio.beside(headers, kept.rule()))
        .map(all -> Conflicts.requireWanted(Grown.whole(all), Wish.of(policies)))
        .compose(
            grown ->
                store.change(
                    tenant,
                    Authors.of(headers, clock),
                    present -> present.with(on(present, id, version)),
                    id,
                    Optional.of(grown)))
        .compose(done -> get(tenant, id));
  }

  private static KeptRule on(Choices present, String id, int version) {
    KeptRule kept = Conflicts.rule(present, id, version);
    if (!kept.rule().enabled()) {
      throw Failure.conflict("rule-off", "The rule is off: it is asked when it is switched on.");
    }
    return kept;
  }
}
