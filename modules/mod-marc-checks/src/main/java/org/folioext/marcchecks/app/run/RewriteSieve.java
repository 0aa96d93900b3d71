package org.folioext.marcchecks.app.run;

import java.io.IOException;
import java.io.OutputStream;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.write.RecordWriter;
import org.folioext.marc.io.write.UnwritableRecordException;
import org.folioext.marc.io.write.WriterOptions;
import org.folioext.marc.io.write.Writers;
import org.folioext.marcchecks.app.run.RecordsFile.Part;

/** Writes records anew; what cannot be written whole is held back. */
final class RewriteSieve implements Sieve {
  private final RecordWriter clean;
  private final RecordWriter held;

  RewriteSieve(SourceFormat format, Part part, OutputStream out) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    WriterOptions whole = WriterOptions.USUAL;
    this.clean = Writers.of(format, part == Part.CLEAN ? out : nowhere, whole);
    this.held = Writers.of(format, part == Part.HELD ? out : nowhere, whole.leniently());
  }

  @Override
  public void put(RawRecord raw, boolean back) throws IOException {
    if (raw.read() instanceof Reading.Readable readable && (back || !writtenClean(readable))) {
      writeHeld(readable);
    }
  }

  private boolean writtenClean(Reading.Readable readable) throws IOException {
    try {
      clean.write(readable.record());
      return true;
    } catch (UnwritableRecordException e) {
      return false;
    }
  }

  private void writeHeld(Reading.Readable readable) throws IOException {
    try {
      held.write(readable.record());
    } catch (UnwritableRecordException e) {
      throw new IllegalStateException("a lenient writer refuses nothing", e);
    }
  }

  @Override
  public void end() throws IOException {
    clean.close();
    held.close();
  }
}
