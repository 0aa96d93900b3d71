package org.folioext.marc.checks.rules.linkage;

import org.folioext.marc.Field;
import org.folioext.marc.Subfield;
import org.folioext.marc.checks.rules.CheckDigits;

/**
 * The value of a $6: linking tag, hyphen, occurrence number, then perhaps the script and the
 * orientation, as in {@code 880-01/(3/r}. Immutable. Source: MARC 21 Appendix A, Control subfields.
 *
 * @param tag three characters
 * @param occurrence two digits; 00 when there is no partner
 * @param rest what follows, slashes included; may be broken where the pair is still clear
 */
record Linkage(String tag, String occurrence, String rest) {

  /** Takes a value apart; null when it does not say tag and occurrence. */
  static Linkage of(String value) {
    String text = value.strip();
    if (text.length() < 6 || text.charAt(3) != '-' || !CheckDigits.areDigits(text, 4, 6)) {
      return null;
    }
    if (!CheckDigits.areDigits(text, 0, 3)) {
      return null;
    }
    return new Linkage(text.substring(0, 3), text.substring(4, 6), text.substring(6));
  }

  /** The first $6 of a field, or null; costs no object where there is none. */
  static Subfield in(Field field) {
    int count = field.subfieldCount();
    for (int k = 0; k < count; k++) {
      if (field.code(k) == '6') {
        return field.subfield(k);
      }
    }
    return null;
  }

  /** Whether the field says that it has a partner. */
  boolean isPaired() {
    return !occurrence.equals("00");
  }
}
