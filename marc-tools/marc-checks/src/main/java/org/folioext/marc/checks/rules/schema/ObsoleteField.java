package org.folioext.marc.checks.rules.schema;

import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Oddity;
import org.folioext.marc.checks.Place;
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
          .saying("obsolete");

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
            report.add(
                Place.of(field),
                "obsolete",
                field.tag(),
                definition.label(),
                definition.status().since());
          }
        });
  }
}
