package org.folioext.marc.checks.rules.schema;

import org.folioext.marc.checks.ContentDefinition;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Oddity;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.schema.FieldDefinition;
import org.folioext.marc.schema.SubfieldDefinition;

/** Subfields that a field no longer has. Source: MARC 21 field lists, marked OBSOLETE. */
public final class ObsoleteSubfield implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "obsolete-subfield",
              Group.SCHEMA,
              Severity.CHECK,
              Definitions.SCOPE,
              Definitions.LIST)
          .saying("obsolete");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.oddity(
        Oddity.OBSOLETE_SUBFIELD,
        (field, report) -> {
          FieldDefinition definition = ContentDefinition.of(setup.schema(), field);
          for (int k = 0; definition != null && k < field.subfieldCount(); k++) {
            SubfieldDefinition subfield = definition.subfield(field.code(k));
            if (subfield != null && subfield.status().isObsolete()) {
              report.add(
                  Place.of(field.subfield(k)),
                  "obsolete",
                  subfield.code(),
                  field.tag(),
                  subfield.label());
            }
          }
        });
  }
}
