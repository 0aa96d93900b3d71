package org.folioext.marcchecks.app.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.write.RecordWriter;
import org.folioext.marc.io.write.UnwritableRecordException;
import org.folioext.marc.io.write.WriterOptions;
import org.folioext.marc.io.write.Writers;
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

  /** Of uploads, by their findings. */
  public RecordsFile(Uploads uploads, Findings findings) {
    this.uploads = uploads;
    this.findings = findings;
  }

  /**
   * Writes one of the two files of a finished run, on the thread that calls.
   *
   * @param severity what holds a record back
   * @param out left open
   */
  public void write(String tenant, Run run, Part part, Severity severity, OutputStream out)
      throws IOException {
    UUID upload = run.upload().orElseThrow();
    UploadInput input =
        new UploadInput(
            place -> uploads.chunk(tenant, upload, place), Uploads.CHUNK, run.bytesTotal(), 0);
    HeldRecords held = new HeldRecords(findings, tenant, run, severity);
    try (RecordSource source = MarcInput.open(input)) {
      if (source.format() == SourceFormat.ISO_2709) {
        copy(source, held, part, out);
      } else {
        rewrite(source, held, part, out);
      }
    }
    out.flush();
  }

  private static void copy(RecordSource source, HeldRecords held, Part part, OutputStream out)
      throws IOException {
    long ordinal = 0;
    for (RawRecord raw = source.next(); raw != null; raw = source.next()) {
      boolean back = held.contains(++ordinal) || raw.read() instanceof Reading.Unreadable;
      Optional<byte[]> bytes = back == (part == Part.HELD) ? raw.bytes() : Optional.empty();
      if (bytes.isPresent()) {
        out.write(bytes.get());
      }
    }
  }

  private static void rewrite(RecordSource source, HeldRecords held, Part part, OutputStream out)
      throws IOException {
    WriterOptions whole = WriterOptions.USUAL;
    OutputStream clean = part == Part.CLEAN ? new Unclosed(out) : OutputStream.nullOutputStream();
    OutputStream back = part == Part.HELD ? new Unclosed(out) : OutputStream.nullOutputStream();
    long ordinal = 0;
    try (RecordWriter toClean = Writers.of(source.format(), clean, whole);
        RecordWriter toHeld = Writers.of(source.format(), back, whole.leniently())) {
      for (RawRecord raw = source.next(); raw != null; raw = source.next()) {
        ordinal++;
        if (raw.read() instanceof Reading.Readable readable) {
          if (held.contains(ordinal) || !written(readable, toClean)) {
            lenient(readable, toHeld);
          }
        }
      }
    }
  }

  private static boolean written(Reading.Readable readable, RecordWriter to) throws IOException {
    try {
      to.write(readable.record());
      return true;
    } catch (UnwritableRecordException e) {
      return false;
    }
  }

  private static void lenient(Reading.Readable readable, RecordWriter to) throws IOException {
    try {
      to.write(readable.record());
    } catch (UnwritableRecordException e) {
      throw new IllegalStateException("a lenient writer refuses nothing", e);
    }
  }
}
