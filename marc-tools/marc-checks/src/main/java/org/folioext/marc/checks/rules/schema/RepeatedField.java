package org.folioext.marc.checks.rules.schema;

import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Oddity;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.schema.FieldDefinition;

/** Fields that may stand once and stand twice. Source: MARC 21 field lists, marked NR. */
public final class RepeatedField implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "repeated-field", Group.SCHEMA, Severity.ERROR, Definitions.SCOPE, Definitions.LIST)
          .saying("repeated");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.oddity(
        Oddity.REPEATED_FIELD, (field, report) -> check(field.record(), field, setup, report));
  }

  private static void check(MarcRecord record, Field field, Setup setup, Report report) {
    FieldDefinition definition = setup.schema().field(field.tagNumber());
    if (definition != null
        && !definition.repeatable()
        && isSecond(record, field)
        && !(definition.status().isObsolete() && setup.local().includes(field))) {
      report.add(Place.of(field), "repeated", field.tag(), definition.label());
    }
  }

  /** One finding a tag is enough, however often it is repeated. */
  private static boolean isSecond(MarcRecord record, Field field) {
    int before = 0;
    for (int i = 0; i < field.index(); i++) {
      if (record.field(i).packedTag() == field.packedTag()) {
        before++;
      }
    }
    return before == 1;
  }
}
