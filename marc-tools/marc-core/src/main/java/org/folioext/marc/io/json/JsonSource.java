package org.folioext.marc.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.text.Cut;
import org.folioext.marc.io.text.TextWindow;

/**
 * Cuts a file of MARC-in-JSON into objects: one object, an array of them, JSON Lines, objects one
 * after the other, or FOLIO's {@code {"records": […]}} and {@code {"sourceRecords": […]}}. Each
 * object is parsed by itself, so an ill-formed one costs no other; one that is not closed ends
 * where a line begins the next.
 *
 * <p>Not thread-safe. Source: R. Singer, A proposal to serialize MARC in JSON (2010).
 */
public final class JsonSource implements RecordSource {
  private static final Pattern WRAPPER =
      Pattern.compile("\\s*\\{\\s*\"(?:records|sourceRecords)\"\\s*:\\s*\\[");
  private static final int LOOK = 256;

  private final TextWindow window;
  private final boolean wrapped;
  private int openArrays;
  private boolean ended;
  private JsonScan tooLong;
  private long strayAt;
  private long stray;

  /** Reads from a stream of decompressed bytes in UTF-8; {@link #close} closes it. */
  public JsonSource(InputStream in) throws IOException {
    window = new TextWindow(in);
    window.require(LOOK);
    Matcher wrapper = WRAPPER.matcher(beginning());
    wrapped = wrapper.lookingAt();
    if (wrapped) {
      window.drop(wrapper.end());
      openArrays = 1;
    }
  }

  private String beginning() {
    byte[] bytes = new byte[Math.min(LOOK, window.size())];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = window.at(i);
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.MARC_JSON;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  @Override
  public RawRecord next() throws IOException {
    skipTooLong();
    skipToObject();
    List<Defect> defects =
        stray == 0 ? List.of() : List.of(Defect.of(DefectKind.STRAY_BYTES, strayAt, stray));
    if (ended || !window.require(1)) {
      return endOfInput(defects);
    }
    JsonScan scan = new JsonScan(window);
    int end = scan.end(0);
    if (end >= 0) {
      Cut cut = window.cut(end, defects);
      return RawRecord.ofSize(
          cut.bytes().length, () -> JsonRecord.read(cut, scan.closed(), scan.deepest()));
    }
    if (window.size() > TextWindow.LONGEST) {
      tooLong = scan;
      Reading reading = window.dropTooLong(TextWindow.LONGEST + 1, defects);
      return () -> reading;
    }
    openArrays = 0;
    Reading reading = window.dropUnreadable(window.size(), defects, DefectKind.TRUNCATED);
    return () -> reading;
  }

  /** What is no object: blanks, what arrays are written with, and bytes that do not belong here. */
  private void skipToObject() throws IOException {
    stray = 0;
    while (!ended && window.require(1)) {
      int i = 0;
      while (i < window.size() && window.at(i) != '{' && !ended) {
        skip(window.at(i), i++);
      }
      window.drop(i);
      if (window.size() > 0) {
        return;
      }
    }
  }

  private void skip(byte b, int i) {
    if (b == '[') {
      openArrays++;
    } else if (b == ']') {
      openArrays--;
      ended = wrapped && openArrays == 0;
    } else if (b != ',' && b != RECORD_SEPARATOR && !JsonScan.isBlank(b)) {
      strayAt = stray == 0 ? window.offset() + i : strayAt;
      stray++;
    }
  }

  /** RFC 7464 puts it before each object. */
  private static final byte RECORD_SEPARATOR = 0x1E;

  private void skipTooLong() throws IOException {
    while (tooLong != null) {
      int end = tooLong.end(0);
      boolean more = end < 0 && window.size() > TextWindow.LONGEST;
      window.drop(end >= 0 ? end : more ? TextWindow.LONGEST + 1 : window.size());
      tooLong = more ? tooLong : null;
    }
  }

  /** A file that ends before its array does has lost something. */
  private RawRecord endOfInput(List<Defect> defects) {
    boolean truncated = openArrays > 0;
    openArrays = 0;
    if (!truncated && defects.isEmpty()) {
      return null;
    }
    if (truncated) {
      Reading reading = window.dropUnreadable(0, defects, DefectKind.TRUNCATED);
      return () -> reading;
    }
    Cut rest = window.cut(0, defects);
    return () -> new Reading.Unreadable(rest.position(), rest.defects());
  }
}
