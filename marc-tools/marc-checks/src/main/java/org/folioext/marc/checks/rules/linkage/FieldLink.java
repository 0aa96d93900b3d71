package org.folioext.marc.checks.rules.linkage;

import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.Subfield;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.LocalTags;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.checks.rules.CheckDigits;
import org.folioext.marc.checks.rules.Tags;

/**
 * The form of $8: linking number, perhaps a full stop and a sequence number, then a backslash and
 * the type of link, as in {@code 1.2\c}. Fields that link captions and holdings (85X-87X) have no
 * type. Source: MARC 21 Appendix A, Control subfields.
 */
public final class FieldLink implements Rule {
  private static final String TYPES = "acprux";

  private static final RuleInfo INFO =
      RuleInfo.of(
              "field-link",
              Group.LINKAGE,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/ecbdcntf.html")
          .saying("form", "type", "no-type");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.fieldsWith('8', (field, report) -> check(field, setup.local(), report));
  }

  private static void check(Field field, LocalTags local, Report report) {
    int count = field.subfieldCount();
    for (int k = 0; k < count; k++) {
      if (field.code(k) == '8' && !Tags.isLocal(field, local) && !field.subfield(k).isBlank()) {
        check(field, field.subfield(k), report);
      }
    }
  }

  private static void check(Field field, Subfield subfield, Report report) {
    String text = subfield.text().strip();
    int slash = text.indexOf('\\');
    String numbers = slash < 0 ? text : text.substring(0, slash);
    if (!areNumbers(numbers)) {
      report.add(Place.of(subfield), "form", text);
    } else if (slash >= 0 && !isType(text.substring(slash + 1))) {
      report.add(Place.of(subfield), "type", text.substring(slash + 1));
    } else if (slash < 0 && !linksHoldings(field)) {
      report.add(Place.of(subfield), "no-type", text);
    }
  }

  /** Digits, perhaps a full stop and digits again. */
  private static boolean areNumbers(String text) {
    int stop = text.indexOf('.');
    String first = stop < 0 ? text : text.substring(0, stop);
    String second = stop < 0 ? "1" : text.substring(stop + 1);
    return !first.isEmpty()
        && !second.isEmpty()
        && CheckDigits.areDigits(first, 0, first.length())
        && CheckDigits.areDigits(second, 0, second.length());
  }

  private static boolean isType(String type) {
    return type.length() == 1 && TYPES.indexOf(type.charAt(0)) >= 0;
  }

  private static boolean linksHoldings(Field field) {
    return field.tagNumber() >= 841 && field.tagNumber() <= 878;
  }
}
