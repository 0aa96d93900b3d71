package org.folioext.marc.checks;

import org.folioext.marc.Field;
import org.folioext.marc.FieldAddress;
import org.folioext.marc.FieldAddress.Part;
import org.folioext.marc.Subfield;

/**
 * Where a finding is: in a field, or at a byte of the file. Immutable.
 *
 * <p>The pointer is a JSON Pointer (RFC 6901) into the record as MARC-in-JSON.
 */
public sealed interface Place {
  /** A JSON Pointer into MARC-in-JSON; empty for the whole record. */
  String pointer();

  /** A place that a field address names. {@code toString} gives the address. */
  record InRecord(FieldAddress address, String pointer) implements Place {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  /**
   * A place in the wrapping of the record.
   *
   * @param offset in bytes of the decompressed file
   */
  record AtByte(long offset) implements Place {
    @Override
    public String pointer() {
      return "";
    }

    @Override
    public String toString() {
      return "byte " + offset;
    }
  }

  /** A whole field. */
  static Place of(Field field) {
    return in(field, new Part.Whole(), "");
  }

  /** A subfield. */
  static Place of(Subfield subfield) {
    Part part = new Part.OfSubfield(subfield.code(), subfield.occurrence());
    String code = String.valueOf(subfield.code()).replace("~", "~0").replace("/", "~1");
    return in(subfield.field(), part, "/subfields/" + subfield.index() + "/" + code);
  }

  /** What holds the byte at an index of a field's body: a character, an indicator or a subfield. */
  static Place at(Field field, int index) {
    if (field.isControl()) {
      return characters(field, index, index);
    }
    int k = field.subfieldCount() - 1;
    while (k >= 0 && field.subfield(k).offsetInField() - 2 > index) {
      k--;
    }
    if (k >= 0) {
      char code = field.code(k);
      return code > ' ' && code <= '~' ? of(field.subfield(k)) : of(field);
    }
    return index < 2 ? indicator(field, index + 1) : of(field);
  }

  /** Indicator 1 or 2 of a data field. */
  static Place indicator(Field field, int number) {
    return in(field, new Part.Indicator(number), "/ind" + number);
  }

  /** Characters of a control field, from 0, both ends included. */
  static Place characters(Field field, int from, int to) {
    return in(field, new Part.Characters(from, to), "");
  }

  /** Characters of the leader, from 0, both ends included. */
  static Place leader(int from, int to) {
    Part part = new Part.Characters(from, to);
    return new InRecord(new FieldAddress(FieldAddress.LEADER, 1, part), "/leader");
  }

  /** A field that is not there. */
  static Place missing(String tag) {
    return new InRecord(FieldAddress.of(tag, 1), "/fields");
  }

  /** The record as a whole; its address is the leader. */
  static Place record() {
    return new InRecord(FieldAddress.of(FieldAddress.LEADER, 1), "");
  }

  private static Place in(Field field, Part part, String rest) {
    FieldAddress address = new FieldAddress(field.tag(), field.occurrence(), part);
    return new InRecord(address, "/fields/" + field.index() + "/" + field.tag() + rest);
  }
}
