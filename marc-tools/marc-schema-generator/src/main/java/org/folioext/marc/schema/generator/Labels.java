package org.folioext.marc.schema.generator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns the capitals of the field list into names as people write them. */
final class Labels {
  private static final Set<String> SMALL =
      Set.of("a", "an", "and", "by", "for", "in", "of", "on", "or", "the", "to");
  private static final Set<String> CAPITALS =
      Set.of("AACR", "CODEN", "GPO", "ISSN", "LC", "MARC", "RISM", "URN");
  private static final Map<String, String> LAYOUTS =
      Map.of(
          "ALL MATERIALS", "common",
          "COMPUTER FILES/ELECTRONIC RESOURCES", "computer-files",
          "Computer files/electronic resources", "computer-files");

  private Labels() {}

  /** Title case of a name in capitals; words that have lower-case letters stay as they are. */
  static String titleCase(String capitals) {
    StringBuilder out = new StringBuilder();
    for (String word : List.of(capitals.split("(?<=[ /-])"))) {
      String bare = word.replaceAll("[ ,/-]+$", "");
      String lower = word.toLowerCase(Locale.ROOT);
      boolean first = out.length() == 0 || out.charAt(out.length() - 1) == '-';
      if (CAPITALS.contains(bare) || !word.equals(word.toUpperCase(Locale.ROOT))) {
        out.append(word);
      } else if (!first && SMALL.contains(bare.toLowerCase(Locale.ROOT))) {
        out.append(lower);
      } else {
        out.append(capitalised(lower));
      }
    }
    return out.toString();
  }

  private static String capitalised(String lower) {
    int at = lower.startsWith("(") ? 1 : 0;
    if (lower.length() <= at) {
      return lower;
    }
    return lower.substring(0, at)
        + lower.substring(at, at + 1).toUpperCase(Locale.ROOT)
        + lower.substring(at + 1);
  }

  /** Name of a layout in paths: lower case, words joined by hyphens. */
  static String layoutName(String title) {
    String known = LAYOUTS.get(title);
    return known != null ? known : title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Title of a layout: first letter a capital, the rest small. */
  static String layoutTitle(String title) {
    return capitalised(title.toLowerCase(Locale.ROOT));
  }
}
