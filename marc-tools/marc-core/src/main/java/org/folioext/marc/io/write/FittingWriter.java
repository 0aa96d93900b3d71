package org.folioext.marc.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.MarcRecord;

/** Fits records to a format and writes them, or refuses them. Not thread-safe. */
final class FittingWriter implements RecordWriter {
  private final FormatWriter format;
  private final OutputStream out;
  private final boolean lenient;
  private boolean begun;
  private boolean first = true;

  FittingWriter(FormatWriter format, OutputStream out, boolean lenient) {
    this.format = format;
    this.out = out;
    this.lenient = lenient;
  }

  @Override
  public List<Loss> write(MarcRecord record) throws IOException, UnwritableRecordException {
    List<Loss> losses = new ArrayList<>(0);
    FittedRecord fitted = Fitting.fit(record, format.charter(), losses);
    byte[] bytes = format.record(fitted, first, losses);
    if (!losses.isEmpty() && !lenient) {
      throw new UnwritableRecordException(List.copyOf(losses));
    }
    begin();
    out.write(bytes);
    first &= bytes.length == 0;
    return List.copyOf(losses);
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      out.write(format.begin().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      begin();
      out.write(format.end().getBytes(StandardCharsets.UTF_8));
    }
  }
}
