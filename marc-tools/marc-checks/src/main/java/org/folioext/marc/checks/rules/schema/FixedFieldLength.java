package org.folioext.marc.checks.rules.schema;

import java.util.List;
import org.folioext.marc.Field;
import org.folioext.marc.checks.FixedCodes;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.schema.CodeDefinition;
import org.folioext.marc.schema.FixedFieldLayout;
import org.folioext.marc.schema.FormatSchema;

/**
 * Lengths of 006 (18), 007 (by category) and 008 (40; holdings 32). Source: MARC 21 fields 006,
 * 007, 008 of each format.
 */
public final class FixedFieldLength implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "fixed-field-length",
              Group.SCHEMA,
              Severity.ERROR,
              Definitions.SCOPE,
              "https://www.loc.gov/marc/bibliographic/bd008.html")
          .saying("length", "length-all", "length-either", "category");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.fields(
        List.of("006", "007", "008"), (field, report) -> check(setup.schema(), field, report));
  }

  private static void check(FormatSchema schema, Field field, Report report) {
    FixedFieldLayout layout = FixedCodes.layout(schema, field);
    if (layout != null && !layout.isLength(field.length())) {
      report.add(
          Place.of(field),
          message(layout),
          field.tag(),
          field.length(),
          layout.length(),
          layout.label(),
          layout.minLength());
    } else if (layout == null && hasLayouts(schema, field)) {
      String first = field.length() == 0 ? "" : field.text().substring(0, 1);
      String shown = first.replace(' ', CodeDefinition.BLANK_SIGN);
      report.add(Place.characters(field, 0, 0), "category", shown, field.tag());
    }
  }

  /** A layout that no character chooses is for all records, and has no name worth telling. */
  private static String message(FixedFieldLayout layout) {
    if (layout.minLength() < layout.length()) {
      return "length-either";
    }
    return layout.selector().isEmpty() ? "length-all" : "length";
  }

  private static boolean hasLayouts(FormatSchema schema, Field field) {
    return schema.field(field.tagNumber()) != null
        && !schema.field(field.tagNumber()).layouts().isEmpty();
  }
}
