package org.folioext.marc.checks.rules.schema;

import java.util.Map;
import org.folioext.marc.Field;
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

/** Fields that the format no longer defines. Source: MARC 21 field lists, marked OBSOLETE. */
public final class ObsoleteField implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "obsolete-field", Group.SCHEMA, Severity.WARNING, Definitions.SCOPE, Definitions.LIST)
          .saying("obsolete", "replaced");

  /** Where the content goes, as the pages of the fields that took their place say. */
  private static final Map<String, String> REPLACED_BY =
      Map.of(
          "400", "490, 800",
          "410", "490, 810",
          "411", "490, 811",
          "440", "490, 830",
          "503", "500",
          "755", "655",
          "840", "830",
          "851", "852");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.oddity(
        Oddity.OBSOLETE_FIELD,
        (field, report) -> {
          FieldDefinition definition = setup.schema().field(field.tagNumber());
          if (definition != null
              && definition.status().isObsolete()
              && !setup.local().includes(field)) {
            report(field, definition, report);
          }
        });
  }

  private static void report(Field field, FieldDefinition definition, Report report) {
    String replacement = REPLACED_BY.get(field.tag());
    if (replacement == null) {
      report.add(Place.of(field), "obsolete", field.tag(), definition.label());
    } else {
      report.add(Place.of(field), "replaced", field.tag(), definition.label(), replacement);
    }
  }
}
