package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.marc.checks.Severity;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.storage.run.Findings;
import org.folioext.marcchecks.storage.run.Uploads;

/**
 * Splits an upload in two: records that are clean, and those held back. ISO 2709 keeps its bytes;
 * the other formats are written anew, and hold back what cannot be written whole. What is
 * unreadable is held back where the format lets its bytes be copied, and is in neither file where
 * not. Thread-safe.
 */
public final class RecordsFile {
  /** One of the two files. */
  public enum Part {
    /** Without a finding as grave as asked. */
    CLEAN,
    /** The others. */
    HELD
  }

  private final Uploads uploads;
  private final Findings findings;
  private final WorkerExecutor threads;

  /**
   * Of uploads, by their findings.
   *
   * @param threads on which files are read, a piece at a time
   */
  public RecordsFile(Uploads uploads, Findings findings, WorkerExecutor threads) {
    this.uploads = uploads;
    this.findings = findings;
    this.threads = threads;
  }

  /**
   * One of the two files of a finished run that still has its upload.
   *
   * @param severity what holds a record back
   */
  public Pieces of(String tenant, Run run, Part part, Severity severity) {
    return new OnThreads(() -> open(tenant, run, part, severity), () -> requireThere(tenant, run));
  }

  private SplitFile open(String tenant, Run run, Part part, Severity severity) throws IOException {
    UUID upload = run.upload().orElseThrow();
    UploadInput input =
        new UploadInput(
            place -> uploads.chunk(tenant, upload, place), Uploads.CHUNK, run.bytesTotal(), 0);
    return SplitFile.open(input, new HeldRecords(findings, tenant, run, severity), part);
  }

  /**
   * Fails where the run was deleted while its file was sent. All chunks go before the first finding
   * does; so the first chunk, as long as it is there, proves that no record was taken for clean
   * because its findings were gone.
   */
  private Future<Void> requireThere(String tenant, Run run) {
    return uploads
        .chunk(tenant, run.upload().orElseThrow(), 0)
        .compose(
            first -> first.isPresent() ? Future.succeededFuture() : UploadInput.gone().future());
  }

  private interface Opening {
    SplitFile open() throws IOException;
  }

  /** Opens, reads and closes on worker threads, since each waits for PostgreSQL. */
  private final class OnThreads implements Pieces {
    private final Opening opening;
    private final Supplier<Future<Void>> atEnd;
    private SplitFile file;

    OnThreads(Opening opening, Supplier<Future<Void>> atEnd) {
      this.opening = opening;
      this.atEnd = atEnd;
    }

    @Override
    public Future<Optional<Buffer>> next() {
      return threads
          .executeBlocking(this::piece, false)
          .compose(
              piece ->
                  piece.isPresent()
                      ? Future.succeededFuture(piece)
                      : atEnd.get().map(Optional.<Buffer>empty()));
    }

    private Optional<Buffer> piece() throws IOException {
      if (file == null) {
        file = opening.open();
      }
      return file.next().map(Buffer::buffer);
    }

    @Override
    public Future<Void> close() {
      return threads.executeBlocking(
          () -> {
            if (file != null) {
              file.close();
            }
            return null;
          },
          false);
    }
  }
}
