package org.folioext.marc.checks.rules.linkage;

import java.util.Set;
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
import org.folioext.marc.checks.rules.Tags;

/**
 * The form of $6: a tag, an occurrence number of two digits, a known script and orientation; 880
 * names the tag of a regular field, a regular field names 880. Source: MARC 21 Appendix A.
 */
public final class LinkageForm implements Rule {
  private static final Set<String> SCRIPTS =
      Set.of("(3", "(4", "(B", "$1", "(N", "(Q", "(NQ", "(S", "(2");

  private static final RuleInfo INFO =
      RuleInfo.of(
              "linkage-form",
              Group.LINKAGE,
              Severity.ERROR,
              Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS),
              "https://www.loc.gov/marc/bibliographic/ecbdcntf.html")
          .saying("form", "character", "not-880", "own-880", "script", "orientation");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    on.fieldsWith('6', (field, report) -> check(field, setup.local(), report));
  }

  private static void check(Field field, LocalTags local, Report report) {
    Subfield subfield = Linkage.in(field);
    if (subfield != null && !subfield.isBlank() && !Tags.isLocal(field, local)) {
      check(field, subfield, report);
    }
  }

  private static void check(Field field, Subfield subfield, Report report) {
    String text = subfield.text().strip();
    Linkage linkage = Linkage.of(text);
    int strange = firstBeyondAscii(text);
    boolean alternate = field.tagNumber() == 880;
    if (strange >= 0) {
      report.add(Place.of(subfield), "character", String.format("U+%04X", strange));
    } else if (linkage == null || !isSlashed(linkage.rest())) {
      report.add(Place.of(subfield), "form", text);
    } else if (alternate && linkage.tag().equals("880")) {
      report.add(Place.of(subfield), "own-880", text);
    } else if (!alternate && !linkage.tag().equals("880")) {
      report.add(Place.of(subfield), "not-880", linkage.tag());
    } else {
      checkScript(subfield, linkage.rest(), report);
    }
  }

  /** Nothing, or a slash with something behind it. */
  private static boolean isSlashed(String rest) {
    return rest.isEmpty() || rest.length() > 1 && rest.charAt(0) == '/';
  }

  /** {@code /script}, {@code /script/r}, or {@code /r} alone where the script has no MARC code. */
  private static void checkScript(Subfield subfield, String rest, Report report) {
    int slash = rest.indexOf('/', 1);
    String script = rest.isEmpty() ? "" : rest.substring(1, slash < 0 ? rest.length() : slash);
    String orientation = slash < 0 ? "" : rest.substring(slash + 1);
    if (!isScript(script) && !script.equals("r")) {
      report.add(Place.of(subfield), "script", script);
    } else if (slash >= 0 && !orientation.equals("r")) {
      report.add(Place.of(subfield), "orientation", orientation);
    }
  }

  private static int firstBeyondAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return text.charAt(i);
      }
    }
    return -1;
  }

  /** A MARC code for a script or, as Appendix A allows too, a four-letter code of ISO 15924. */
  private static boolean isScript(String script) {
    if (script.isEmpty() || SCRIPTS.contains(script)) {
      return true;
    }
    for (int i = 0; i < script.length(); i++) {
      if (!Character.isLetter(script.charAt(i))) {
        return false;
      }
    }
    return script.length() == 4;
  }
}
