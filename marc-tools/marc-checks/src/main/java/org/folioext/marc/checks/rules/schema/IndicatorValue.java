package org.folioext.marc.checks.rules.schema;

import org.folioext.marc.Field;
import org.folioext.marc.checks.ContentDefinition;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Oddity;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.schema.CodeDefinition;
import org.folioext.marc.schema.FieldDefinition;
import org.folioext.marc.schema.IndicatorDefinition;

/** Indicators with a value that the field does not define. Source: MARC 21 field lists. */
public final class IndicatorValue implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "indicator-value", Group.SCHEMA, Severity.ERROR, Definitions.SCOPE, Definitions.LIST)
          .saying("undefined");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.oddity(
        Oddity.UNDEFINED_INDICATOR,
        (field, report) -> {
          FieldDefinition definition = ContentDefinition.of(setup.schema(), field);
          if (definition != null) {
            check(field, 1, definition.indicator1(), report);
            check(field, 2, definition.indicator2(), report);
          }
        });
  }

  private static void check(
      Field field, int number, IndicatorDefinition definition, Report report) {
    char value = field.indicator(number);
    if (definition != null && !definition.isDefined(value)) {
      report.add(
          Place.indicator(field, number),
          "undefined",
          number,
          field.tag(),
          value == ' ' ? CodeDefinition.BLANK_SIGN : value,
          definition.describe());
    }
  }
}
