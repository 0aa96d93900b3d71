package org.folioext.marc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes a record in UTF-8 from its parts, in the order of the calls. Readers of text formats use
 * it, and tests. Leader position 09 stays as it is given, whatever it says: {@link
 * MarcRecord#coding} of the record made here is UTF-8 all the same. Not thread-safe; one builder
 * makes one record.
 */
public final class RecordBuilder {
  private final FieldSpans spans = new FieldSpans(48);
  private byte[] bytes = new byte[2048];
  private int size = MarcRecord.LEADER_LENGTH;
  private int tag;
  private int start = -1;

  /** Begins a record; the leader is as {@link #leader} takes it. */
  public RecordBuilder(String leader) {
    leader(leader);
  }

  /**
   * Sets the leader anew.
   *
   * @param leader cut or filled with blanks to 24; characters beyond Latin-1 become {@code ?}.
   *     Blanks in 10-11 and 20-23 become {@code 22} and {@code 4500}, which are constants of ISO
   *     2709 that text formats need not write
   */
  public RecordBuilder leader(String leader) {
    byte[] latin1 = leader.getBytes(StandardCharsets.ISO_8859_1);
    int length = Math.min(latin1.length, MarcRecord.LEADER_LENGTH);
    System.arraycopy(latin1, 0, bytes, 0, length);
    Arrays.fill(bytes, length, MarcRecord.LEADER_LENGTH, (byte) ' ');
    fillBlanks(bytes, 10, "22");
    fillBlanks(bytes, 20, "4500");
    return this;
  }

  /** Adds a control field. */
  public RecordBuilder control(String tag, String value) {
    open(tag);
    return text(value);
  }

  /** Begins a data field; {@link #sub} adds its subfields. Indicators are one byte each. */
  public RecordBuilder data(String tag, char indicator1, char indicator2) {
    open(tag);
    put(indicator1);
    put(indicator2);
    return this;
  }

  /** Adds a subfield to the data field begun last; a code of 0 writes the delimiter alone. */
  public RecordBuilder sub(char code, String value) {
    put(Bytes.SUBFIELD_DELIMITER);
    if (code != 0) {
      put(code);
    }
    return text(value);
  }

  /** Adds text to the body of the field begun last, whatever it holds so far. */
  public RecordBuilder text(String value) {
    reserve(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        append(value.substring(i).getBytes(StandardCharsets.UTF_8));
        return this;
      }
      bytes[size++] = (byte) c;
    }
    return this;
  }

  /** Adds a field whose body is already in the layout of {@link MarcRecord}, in UTF-8. */
  public RecordBuilder raw(String tag, byte[] body) {
    open(tag);
    append(body);
    return this;
  }

  /** Bytes gathered so far; readers bound a record by it. */
  public int size() {
    return size;
  }

  /** Fields begun so far. */
  public int fieldCount() {
    return start < 0 ? spans.count() : spans.count() + 1;
  }

  /** The finished record. */
  public MarcRecord build() {
    close();
    return MarcRecord.over(Arrays.copyOf(bytes, size), spans, CharacterCoding.UTF_8);
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
    start = size;
  }

  private void close() {
    if (start >= 0) {
      spans.add(tag, start, size);
      put(Bytes.FIELD_TERMINATOR);
      start = -1;
    }
  }

  private void put(int b) {
    reserve(1);
    bytes[size++] = (byte) b;
  }

  private void append(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
