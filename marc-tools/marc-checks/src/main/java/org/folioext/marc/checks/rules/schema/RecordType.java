package org.folioext.marc.checks.rules.schema;

import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.schema.CodeDefinition;

/**
 * Leader 06 names a type of record of some MARC 21 format. Where it does not, no rule of a format
 * can look at the record. Source: MARC 21 Record Structure.
 */
public final class RecordType implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "record-type",
              Group.SCHEMA,
              Severity.ERROR,
              Scope.all(),
              "https://www.loc.gov/marc/specifications/specrecstruc.html")
          .saying("unknown");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.record(
        (record, report) -> {
          if (record.format() == null) {
            report.add(
                Place.leader(6, 6),
                "unknown",
                String.valueOf(record.leader(6)).replace(' ', CodeDefinition.BLANK_SIGN));
          }
        });
  }
}
