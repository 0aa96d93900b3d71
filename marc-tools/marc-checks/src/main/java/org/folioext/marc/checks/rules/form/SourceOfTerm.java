package org.folioext.marc.checks.rules.form;

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
import org.folioext.marc.checks.rules.Tags;

/**
 * The indicator that says "source in $2" and $2 itself: one never without the other. Source: MARC
 * 21 bibliographic 024, 6XX; authority 024, 7XX.
 */
public final class SourceOfTerm implements Rule {
  private static final List<String> AUTHORITY_LINKS =
      List.of(
          "700", "710", "711", "730", "747", "748", "750", "751", "755", "762", "780", "781", "782",
          "785");

  private static final RuleInfo INFO =
      RuleInfo.of(
              "source-of-term",
              Group.FORM,
              Severity.ERROR,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY),
              "https://www.loc.gov/marc/bibliographic/bd6xx.html")
          .saying("no-source", "no-indicator");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    boolean authority = setup.format() == MarcFormat.AUTHORITY;
    on.field("024", (field, report) -> check(field, 1, report));
    on.fields(
        authority ? AUTHORITY_LINKS : Tags.SUBJECTS, (field, report) -> check(field, 2, report));
  }

  private static void check(Field field, int indicator, Report report) {
    boolean says = field.indicator(indicator) == '7';
    boolean has = field.has('2');
    if (says && !has) {
      report.add(Place.indicator(field, indicator), "no-source", field.tag(), indicator);
    } else if (has && !says) {
      report.add(
          Place.of(field.first('2')),
          "no-indicator",
          field.first('2').text(),
          indicator,
          field.indicator(indicator));
    }
  }
}
