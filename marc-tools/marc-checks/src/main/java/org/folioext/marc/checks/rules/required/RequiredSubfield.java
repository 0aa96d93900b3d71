package org.folioext.marc.checks.rules.required;

import java.util.List;
import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;

/**
 * Titles and headings without the subfield that says what they are. Source: MARC 21, subfields
 * mandatory where the field is used.
 */
public final class RequiredSubfield implements Rule {
  private static final List<String> HEADINGS =
      List.of(
          "100", "110", "111", "130", "240", "440", "490", "600", "610", "611", "630", "650", "651",
          "655", "700", "710", "711", "730", "740", "800", "810", "811", "830");

  private static final List<String> AUTHORITY_HEADINGS =
      List.of("100", "110", "111", "130", "147", "150", "151", "155", "162");

  private static final RuleInfo INFO =
      RuleInfo.of(
              "required-subfield",
              Group.REQUIRED,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY),
              "https://www.loc.gov/marc/bibliographic/bd245.html")
          .saying("missing", "missing-title");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    if (setup.format() == MarcFormat.AUTHORITY) {
      on.fields(AUTHORITY_HEADINGS, RequiredSubfield::checkHeading);
    } else {
      on.fields(HEADINGS, RequiredSubfield::checkHeading);
      on.field("245", RequiredSubfield::checkTitle);
    }
  }

  private static void checkHeading(Field field, Report report) {
    if (field.subfieldCount() > 0 && !field.has('a')) {
      report.add(Place.of(field), "missing", field.tag());
    }
  }

  private static void checkTitle(Field field, Report report) {
    if (field.subfieldCount() > 0 && !field.has('a') && !field.has('k')) {
      report.add(Place.of(field), "missing-title");
    }
  }
}
