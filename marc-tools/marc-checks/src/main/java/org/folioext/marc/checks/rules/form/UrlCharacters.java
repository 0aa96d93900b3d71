package org.folioext.marc.checks.rules.form;

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
 * Characters in web addresses that RFC 3986 does not allow: browsers mend most of them, link
 * checkers and resolvers often do not. Source: RFC 3986; MARC 21 field 856.
 */
public final class UrlCharacters implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "url-characters",
              Group.FORM,
              Severity.CHECK,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.rfc-editor.org/rfc/rfc3986")
          .saying("character", "percent", "ending");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.fields(
        UrlFields.TAGS,
        (field, report) ->
            UrlFields.each(field, (subfield, text) -> check(Place.of(subfield), text, report)));
  }

  private static void check(Place place, String text, Report report) {
    if (text.indexOf(' ') >= 0) {
      return;
    }
    int illegal = UrlText.illegal(text);
    String percent = UrlText.brokenPercent(text);
    if (illegal != 0) {
      String name = String.format("U+%04X", illegal);
      report.add(place, "character", illegal < ' ' ? name : Character.toString(illegal), name);
    } else if (percent != null) {
      report.add(place, "percent", percent);
    } else if (".,;".indexOf(text.charAt(text.length() - 1)) >= 0) {
      report.add(place, "ending", text.charAt(text.length() - 1));
    }
  }
}
