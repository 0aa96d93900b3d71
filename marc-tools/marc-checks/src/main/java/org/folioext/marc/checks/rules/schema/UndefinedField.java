package org.folioext.marc.checks.rules.schema;

import org.folioext.marc.Field;
import org.folioext.marc.Tag;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Oddity;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;

/** Fields that the format does not define and that are not local. Source: MARC 21 field lists. */
public final class UndefinedField implements Rule {
  private static final int LEADER_TAG = Tag.pack("000");

  private static final RuleInfo INFO =
      RuleInfo.of(
              "undefined-field",
              Group.SCHEMA,
              Severity.WARNING,
              Definitions.SCOPE,
              Definitions.LIST)
          .saying("undefined");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.oddity(
        Oddity.UNDEFINED_FIELD,
        (field, report) -> {
          boolean defined = field.packedTag() != LEADER_TAG && isDefined(field, setup);
          if (!defined && field.tagNumber() >= 0 && !setup.local().includes(field)) {
            report.add(Place.of(field), "undefined", field.tag());
          }
        });
  }

  private static boolean isDefined(Field field, Setup setup) {
    return setup.schema().field(field.tagNumber()) != null;
  }
}
