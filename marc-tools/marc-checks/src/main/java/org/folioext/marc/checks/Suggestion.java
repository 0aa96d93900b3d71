package org.folioext.marc.checks;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean …?" for misspelt names. Stateless. */
public final class Suggestion {
  private Suggestion() {}

  /** The known name nearest to a misspelt one, if it is near enough to be meant. */
  public static Optional<String> nearest(String misspelt, Collection<String> known) {
    int limit = Math.max(2, misspelt.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - misspelt.length()) <= limit)
        .filter(name -> distance(misspelt, name) <= limit)
        .min(Comparator.comparingInt(name -> distance(misspelt, name)));
  }

  /** A sentence to put behind a message: {@code " Did you mean isbn?"}, or nothing. */
  public static String sentence(String misspelt, Collection<String> known) {
    return nearest(misspelt, known).map(name -> " Did you mean " + name + "?").orElse("");
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j - 1], row[j]) + 1);
      }
    }
    return row[b.length()];
  }
}
