package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.folioext.okapi.job.Waiting;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.seal.Seal;
import org.folioext.okapi.time.Expiry;
import org.folioext.patronflags.app.key.EvidenceHash;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.scan.Phase;
import org.folioext.patronflags.domain.scan.ScanCounts;
import org.folioext.patronflags.domain.scan.SeenPatron;
import org.folioext.patronflags.storage.scan.ScanBatch;
import org.folioext.patronflags.storage.scan.ScanJob;
import org.folioext.patronflags.storage.scan.ScanJobs;

/**
 * The work on one phase of a scan by one instance: a batch is judged while the next one is read and
 * the one before it is saved.
 */
final class OneScan {

  private final String tenant;
  private final ScanJob job;
  private final ScanJobs jobs;
  private final Holding holding;
  private final ScanFrame frame;
  private final Decisions decisions;
  private final Seal seal;
  private final Gateway gateway;

  private Future<ScanCounts> saving = Future.succeededFuture(ScanCounts.NONE);

  OneScan(
      String tenant,
      ScanJob job,
      ScanJobs jobs,
      Holding holding,
      ScanFrame frame,
      Decisions decisions,
      Seal seal,
      Gateway gateway) {
    this.tenant = tenant;
    this.job = job;
    this.jobs = jobs;
    this.holding = holding;
    this.frame = frame;
    this.decisions = decisions;
    this.seal = seal;
    this.gateway = gateway;
  }

  /**
   * Works to the end of a phase, on the thread that calls.
   *
   * @param from the last id of it that was saved
   * @param next the phase behind it; itself where it is the last
   * @return false where it was asked to stop before
   * @throws RuntimeException what reading or saving failed with
   */
  boolean work(
      BatchReader reader, Phase phase, Optional<UUID> from, Phase next, BooleanSupplier stopping) {
    Future<ReadBatch> reading = reader.read(from);
    Optional<UUID> at = from;
    boolean more = true;
    while (more && !stopping.getAsBoolean()) {
      ReadBatch batch = holding.on(reading);
      at = batch.last().isPresent() ? batch.last() : at;
      more = batch.more();
      if (more) {
        reading = reader.read(at);
      }
      boolean stays = more || next == phase;
      save(batch, stays ? phase : next, stays ? at : Optional.empty());
    }
    Waiting.on(saving);
    return !more;
  }

  private void save(ReadBatch read, Phase phase, Optional<UUID> cursor) {
    List<Decisions.Judged> judged = read.patrons().stream().map(frame::judged).toList();
    ScanBatch batch =
        new ScanBatch(
            read.asked(),
            judged.stream().map(each -> seen(each.patron())).toList(),
            read.gone(),
            read.touched(),
            counts(judged, read.unseen(), gateway.newCalls()),
            phase,
            cursor,
            (patrons, key, flags) -> changes(judged, patrons, key, flags));
    Waiting.on(saving);
    saving = jobs.save(tenant, job.lease(), batch);
  }

  private static ScanCounts counts(List<Decisions.Judged> judged, long unseen, long calls) {
    long inScope = judged.stream().filter(Decisions.Judged::inScope).count();
    return new ScanCounts(judged.size(), inScope, 0, 0, 0, 0, unseen, calls);
  }

  private List<Change> changes(
      List<Decisions.Judged> judged, Set<UUID> patrons, byte[] key, List<Flag> flags) {
    List<Decisions.Judged> kept =
        judged.stream()
            .filter(each -> patrons.contains(each.patron().id()))
            .collect(Collectors.toList());
    return decisions.changes(kept, flags, EvidenceHash.unsealed(seal, tenant, key));
  }

  private SeenPatron seen(Patron patron) {
    Expiry expiry = Expiry.read(patron.expiration(), frame.at().zone());
    return new SeenPatron(
        patron.id(),
        expiry instanceof Expiry.At date ? Optional.of(date.instant()) : Optional.empty());
  }
}
