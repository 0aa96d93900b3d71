package org.folioext.marc.checks.rules.structure;

import java.util.Optional;
import org.folioext.marc.Bytes;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.checks.Capped;
import org.folioext.marc.checks.ForeignFormat;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;

/** Control fields (00X) have no subfields. Source: MARC 21 Record Structure, "Variable fields". */
public final class ControlFieldForm implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "control-field-form",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("delimiter", "more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(ControlFieldForm::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (!record.hasControl() || isDanmarc2(record)) {
      return;
    }
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      if (field.isControl() && hasDelimiter(field)) {
        places.add(Place.of(field), "delimiter");
      }
    }
    places.close();
  }

  /** Where subfields belong there; not-marc21 tells of it. */
  private static boolean isDanmarc2(MarcRecord record) {
    return ForeignFormat.of(record).equals(Optional.of(ForeignFormat.DANMARC2));
  }

  private static boolean hasDelimiter(Field field) {
    for (int i = 0; i < field.length(); i++) {
      if (field.byteAt(i) == Bytes.SUBFIELD_DELIMITER) {
        return true;
      }
    }
    return false;
  }
}
