package org.folioext.marc;

import java.util.AbstractList;
import java.util.List;
import org.folioext.marc.marc8.Marc8Scan;

/**
 * One field of a record: a view on the record's bytes. Control fields (00X) are one text; data
 * fields have two indicators and subfields.
 *
 * <p>Immutable and thread-safe. Indexes into a field count bytes from the start of its body.
 */
public final class Field {
  private final MarcRecord record;
  private final int index;
  private final int tag;
  private final int start;
  private final int end;
  private final byte[] bytes;
  private final int[] starts;
  private final int firstSubfield;
  private final int subfieldCount;

  Field(MarcRecord record, int index, int tag, int start, int end) {
    this.record = record;
    this.index = index;
    this.tag = tag;
    this.start = start;
    this.end = end;
    this.bytes = record.bytes();
    this.starts = record.anatomy().starts();
    this.firstSubfield = record.anatomy().firstSubfield(index);
    this.subfieldCount = record.anatomy().subfieldCount(index);
  }

  /** The record this field is part of. */
  public MarcRecord record() {
    return record;
  }

  /** Its place among all fields of the record, from 0. */
  public int index() {
    return index;
  }

  /** The tag, three Latin-1 characters. */
  public String tag() {
    return Tag.text(tag);
  }

  /** The tag packed as {@link Tag} says. */
  public int packedTag() {
    return tag;
  }

  /** The tag as a number from 0 to 999, or -1 when it is not three digits. */
  public int tagNumber() {
    return Tag.number(tag);
  }

  /** Whether the tag is 00X. */
  public boolean isControl() {
    return Tag.isControl(tag);
  }

  /** Which of the fields with this tag it is, from 1. */
  public int occurrence() {
    int occurrence = 1;
    for (int i = 0; i < index; i++) {
      if (record.field(i).tag == tag) {
        occurrence++;
      }
    }
    return occurrence;
  }

  /** Bytes in the body, indicators and delimiters included, the field terminator not. */
  public int length() {
    return end - start;
  }

  /** The byte at {@code i} from 0 to {@link #length()} - 1, as 0 to 255. */
  public int byteAt(int i) {
    return bytes[start + i] & 0xFF;
  }

  /** The first index from {@code from} on of a byte, 0 to 255, or -1. */
  public int indexOf(int b, int from) {
    int found = Bytes.indexOf(bytes, start + from, end, (byte) b);
    return found < 0 ? -1 : found - start;
  }

  /** Whether the body has bytes beyond ASCII or escapes, so that how it is coded matters. */
  public boolean isCoded() {
    return record.anatomy().has(index, Anatomy.NON_ASCII | Anatomy.ESCAPE);
  }

  /**
   * Finds the next byte that is no well-formed UTF-8.
   *
   * @param from first index looked at, the start of a character
   * @return its index, or -1
   */
  public int nextInvalidUtf8(int from) {
    int found = isCoded() ? Utf8.firstInvalid(bytes, start + from, end) : -1;
    return found < 0 ? -1 : found - start;
  }

  /**
   * Finds the next byte that no reading as MARC-8 allows.
   *
   * @param from first index looked at, where ASCII and ANSEL are in force
   * @param to index behind the last one looked at
   * @return its index, or -1
   */
  public int nextInvalidMarc8(int from, int to) {
    int found = Marc8Scan.firstInvalid(bytes, start + from, start + to);
    return found < 0 ? -1 : found - start;
  }

  /** The whole body as text: the value of a control field. */
  public String text() {
    return Text.decode(this, start, end);
  }

  /** Indicator 1 or 2 as a Latin-1 character; a blank where the field is too short to have it. */
  public char indicator(int number) {
    int at = start + number - 1;
    return at < end && bytes[at] != Bytes.SUBFIELD_DELIMITER ? (char) (bytes[at] & 0xFF) : ' ';
  }

  /** Bytes before the first delimiter: 2 in a sound data field; the length where there is none. */
  public int headLength() {
    return subfieldCount == 0 ? length() : starts[firstSubfield] - 1 - start;
  }

  /** How many subfields there are; 0 in a control field. */
  public int subfieldCount() {
    return subfieldCount;
  }

  /** The code of subfield {@code k} as a Latin-1 character, or 0 where nothing follows. */
  public char code(int k) {
    int at = starts[firstSubfield + k];
    return at < subfieldEnd(k) ? (char) (bytes[at] & 0xFF) : 0;
  }

  /** Subfield {@code k}, from 0. */
  public Subfield subfield(int k) {
    int at = starts[firstSubfield + k];
    int to = subfieldEnd(k);
    return new Subfield(this, k, Math.min(at + 1, to), to);
  }

  /** The subfields in order, made as they are asked for; unmodifiable. */
  public List<Subfield> subfields() {
    return new AbstractList<>() {
      @Override
      public Subfield get(int k) {
        return subfield(k);
      }

      @Override
      public int size() {
        return subfieldCount();
      }
    };
  }

  /** The first subfield with that code, or null. */
  public Subfield first(char code) {
    for (int k = 0; k < subfieldCount(); k++) {
      if (code(k) == code) {
        return subfield(k);
      }
    }
    return null;
  }

  /** Whether there is a subfield with that code. */
  public boolean has(char code) {
    return first(code) != null;
  }

  /**
   * Whether subfield {@code k} has no value, or one that begins with a blank: a quick first look.
   */
  public boolean isEmptyOrBeginsBlank(int k) {
    int at = starts[firstSubfield + k] + 1;
    return at >= subfieldEnd(k) || bytes[at] == ' ';
  }

  private int subfieldEnd(int k) {
    return starts[firstSubfield + k + 1] - 1;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }
}
