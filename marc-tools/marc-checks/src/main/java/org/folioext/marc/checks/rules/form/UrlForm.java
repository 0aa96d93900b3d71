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
 * Web addresses that nobody can follow: no scheme or a misspelt one, slashes missing, no host, a
 * blank inside, two addresses in one subfield. Source: RFC 3986; MARC 21 field 856.
 */
public final class UrlForm implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of(
              "url-form",
              Group.FORM,
              Severity.WARNING,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/bd856.html")
          .saying("no-scheme", "scheme", "slashes", "no-host", "blank-inside", "two");

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
    String scheme = UrlText.scheme(text);
    if (UrlText.second(text) > 0) {
      report.add(place, "two", text.substring(UrlText.second(text)));
    } else if (scheme == null) {
      report.add(place, isWithoutColon(text) ? "slashes" : "no-scheme", text);
    } else if (!UrlText.isKnown(scheme)) {
      report.add(place, "scheme", scheme);
    } else if (UrlText.needsHost(scheme) && !text.startsWith("://", scheme.length())) {
      report.add(place, "slashes", text);
    } else if (UrlText.needsHost(scheme) && !hasHost(text, scheme.length() + 3)) {
      report.add(place, "no-host", text);
    } else if (text.indexOf(' ') >= 0) {
      report.add(place, "blank-inside", text);
    }
  }

  /** {@code http//www…}: the scheme is meant, and its colon is missing. */
  private static boolean isWithoutColon(String text) {
    return text.startsWith("http//") || text.startsWith("https//") || text.startsWith("ftp//");
  }

  private static boolean hasHost(String text, int at) {
    return at < text.length() && "/?#:. ".indexOf(text.charAt(at)) < 0;
  }
}
