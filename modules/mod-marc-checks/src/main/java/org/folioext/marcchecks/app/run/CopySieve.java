package org.folioext.marcchecks.app.run;

import java.io.ByteArrayOutputStream;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marcchecks.app.run.RecordsFile.Part;

/** Copies records byte by byte; what is unreadable is held back. */
final class CopySieve implements Sieve {
  private final Part part;
  private final ByteArrayOutputStream out;

  CopySieve(Part part, ByteArrayOutputStream out) {
    this.part = part;
    this.out = out;
  }

  @Override
  public void put(RawRecord raw, boolean back) {
    boolean held = back || raw.read() instanceof Reading.Unreadable;
    if (held == (part == Part.HELD)) {
      raw.bytes().ifPresent(out::writeBytes);
    }
  }

  @Override
  public void end() {
    // ISO 2709 has nothing behind its records.
  }
}
