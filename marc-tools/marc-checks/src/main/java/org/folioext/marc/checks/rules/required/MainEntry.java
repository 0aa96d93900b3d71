package org.folioext.marc.checks.rules.required;

import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;

/**
 * At most one 1XX in a bibliographic record, exactly one in an authority record. The same tag twice
 * is for the rule repeated-field. Source: MARC 21 bibliographic 1XX and authority 1XX, general
 * information.
 */
public final class MainEntry implements Rule {
  private static final int LAST_HEADING = 185;

  private static final RuleInfo INFO =
      RuleInfo.of(
              "main-entry",
              Group.REQUIRED,
              Severity.ERROR,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY),
              "https://www.loc.gov/marc/bibliographic/bd1xx.html")
          .saying("second", "second-heading", "no-heading");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    boolean authority = setup.format() == MarcFormat.AUTHORITY;
    on.record((record, report) -> check(record, authority, report));
  }

  private static void check(MarcRecord record, boolean authority, Report report) {
    Field first = null;
    for (int i = 0; i < record.fieldCount(); i++) {
      Field field = record.field(i);
      if (field.packedTag() >> 16 == '1' && isHeading(field.tagNumber(), authority)) {
        if (first == null) {
          first = field;
        } else if (field.packedTag() != first.packedTag()) {
          String message = authority ? "second-heading" : "second";
          report.add(Place.of(field), message, field.tag(), first.tag());
        }
      }
    }
    if (authority && first == null && record.leader(5) != 'd') {
      report.add(Place.missing("1XX"), "no-heading");
    }
  }

  private static boolean isHeading(int tag, boolean authority) {
    return authority
        ? tag >= 100 && tag <= LAST_HEADING
        : tag == 100 || tag == 110 || tag == 111 || tag == 130;
  }
}
