package org.folioext.patronnotices.app.people;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.app.Authors;
import org.folioext.patronnotices.app.deed.DeedDesk;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.people.Count;
import org.folioext.patronnotices.domain.people.Erased;
import org.folioext.patronnotices.domain.people.Grouping;
import org.folioext.patronnotices.domain.people.PatronLedger;
import org.folioext.patronnotices.storage.people.Erasure;
import org.folioext.patronnotices.storage.people.Ledgers;
import org.folioext.patronnotices.storage.people.Statistics;

/** What one patron was told, all that is kept of them, and that it is forgotten. Thread-safe. */
public final class PatronDesk {

  /** Causes, and messages, that a ledger shows at most. */
  private static final int SHOWN = 1000;

  private final Ledgers ledgers;
  private final PatronExport export;
  private final Erasure erasure;
  private final Statistics statistics;
  private final DeedDesk deeds;
  private final Clock clock;

  /** Of stores. */
  public PatronDesk(
      Ledgers ledgers,
      PatronExport export,
      Erasure erasure,
      Statistics statistics,
      DeedDesk deeds,
      Clock clock) {
    this.ledgers = ledgers;
    this.export = export;
    this.erasure = erasure;
    this.statistics = statistics;
    this.deeds = deeds;
    this.clock = clock;
  }

  /**
   * What a patron was told, and what not; nothing of one who is not known. That somebody was shown
   * something is told.
   */
  public Future<PatronLedger> ledger(OkapiHeaders headers, String patron) {
    return id(patron)
        .compose(id -> ledgers.read(headers.tenant(), id, SHOWN))
        .compose(
            ledger ->
                ledger.isEmpty()
                    ? Future.succeededFuture(ledger)
                    : deeds.tell(headers, read(ledger.patron())).map(ledger));
  }

  private static Deed read(UUID patron) {
    return Deed.of(DeedKind.LEDGER_READ, Map.of()).about(patron);
  }

  /**
   * All that is kept of a patron. That somebody took it is told; of whom, where anything is kept of
   * them: who was erased is not known by it again.
   */
  public Future<PatronExport.Kept> export(OkapiHeaders headers, String patron) {
    return id(patron)
        .compose(id -> export.of(headers.tenant(), id))
        .compose(kept -> deeds.tell(headers, taken(kept)).map(kept));
  }

  private static Deed taken(PatronExport.Kept kept) {
    Deed deed = Deed.of(DeedKind.PATRON_EXPORTED, Map.of());
    return kept.isEmpty() ? deed : deed.about(kept.ledger().patron());
  }

  /** Forgets a patron; fails with CONFLICT where a message or a renewal is under way. */
  public Future<Erased> erase(OkapiHeaders headers, String patron) {
    return id(patron)
        .compose(id -> erasure.erase(headers.tenant(), id, Authors.of(headers, clock)))
        .compose(
            erased ->
                erased.onTheirWay() == 0
                    ? Future.succeededFuture(erased)
                    : underWay(erased.onTheirWay()).future());
  }

  private static Failure underWay(int count) {
    return new Failure(
        FailureKind.CONFLICT,
        "under-way",
        "Messages or renewals of this patron are under way: try again when they have come to their"
            + " end.",
        Map.of("count", String.valueOf(count)));
  }

  private static Future<UUID> id(String patron) {
    return Future.succeededFuture(patron).map(text -> Ids.of("patron", text));
  }

  /** Counts of messages; fails with INVALID where the period ends before it begins. */
  public Future<List<Count>> counts(
      String tenant, Grouping by, Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.isPresent() && to.isPresent() && to.get().isBefore(from.get())
        ? Failure.invalid("period-invalid", "The period ends before it begins.").future()
        : statistics.counts(tenant, by, from, to);
  }
}
