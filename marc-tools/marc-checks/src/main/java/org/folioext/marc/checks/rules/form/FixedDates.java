package org.folioext.marc.checks.rules.form;

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
import org.folioext.marc.checks.rules.Fixed;
import org.folioext.marc.checks.rules.form.PublicationDate.Kind;

/**
 * Type of date and the two dates in 008/06-14: only what certainly contradicts itself. That their
 * characters are defined is for fixed-field-code. Source: MARC 21 field 008, all materials.
 */
public final class FixedDates implements Rule {
  private static final int LENGTH = 40;
  private static final int TYPE = 6;
  private static final int FIRST = 7;
  private static final int SECOND = 11;
  private static final String TWO_DATES = "cdikmpqrtu";
  private static final String IN_ORDER = "cdikmqu";
  private static final String REVERSED = "pr";

  private static final RuleInfo INFO =
      RuleInfo.of(
              "fixed-dates",
              Group.FORM,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC),
              "https://www.loc.gov/marc/bibliographic/bd008a.html")
          .saying("form", "month", "one-date", "no-date", "missing", "end", "order", "reversed");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.field("008", FixedDates::check);
  }

  private static void check(Field field, Report report) {
    if (field.length() != LENGTH) {
      return;
    }
    char type = (char) field.byteAt(TYPE);
    PublicationDate first = PublicationDate.at(field, FIRST);
    PublicationDate second = PublicationDate.at(field, SECOND);
    if (first.is(Kind.FOREIGN) || second.is(Kind.FOREIGN)) {
      return;
    }
    if (first.is(Kind.BROKEN)) {
      report.add(place(field, first), "form", first.text());
    } else if (type == 'e') {
      checkMonth(field, report);
    } else if (second.is(Kind.BROKEN)) {
      report.add(place(field, second), "form", second.text());
    } else if (!isOldMeaning(type, field.record().leader(7))) {
      compare(field, type, first, second, report);
    }
  }

  /** Before 1993, c and d in a record for a book meant copyright date and detailed date. */
  private static boolean isOldMeaning(char type, char level) {
    return (type == 'c' || type == 'd') && "bis".indexOf(level) < 0;
  }

  private static void compare(
      Field field, char type, PublicationDate first, PublicationDate second, Report report) {
    if (type == 's' && second.is(Kind.YEAR)) {
      report.add(place(field, second), "one-date", second.text());
    } else if (type == 'b' && (first.is(Kind.YEAR) || second.is(Kind.YEAR))) {
      report.add(Place.characters(field, FIRST, SECOND + 3), "no-date", first.text());
    } else if (TWO_DATES.indexOf(type) >= 0 && second.is(Kind.BLANK)) {
      report.add(place(field, second), "missing", type);
    } else if (hasWrongEnd(type, second)) {
      report.add(place(field, second), "end", type, second.text(), rightEnd(type));
    } else if (IN_ORDER.indexOf(type) >= 0 && first.isAfter(second)) {
      report.add(both(field), "order", first.text(), second.text(), type);
    } else if (REVERSED.indexOf(type) >= 0 && second.isAfter(first)) {
      report.add(both(field), "reversed", first.text(), second.text(), type);
    }
  }

  /**
   * A serial that goes on ends 9999; one whose end is unknown ends uuuu; a ceased one, in a year.
   */
  private static boolean hasWrongEnd(char type, PublicationDate second) {
    if (!second.is(Kind.YEAR)) {
      return false;
    }
    boolean open = second.text().equals("9999");
    return type == 'c' && !open
        || type == 'u' && !second.text().equals("uuuu")
        || type == 'd' && open;
  }

  private static String rightEnd(char type) {
    return type == 'c' ? "9999" : type == 'u' ? "uuuu" : "";
  }

  /** The second date of type e is month and day; the day may be blank. */
  private static void checkMonth(Field field, Report report) {
    int month = Fixed.number(field, SECOND, SECOND + 1);
    int day = Fixed.number(field, SECOND + 2, SECOND + 3);
    boolean blankDay = Fixed.isAll(field, SECOND + 2, SECOND + 3, ' ');
    boolean silent =
        Fixed.isAll(field, SECOND, SECOND + 3, '|') || Fixed.isAll(field, SECOND, SECOND + 3, ' ');
    if (!silent && !Days.isDay(0, month, blankDay ? 1 : day) && !hasUnknown(field)) {
      report.add(
          Place.characters(field, SECOND, SECOND + 3),
          "month",
          Fixed.text(field, SECOND, SECOND + 3));
    }
  }

  private static boolean hasUnknown(Field field) {
    return Fixed.text(field, SECOND, SECOND + 3).indexOf('u') >= 0;
  }

  private static Place place(Field field, PublicationDate date) {
    return Place.characters(field, date.from(), date.from() + 3);
  }

  private static Place both(Field field) {
    return Place.characters(field, TYPE, SECOND + 3);
  }
}
