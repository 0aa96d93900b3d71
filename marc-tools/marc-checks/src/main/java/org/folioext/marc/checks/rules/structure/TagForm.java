package org.folioext.marc.checks.rules.structure;

import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Tag;
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

/** Tags are three ASCII letters or digits. Source: MARC 21 Record Structure, "Tag". */
public final class TagForm implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "tag-form",
              Group.STRUCTURE,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("characters", "more");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(TagForm::check);
  }

  private static void check(MarcRecord record, Report report) {
    if (!record.hasIrregularForm()) {
      return;
    }
    Capped places = new Capped(report);
    for (Field field : record.fields()) {
      if (!Tag.isAlphanumeric(field.packedTag())) {
        places.add(Place.of(field), "characters", Hex.printable(field.tag()));
      }
    }
    places.close();
  }
}
