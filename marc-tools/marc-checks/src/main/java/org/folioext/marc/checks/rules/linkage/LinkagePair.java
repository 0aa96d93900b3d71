package org.folioext.marc.checks.rules.linkage;

import java.util.ArrayList;
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
 * Fields and their 880 find each other by $6. Several 880 for one field are allowed where they are
 * in different scripts. Source: MARC 21 Appendix A, Control subfields.
 */
public final class LinkagePair implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "linkage-pair",
              Group.LINKAGE,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/ecbdcntf.html")
          .saying("no-880", "no-field", "wrong-tag", "two-fields", "two-880");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.fieldsWith('6', LinkagePair::check);
  }

  /** Looks at all pairs of a record once, when the first of its linked fields is met. */
  private static void check(Field field, Report report) {
    for (int i = 0; i < field.index(); i++) {
      if (Linkage.in(field.record().field(i)) != null) {
        return;
      }
    }
    Pairs pairs = Pairs.of(field.record());
    checkRegular(pairs, report);
    checkAlternate(pairs, report);
  }

  private static void checkRegular(Pairs pairs, Report report) {
    List<Pairs.End> seen = new ArrayList<>();
    for (Pairs.End end : pairs.regular()) {
      String number = end.linkage().occurrence();
      if (Pairs.partner(end, seen) != null) {
        report.add(Place.of(end.at()), "two-fields", end.tag(), number);
      } else if (Pairs.partner(end, pairs.alternate()) == null && !isNamedWrongly(end, pairs)) {
        report.add(Place.of(end.at()), "no-880", end.tag(), number);
      }
      seen.add(end);
    }
  }

  /** Whether an 880 without a partner has the number: it is the one to mend. */
  private static boolean isNamedWrongly(Pairs.End end, Pairs pairs) {
    Pairs.End other = Pairs.sameNumber(end, pairs.alternate());
    return other != null && Pairs.partner(other, pairs.regular()) == null;
  }

  private static void checkAlternate(Pairs pairs, Report report) {
    List<Pairs.End> seen = new ArrayList<>();
    for (Pairs.End end : pairs.alternate()) {
      String number = end.linkage().occurrence();
      Pairs.End twin = Pairs.partner(end, seen);
      if (Pairs.partner(end, pairs.regular()) == null) {
        Pairs.End other = Pairs.sameNumber(end, pairs.regular());
        if (other == null) {
          report.add(Place.of(end.at()), "no-field", end.tag(), number);
        } else {
          report.add(Place.of(end.at()), "wrong-tag", end.tag(), number, other.tag());
        }
      } else if (twin != null && twin.linkage().rest().equals(end.linkage().rest())) {
        report.add(Place.of(end.at()), "two-880", end.tag(), number);
      }
      seen.add(end);
    }
  }
}
