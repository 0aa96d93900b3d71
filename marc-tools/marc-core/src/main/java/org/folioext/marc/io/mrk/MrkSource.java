package org.folioext.marc.io.mrk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.text.Cut;
import org.folioext.marc.io.text.TextWindow;

/**
 * Cuts mnemonic text into records: one ends at a blank line, or before a line that begins with
 * {@code =LDR} or {@code =000}. Not thread-safe.
 */
public final class MrkSource implements RecordSource {
  private final TextWindow window;
  private boolean insideTooLong;

  /** Reads from a stream of decompressed bytes; {@link #close} closes it. */
  public MrkSource(InputStream in) throws IOException {
    window = new TextWindow(in);
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.MRK;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  @Override
  public RawRecord next() throws IOException {
    skipTooLong();
    skipBlank();
    if (!window.require(1)) {
      return null;
    }
    int end = end();
    if (end < 0) {
      insideTooLong = true;
      Reading reading = window.dropTooLong(window.size(), List.of());
      return () -> reading;
    }
    Cut cut = window.cut(end, List.of());
    return RawRecord.ofSize(end, () -> MrkRecord.read(cut));
  }

  private void skipTooLong() throws IOException {
    while (insideTooLong) {
      int end = end();
      insideTooLong = end < 0;
      window.drop(end < 0 ? window.size() : end);
    }
  }

  private void skipBlank() throws IOException {
    while (window.require(1) && isBlank(window.at(0))) {
      int i = 0;
      while (i < window.size() && isBlank(window.at(i))) {
        i++;
      }
      window.drop(i);
    }
  }

  /** Index behind the record at index 0; -1 where it goes beyond the limit. */
  private int end() throws IOException {
    int at = 0;
    while (true) {
      int lineEnd = window.find((byte) '\n', at, window.size());
      if (lineEnd >= 0) {
        at = lineEnd + 1;
        if (isBlankLine(at) || window.startsWith("=LDR", at) || window.startsWith("=000", at)) {
          return at;
        }
      } else {
        at = window.size();
        if (at > TextWindow.LONGEST) {
          return -1;
        }
        if (!window.require(at + 1)) {
          return at;
        }
      }
    }
  }

  private boolean isBlankLine(int at) throws IOException {
    int i = at;
    while (window.require(i + 1) && window.at(i) != '\n' && isBlank(window.at(i))) {
      if (++i > TextWindow.LONGEST) {
        return true;
      }
    }
    return !window.require(i + 1) || window.at(i) == '\n';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
