package org.folioext.marc.checks.rules.schema;

import org.folioext.marc.Field;
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

/**
 * Subfields that may stand once in a field and stand twice. Source: MARC 21 field lists, marked NR.
 */
public final class RepeatedSubfield implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "repeated-subfield",
              Group.SCHEMA,
              Severity.ERROR,
              Definitions.SCOPE,
              Definitions.LIST)
          .saying("repeated")
          .with(LocalSubfields.OPTION);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    boolean[] local = LocalSubfields.of(setup);
    on.oddity(
        Oddity.REPEATED_SUBFIELD,
        (field, report) -> {
          FieldDefinition definition = ContentDefinition.of(setup.schema(), field);
          for (int k = 1; definition != null && k < field.subfieldCount(); k++) {
            SubfieldDefinition subfield = definition.subfield(field.code(k));
            if (subfield != null
                && !subfield.repeatable()
                && !local[subfield.code()]
                && isSecond(field, k)) {
              report.add(
                  Place.of(field.subfield(k)),
                  "repeated",
                  subfield.code(),
                  field.tag(),
                  subfield.label());
            }
          }
        });
  }

  /** One finding a code is enough, however often it is repeated. */
  private static boolean isSecond(Field field, int k) {
    int before = 0;
    for (int i = 0; i < k; i++) {
      if (field.code(i) == field.code(k)) {
        before++;
      }
    }
    return before == 1;
  }
}
