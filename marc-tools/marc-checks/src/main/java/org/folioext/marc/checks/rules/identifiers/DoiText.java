package org.folioext.marc.checks.rules.identifiers;

import java.util.List;
import java.util.Locale;
import org.folioext.marc.Field;
import org.folioext.marc.Subfield;
import org.folioext.marc.checks.rules.CheckDigits;

/** DOIs in 024 with $2 doi: finds them and takes a resolver's address off. Pure. */
final class DoiText {
  private static final List<String> WRAPPINGS =
      List.of(
          "https://doi.org/",
          "http://doi.org/",
          "https://dx.doi.org/",
          "http://dx.doi.org/",
          "doi.org/",
          "dx.doi.org/",
          "doi:");

  private DoiText() {}

  /** The $a of a field 024 that says it is a DOI, or null. */
  static Subfield in(Field field) {
    if (field.indicator(1) != '7') {
      return null;
    }
    Subfield source = field.first('2');
    Subfield number = field.first('a');
    return source != null && number != null && source.text().strip().equalsIgnoreCase("doi")
        ? number
        : null;
  }

  /** The text without blanks around it and without a resolver's address or {@code doi:}. */
  static String bare(String text) {
    String value = text.strip();
    String lower = value.toLowerCase(Locale.ROOT);
    for (String wrapping : WRAPPINGS) {
      if (lower.startsWith(wrapping)) {
        return value.substring(wrapping.length()).strip();
      }
    }
    return value;
  }

  /** Whether it is {@code 10.}, a registrant of digits and full stops, a slash and a suffix. */
  static boolean isDoi(String bare) {
    int slash = bare.indexOf('/');
    if (!bare.startsWith("10.") || slash < "10.1000".length() || slash == bare.length() - 1) {
      return false;
    }
    for (int i = 3; i < slash; i++) {
      if (bare.charAt(i) != '.' && !CheckDigits.areDigits(bare, i, i + 1)) {
        return false;
      }
    }
    return bare.indexOf(' ') < 0;
  }
}
