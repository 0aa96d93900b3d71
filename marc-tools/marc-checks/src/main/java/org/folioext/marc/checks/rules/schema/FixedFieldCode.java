package org.folioext.marc.checks.rules.schema;

import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Oddity;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.schema.State;

/**
 * Codes of 006, 007 and 008 that the standard does not define for the material. 006 goes by its own
 * first character, 007 by its category, 008 by leader 06 and 07. Source: MARC 21 fields 006, 007,
 * 008 of each format.
 */
public final class FixedFieldCode implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "fixed-field-code",
              Group.SCHEMA,
              Severity.ERROR,
              Definitions.SCOPE,
              "https://www.loc.gov/marc/bibliographic/bd008.html")
          .saying("undefined", "undefined-several");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.oddity(
        Oddity.UNDEFINED_CODE,
        (field, report) ->
            FixedFields.report(setup.schema(), field, State.UNDEFINED, "undefined", report));
  }
}
