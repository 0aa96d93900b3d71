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

/** Subfields that a defined field does not have. Source: MARC 21 field lists. */
public final class UndefinedSubfield implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "undefined-subfield",
              Group.SCHEMA,
              Severity.ERROR,
              Definitions.SCOPE,
              Definitions.LIST)
          .saying("undefined")
          .with(LocalSubfields.OPTION);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    boolean[] local = LocalSubfields.of(setup);
    on.oddity(
        Oddity.UNDEFINED_SUBFIELD,
        (field, report) -> {
          FieldDefinition definition = ContentDefinition.of(setup.schema(), field);
          for (int k = 0; definition != null && k < field.subfieldCount(); k++) {
            char code = field.code(k);
            if (isCode(code) && definition.subfield(code) == null && !local[code]) {
              report.add(Place.of(field.subfield(k)), "undefined", code, field.tag());
            }
          }
        });
  }

  /** Other characters are not codes at all, which another rule tells. */
  private static boolean isCode(char code) {
    return code >= 'a' && code <= 'z' || code >= '0' && code <= '9';
  }
}
