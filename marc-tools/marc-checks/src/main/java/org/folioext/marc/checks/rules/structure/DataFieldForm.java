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
 * A data field is two indicators, then subfields, each behind a delimiter. Source: MARC 21 Record
 * Structure, "Variable fields".
 */
public final class DataFieldForm implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "data-field-form",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("no-subfields", "head", "indicator", "more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(DataFieldForm::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (!record.hasIrregularForm()) {
      return;
    }
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      if (!field.isControl()) {
        check(field, places);
      }
    }
    places.close();
  }

  private static void check(Field field, Capped places) {
    if (field.subfieldCount() == 0) {
      places.add(Place.of(field), "no-subfields", field.length());
    } else if (field.headLength() != 2) {
      places.add(Place.of(field), "head", field.headLength());
    } else {
      for (int i = 0; i < 2; i++) {
        if (field.byteAt(i) < ' ' || field.byteAt(i) > '~') {
          places.add(Place.indicator(field, i + 1), "indicator", Hex.of(field.byteAt(i)));
        }
      }
    }
  }
}
