package org.folioext.marc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes a record in UTF-8 from its parts, in the order of the calls. Readers of text formats use it,
 * and tests. Not thread-safe; one builder makes one record.
 */
public final class RecordBuilder {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
  private final FieldSpans spans = new FieldSpans(48);
  private int tag;
  private int start = -1;

  /**
   * Begins a record.
   *
   * @param leader cut or filled with blanks to 24; characters beyond Latin-1 become {@code ?}.
   *     Position 09 becomes {@code a}, because the bytes made here are UTF-8. Blanks in 10-11 and
   *     20-23 become {@code 22} and {@code 4500}: the MARCXML schema allows them, and nothing is
   *     lost
   */
  public RecordBuilder(String leader) {
    byte[] raw =
        Arrays.copyOf(
            (leader + " ".repeat(MarcRecord.LEADER_LENGTH)).getBytes(StandardCharsets.ISO_8859_1),
            MarcRecord.LEADER_LENGTH);
    raw[9] = 'a';
    fillBlanks(raw, 10, "22");
    fillBlanks(raw, 20, "4500");
    bytes.writeBytes(raw);
  }

  /** Adds a control field. */
  public RecordBuilder control(String tag, String value) {
    open(tag);
    bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Begins a data field; {@link #sub} adds its subfields. */
  public RecordBuilder data(String tag, char indicator1, char indicator2) {
    open(tag);
    bytes.write(indicator1);
    bytes.write(indicator2);
    return this;
  }

  /** Adds a subfield to the data field begun last; a code of 0 writes the delimiter alone. */
  public RecordBuilder sub(char code, String value) {
    bytes.write(Bytes.SUBFIELD_DELIMITER);
    if (code != 0) {
      bytes.write(code);
    }
    bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds a field whose body is already in the layout of {@link MarcRecord}, in UTF-8. */
  public RecordBuilder raw(String tag, byte[] body) {
    open(tag);
    bytes.writeBytes(body);
    return this;
  }

  /** Bytes gathered so far; readers bound a record by it. */
  public int size() {
    return bytes.size();
  }

  /** The finished record. */
  public MarcRecord build() {
    close();
    return MarcRecord.over(bytes.toByteArray(), spans);
  }

  private static void fillBlanks(byte[] leader, int from, String constant) {
    byte[] bytes = constant.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      if (leader[from + i] != ' ') {
        return;
      }
    }
    System.arraycopy(bytes, 0, leader, from, bytes.length);
  }

  private void open(String nextTag) {
    close();
    tag = Tag.pack(nextTag);
    start = bytes.size();
  }

  private void close() {
    if (start >= 0) {
      spans.add(tag, start, bytes.size());
      bytes.write(Bytes.FIELD_TERMINATOR);
      start = -1;
    }
  }
}
