package org.folioext.marc.checks.rules.required;

import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.Subfield;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.LocalTags;
import org.folioext.marc.checks.Oddity;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.checks.rules.Tags;

/**
 * Subfields with a code and nothing behind it. A field with no subfield at all is not this rule's.
 * Source: MARC 21 Record Structure, "data element".
 */
public final class EmptySubfield implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "empty-subfield",
              Group.REQUIRED,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("empty", "all-empty");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.oddity(Oddity.EMPTY_SUBFIELD, (field, report) -> check(field, setup.local(), report));
  }

  private static void check(Field field, LocalTags local, Report report) {
    int count = field.subfieldCount();
    int empty = 0;
    for (int k = 0; k < count; k++) {
      if (isEmpty(field, k)) {
        empty++;
      }
    }
    if (empty > 0 && !Tags.isLocal(field, local)) {
      report(field, empty == count, report);
    }
  }

  private static void report(Field field, boolean all, Report report) {
    if (all) {
      report.add(Place.of(field), "all-empty", field.tag());
      return;
    }
    for (int k = 0; k < field.subfieldCount(); k++) {
      if (isEmpty(field, k)) {
        report.add(Place.of(field.subfield(k)), "empty", field.code(k));
      }
    }
  }

  private static boolean isEmpty(Field field, int k) {
    Subfield subfield = field.subfield(k);
    return (subfield.length() == 0 || subfield.byteAt(0) == ' ')
        && subfield.isBlank()
        && field.code(k) != 0;
  }
}
