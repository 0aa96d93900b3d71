package org.folioext.marc.schema;

/**
 * One value that a format defines: of an indicator, of a fixed-field position, or of a code list.
 *
 * @param code the value as it stands in a record, blanks as spaces; or a range of numbers such as
 *     {@code 1-9} or {@code 001-999}, see {@link #isRange()}
 * @param label meaning, in the words of the format; may be empty
 * @param status current or obsolete
 * @param source which source says so
 */
public record CodeDefinition(String code, String label, Status status, Source source) {
  /** How messages show a blank; no record has this character where a blank could stand. */
  public static final char BLANK_SIGN = '\u2422';

  /**
   * Says whether {@link #code} stands for all numbers from one to another.
   *
   * @return true if the code is two digit strings of equal length joined by a hyphen
   */
  public boolean isRange() {
    int half = code.length() / 2;
    return code.length() % 2 == 1
        && half > 0
        && code.charAt(half) == '-'
        && PackedCode.isDigits(code, 0, half)
        && PackedCode.isDigits(code, half + 1, code.length());
  }
}
