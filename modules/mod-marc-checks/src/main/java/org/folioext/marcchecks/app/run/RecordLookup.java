package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marc.Position;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.iso2709.Iso2709Source;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunFinding;
import org.folioext.marcchecks.storage.run.Findings;
import org.folioext.marcchecks.storage.run.Uploads;
import org.folioext.okapi.Failure;

/**
 * Finds one record of an upload. ISO 2709 is read from the nearest record before it of which a
 * finding tells where it begins; other formats, and what is compressed, from the start.
 * Thread-safe.
 */
public final class RecordLookup {
  private static final int MOST_FINDINGS = 10_000;

  private final Uploads uploads;
  private final Findings findings;
  private final WorkerExecutor threads;

  /**
   * Looks into uploads.
   *
   * @param threads on which files are read
   */
  public RecordLookup(Uploads uploads, Findings findings, WorkerExecutor threads) {
    this.uploads = uploads;
    this.findings = findings;
    this.threads = threads;
  }

  /** A record that was checked; fails with NOT_FOUND where there is none, or its file is gone. */
  public Future<FoundRecord> find(String tenant, Run run, String ordinal) {
    Optional<Long> place = place(ordinal).filter(known -> known <= run.counts().records());
    if (place.isEmpty() || run.upload().isEmpty()) {
      return Failure.notFound("record", ordinal).future();
    }
    long record = place.get();
    return findings
        .nearest(tenant, run.id(), record)
        .compose(near -> threads.executeBlocking(() -> read(tenant, run, record, near), false))
        .compose(
            read ->
                read.map(Future::succeededFuture)
                    .orElseGet(() -> Failure.notFound("record", ordinal).future()))
        .compose(read -> withFindings(tenant, read));
  }

  private static Optional<Long> place(String ordinal) {
    return ordinal.matches("[1-9][0-9]{0,17}")
        ? Optional.of(Long.parseLong(ordinal))
        : Optional.empty();
  }

  private Future<FoundRecord> withFindings(String tenant, FoundRecord read) {
    long record = read.ordinal();
    return findings
        .after(tenant, read.run().id(), record - 1, Integer.MAX_VALUE, record, MOST_FINDINGS)
        .map(found -> withFindings(read, found));
  }

  private static FoundRecord withFindings(FoundRecord read, List<RunFinding> found) {
    return new FoundRecord(read.run(), read.ordinal(), read.offset(), read.reading(), found);
  }

  private Optional<FoundRecord> read(String tenant, Run run, long ordinal, Optional<Position> near)
      throws IOException {
    if (near.isPresent() && near.get().ordinal() > 1 && isPlain(tenant, run)) {
      Position from = near.get();
      try (RecordSource source = new Iso2709Source(input(tenant, run, from.offset()))) {
        return nth(source, run, ordinal, ordinal - from.ordinal(), from.offset());
      }
    }
    try (RecordSource source = MarcInput.open(input(tenant, run, 0))) {
      return nth(source, run, ordinal, ordinal - 1, 0);
    }
  }

  /** Whether it is ISO 2709 that is not compressed, so that offsets are those of the upload. */
  private boolean isPlain(String tenant, Run run) throws IOException {
    try (InputStream start = input(tenant, run, 0)) {
      if (start.read() == 0x1F && start.read() == 0x8B) {
        return false;
      }
    }
    try (RecordSource source = MarcInput.open(input(tenant, run, 0))) {
      return source.format() == SourceFormat.ISO_2709;
    }
  }

  private UploadInput input(String tenant, Run run, long from) {
    UUID upload = run.upload().orElseThrow();
    return new UploadInput(
        place -> uploads.chunk(tenant, upload, place), Uploads.CHUNK, run.bytesTotal(), from);
  }

  private static Optional<FoundRecord> nth(
      RecordSource source, Run run, long ordinal, long skipped, long base) throws IOException {
    RawRecord raw = source.next();
    for (long i = 0; i < skipped && raw != null; i++) {
      raw = source.next();
    }
    if (raw == null) {
      return Optional.empty();
    }
    Reading reading = raw.read();
    long offset = base + reading.position().offset();
    return Optional.of(new FoundRecord(run, ordinal, offset, reading, List.of()));
  }
}
