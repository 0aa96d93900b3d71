package org.folioext.marc;

/**
 * One subfield: a view on the record's bytes. Indexes count bytes from the first behind the code.
 *
 * <p>Immutable and thread-safe.
 */
public final class Subfield {
  private final Field field;
  private final int index;
  private final int start;
  private final int end;

  Subfield(Field field, int index, int start, int end) {
    this.field = field;
    this.index = index;
    this.start = start;
    this.end = end;
  }

  /** The field it belongs to. */
  public Field field() {
    return field;
  }

  /** Its place among all subfields of the field, from 0. */
  public int index() {
    return index;
  }

  /** The code as a Latin-1 character, or 0 where nothing follows the delimiter. */
  public char code() {
    return field.code(index);
  }

  /** Which of the subfields with this code in the field it is, from 1. */
  public int occurrence() {
    int occurrence = 1;
    for (int k = 0; k < index; k++) {
      if (field.code(k) == code()) {
        occurrence++;
      }
    }
    return occurrence;
  }

  /** The value as text. */
  public String text() {
    return Text.decode(field, start, end);
  }

  /** Bytes of the value. */
  public int length() {
    return end - start;
  }

  /** The byte at {@code i} from 0 to {@link #length()} - 1, as 0 to 255. */
  public int byteAt(int i) {
    return field.record().bytes()[start + i] & 0xFF;
  }

  /**
   * The first index from {@code from} on of a byte that is not one of some ASCII characters, or
   * {@link #length()}.
   *
   * @param wanted by byte from 0 to 127, whether it is passed over
   */
  public int firstNotIn(boolean[] wanted, int from) {
    byte[] bytes = field.record().bytes();
    int i = start + from;
    while (i < end && bytes[i] >= 0 && wanted[bytes[i]]) {
      i++;
    }
    return i - start;
  }

  /** Whether the value has no byte but blanks. */
  public boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (field.record().bytes()[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  /** The offset of the value's first byte within the field's body. */
  public int offsetInField() {
    return start - field.start();
  }
}
