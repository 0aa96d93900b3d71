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
 * Codes of 006, 007 and 008 that the standard no longer defines for the material. Source: MARC 21
 * fields 006, 007, 008 of each format.
 */
public final class ObsoleteFixedFieldCode implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "obsolete-fixed-field-code",
              Group.SCHEMA,
              Severity.NOTE,
              Definitions.SCOPE,
              "https://www.loc.gov/marc/bibliographic/bd008.html")
          .saying("obsolete", "obsolete-several");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.oddity(
        Oddity.OBSOLETE_CODE,
        (field, report) ->
            FixedFields.report(setup.schema(), field, State.OBSOLETE, "obsolete", report));
  }
}
