package org.folioext.marc.checks.rules.structure;

import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.checks.Capped;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.checks.rules.Hex;

/**
 * A subfield code is one visible ASCII character. Capitals and signs are for the schema rules, and
 * local fields may use them. Source: MARC 21 Record Structure, "Data element identifier".
 */
public final class SubfieldCodeForm implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "subfield-code-form",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("missing", "blank", "character", "more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(SubfieldCodeForm::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (!record.hasIrregularForm()) {
      return;
    }
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      for (int k = 0; k < field.subfieldCount(); k++) {
        check(field, k, places);
      }
    }
    places.close();
  }

  private static void check(Field field, int k, Capped places) {
    char code = field.code(k);
    if (code == 0) {
      places.add(Place.of(field), "missing", k + 1);
    } else if (code == ' ') {
      places.add(Place.of(field), "blank", k + 1);
    } else if (code < ' ' || code > '~') {
      places.add(Place.of(field), "character", k + 1, Hex.of(code));
    }
  }
}
