package org.folioext.marc.checks;

import java.util.EnumSet;
import java.util.Set;
import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Subfield;

/**
 * Which records a rule looks at. An empty set or string does not restrict. Immutable.
 *
 * @param formats MARC 21 formats
 * @param types values of leader 06
 * @param exceptLevels values of leader 17 that are left alone
 * @param forms values of leader 18
 * @param conventions values of 040$e, of which the record must have one
 * @param exceptLanguages values of 040$b (language of cataloging) that are left alone
 */
public record Scope(
    Set<MarcFormat> formats,
    String types,
    String exceptLevels,
    String forms,
    Set<String> conventions,
    Set<String> exceptLanguages) {

  /** Every record of every MARC 21 format. */
  public static Scope all() {
    return of(EnumSet.allOf(MarcFormat.class).toArray(MarcFormat[]::new));
  }

  /** Every record of the named formats. */
  public static Scope of(MarcFormat... formats) {
    return new Scope(Set.of(formats), "", "", "", Set.of(), Set.of());
  }

  /** The same, for some values of leader 06. */
  public Scope types(String values) {
    return new Scope(formats, values, exceptLevels, forms, conventions, exceptLanguages);
  }

  /** The same, but not for some values of leader 17. */
  public Scope exceptLevels(String values) {
    return new Scope(formats, types, values, forms, conventions, exceptLanguages);
  }

  /** The same, for some values of leader 18. */
  public Scope forms(String values) {
    return new Scope(formats, types, exceptLevels, values, conventions, exceptLanguages);
  }

  /** The same, for records whose 040$e names one of these conventions. */
  public Scope conventions(String... values) {
    return new Scope(formats, types, exceptLevels, forms, Set.of(values), exceptLanguages);
  }

  /** The same, but not for records whose 040$b names one of these languages. */
  public Scope exceptLanguages(String... values) {
    return new Scope(formats, types, exceptLevels, forms, conventions, Set.of(values));
  }

  /** Whether it restricts by more than the format, so that each record must be asked. */
  boolean isNarrow() {
    return !(types + exceptLevels + forms).isEmpty()
        || !conventions.isEmpty()
        || !exceptLanguages.isEmpty();
  }

  /** Whether a record of a fitting format is looked at. */
  boolean includes(MarcRecord record) {
    return (types.isEmpty() || types.indexOf(record.leader(6)) >= 0)
        && exceptLevels.indexOf(record.leader(17)) < 0
        && (forms.isEmpty() || forms.indexOf(record.leader(18)) >= 0)
        && (conventions.isEmpty() || inSource(record, 'e', conventions))
        && (exceptLanguages.isEmpty() || !inSource(record, 'b', exceptLanguages));
  }

  private static boolean inSource(MarcRecord record, char code, Set<String> values) {
    Field source = record.first("040");
    if (source == null) {
      return false;
    }
    for (Subfield subfield : source.subfields()) {
      if (subfield.code() == code && values.contains(subfield.text().strip())) {
        return true;
      }
    }
    return false;
  }
}
