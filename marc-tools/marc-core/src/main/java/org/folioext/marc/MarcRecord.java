package org.folioext.marc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One MARC record: a leader of 24 bytes and fields, as bytes. Fields are decoded when asked for.
 *
 * <p>All formats share one layout (docs/adr/0001): the leader stands at 0 to 23, field bodies
 * anywhere behind it, data fields as indicators and delimited subfields. Bytes that are no text, or
 * no valid MARC, are kept; what is wrong with them is for the checks to say.
 *
 * <p>Immutable and thread-safe. Source of the layout: MARC 21 Record Structure (ISO 2709).
 */
public final class MarcRecord {
  /** Bytes in a leader. */
  public static final int LEADER_LENGTH = 24;

  private final byte[] bytes;
  private final Field[] fields;
  private final Anatomy anatomy;
  private volatile CharacterCoding coding;

  private MarcRecord(byte[] bytes, FieldSpans spans, CharacterCoding coding) {
    this.bytes = bytes;
    this.coding = coding;
    this.anatomy = new Anatomy(bytes, spans);
    this.fields = new Field[spans.count()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = new Field(this, i, spans.tag(i), spans.start(i), spans.end(i));
    }
  }

  /**
   * A record over bytes that the caller gives away: neither array may be changed afterwards.
   *
   * @param bytes at least 24, the leader first
   * @param spans where the fields are in {@code bytes}
   */
  public static MarcRecord over(byte[] bytes, FieldSpans spans) {
    return over(bytes, spans, null);
  }

  /**
   * A record as {@link #over(byte[], FieldSpans)} makes it, in a coding that is known beforehand,
   * whatever leader position 09 says.
   *
   * @param coding null where the bytes are to tell
   */
  public static MarcRecord over(byte[] bytes, FieldSpans spans, CharacterCoding coding) {
    if (bytes.length < LEADER_LENGTH) {
      throw new IllegalArgumentException("a record has at least " + LEADER_LENGTH + " bytes");
    }
    return new MarcRecord(bytes, spans, coding);
  }

  /** The 24 bytes of the leader, each as one Latin-1 character. */
  public String leader() {
    return new String(bytes, 0, LEADER_LENGTH, StandardCharsets.ISO_8859_1);
  }

  /** One leader position as a Latin-1 character; {@code position} is 0 to 23. */
  public char leader(int position) {
    return (char) (bytes[position] & 0xFF);
  }

  /** The format by leader position 06, or null when it names none. */
  public MarcFormat format() {
    return MarcFormat.ofType(leader(6));
  }

  /** The fields in the order of the record; unmodifiable. */
  public List<Field> fields() {
    return Collections.unmodifiableList(Arrays.asList(fields));
  }

  /** How many fields there are. */
  public int fieldCount() {
    return fields.length;
  }

  /** The field at an index from 0 to {@link #fieldCount()} - 1. */
  public Field field(int index) {
    return fields[index];
  }

  /** The first field of a tag, or null. */
  public Field first(String tag) {
    return first(Tag.pack(tag));
  }

  /** The first field of a packed tag, or null. */
  public Field first(int packedTag) {
    for (Field field : fields) {
      if (field.packedTag() == packedTag) {
        return field;
      }
    }
    return null;
  }

  /** All fields of a tag, in order; unmodifiable, empty when there are none. */
  public List<Field> all(String tag) {
    int packed = Tag.pack(tag);
    return Arrays.stream(fields).filter(field -> field.packedTag() == packed).toList();
  }

  /** The control number: the text of the first 001 that is not blank, or null. */
  public String controlNumber() {
    Field field = first("001");
    String text = field == null ? "" : field.text().strip();
    return text.isEmpty() ? null : text;
  }

  /**
   * The coding that the bytes are in. Records from text formats are in UTF-8, whatever they say of
   * themselves. In others leader position 09 decides where it is {@code a}. Where it is not, bytes
   * beyond ASCII that are well-formed UTF-8 throughout are read as such: MARC-8 text is hardly ever
   * well-formed UTF-8 by accident, and records are mislabelled often.
   */
  public CharacterCoding coding() {
    CharacterCoding known = coding;
    if (known == null) {
      known = findCoding();
      coding = known;
    }
    return known;
  }

  private CharacterCoding findCoding() {
    if (leader(9) == 'a') {
      return CharacterCoding.UTF_8;
    }
    boolean utf8 = hasNonAscii() && !hasEscape() && firstInvalidUtf8() < 0;
    return utf8 ? CharacterCoding.UTF_8 : CharacterCoding.MARC_8;
  }

  /** The index of the first field whose body is not well-formed UTF-8, or -1. */
  public int firstInvalidUtf8() {
    for (Field field : fields) {
      if (field.nextInvalidUtf8(0) >= 0) {
        return field.index();
      }
    }
    return -1;
  }

  /** Whether a field body has a byte of 80 hex or more. */
  public boolean hasNonAscii() {
    return anatomy.has(Anatomy.NON_ASCII);
  }

  /** Whether a field body has an escape (1B hex), which begins a MARC-8 escape sequence. */
  public boolean hasEscape() {
    return anatomy.has(Anatomy.ESCAPE);
  }

  /** Whether a field body has a C0 control other than escape and subfield delimiter, or DEL. */
  public boolean hasControl() {
    return anatomy.has(Anatomy.CONTROL);
  }

  /**
   * Whether a field body has an ampersand that a character reference may begin with: one before a
   * number sign or a letter.
   */
  public boolean hasAmpersand() {
    return anatomy.has(Anatomy.AMPERSAND);
  }

  /**
   * Whether a tag is not three ASCII letters or digits, a data field does not begin with two
   * indicators and a delimiter, or a subfield code is missing, blank, a control or not ASCII.
   */
  public boolean hasIrregularForm() {
    return anatomy.has(Anatomy.IRREGULAR);
  }

  /**
   * Whether one of these bytes occurs in a field body. Tells for nearly nothing that a record
   * cannot hold the UTF-8 form of some characters.
   *
   * @param leads bit 0 stands for byte C0 hex, bit 63 for FF
   */
  public boolean hasLead(long leads) {
    return (anatomy.leads() & leads) != 0;
  }

  byte[] bytes() {
    return bytes;
  }

  Anatomy anatomy() {
    return anatomy;
  }
}
