package org.folioext.patronmatching.compare;

/** Measures of how alike two strings are. Of strings longer than 64, the rest is not looked at. */
final class Strings {
  private static final int LONGEST = 64;
  private static final double PREFIX_BONUS = 0.1;
  private static final int PREFIX = 4;
  private static final double ROUNDING = 1e-9;

  private Strings() {}

  /**
   * Likeness by Jaro and Winkler, 0 to 1 (W. E. Winkler, 1990): letters in common that are not far
   * apart, and a common beginning. Symmetric, since equal letters are taken in order on both sides.
   */
  static double jaroWinkler(String left, String right) {
    int m = Math.min(left.length(), LONGEST);
    int n = Math.min(right.length(), LONGEST);
    int reach = Math.max(0, Math.max(m, n) / 2 - 1);
    long inLeft = 0;
    long inRight = 0;
    for (int i = 0; i < m; i++) {
      char c = left.charAt(i);
      int last = Math.min(n - 1, i + reach);
      for (int j = Math.max(0, i - reach); j <= last; j++) {
        if ((inRight >>> j & 1) == 0 && right.charAt(j) == c) {
          inLeft |= 1L << i;
          inRight |= 1L << j;
          break;
        }
      }
    }
    int common = Long.bitCount(inLeft);
    if (common == 0) {
      return 0;
    }
    double moved = moved(left, right, inLeft, inRight) / 2.0;
    double jaro = ((double) common / m + (double) common / n + (common - moved) / common) / 3;
    return jaro + prefix(left, right, m, n) * PREFIX_BONUS * (1 - jaro);
  }

  /** Whether two strings are at least so alike; looks closer only where their letters allow it. */
  static boolean areAlike(String left, String right, double least) {
    return mostLikeness(left, letters(left), right, letters(right)) >= least
        && jaroWinkler(left, right) >= least;
  }

  /** The letters that a string has, one bit each; others than letters share theirs. */
  static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1 << (text.charAt(i) & 31);
    }
    return letters;
  }

  /**
   * The most that {@link #jaroWinkler} can be of strings that have these letters: what one has and
   * the other has not is not in common.
   */
  static double mostLikeness(String left, int inLeft, String right, int inRight) {
    int m = Math.min(left.length(), LONGEST);
    int n = Math.min(right.length(), LONGEST);
    int common =
        Math.min(m - Integer.bitCount(inLeft & ~inRight), n - Integer.bitCount(inRight & ~inLeft));
    if (common <= 0 || m < left.length() || n < right.length()) {
      return common <= 0 && m == left.length() && n == right.length() ? 0 : 1;
    }
    double jaro = ((double) common / m + (double) common / n + 1) / 3;
    return jaro + prefix(left, right, m, n) * PREFIX_BONUS * (1 - jaro) + ROUNDING;
  }

  private static int moved(String left, String right, long inLeft, long inRight) {
    int moved = 0;
    while (inLeft != 0) {
      int i = Long.numberOfTrailingZeros(inLeft);
      int j = Long.numberOfTrailingZeros(inRight);
      if (left.charAt(i) != right.charAt(j)) {
        moved++;
      }
      inLeft &= inLeft - 1;
      inRight &= inRight - 1;
    }
    return moved;
  }

  private static int prefix(String left, String right, int m, int n) {
    int most = Math.min(PREFIX, Math.min(m, n));
    int same = 0;
    while (same < most && left.charAt(same) == right.charAt(same)) {
      same++;
    }
    return same;
  }

  /**
   * Slips of the hand between two strings: letters put in, left out, changed, or changed with the
   * neighbour (optimal string alignment).
   */
  static int slips(String left, String right) {
    int n = right.length();
    int[] before = new int[n + 1];
    int[] last = new int[n + 1];
    int[] now = new int[n + 1];
    for (int j = 0; j <= n; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= n; j++) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          least = Math.min(least, before[j - 2] + 1);
        }
        now[j] = least;
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[n];
  }

  /** Whether two strings are one slip of the hand apart, or none. */
  static boolean isOneSlip(String left, String right) {
    int m = left.length();
    int n = right.length();
    if (Math.abs(m - n) > 1) {
      return false;
    }
    int start = prefixLength(left, right);
    if (start == Math.max(m, n)) {
      return true;
    }
    if (m == n) {
      return tailsMatch(left, start + 1, right, start + 1) || isTurned(left, right, start);
    }
    return m > n
        ? tailsMatch(left, start + 1, right, start)
        : tailsMatch(left, start, right, start + 1);
  }

  private static boolean isTurned(String left, String right, int at) {
    return at + 1 < left.length()
        && left.charAt(at) == right.charAt(at + 1)
        && left.charAt(at + 1) == right.charAt(at)
        && tailsMatch(left, at + 2, right, at + 2);
  }

  private static int prefixLength(String left, String right) {
    int most = Math.min(left.length(), right.length());
    int same = 0;
    while (same < most && left.charAt(same) == right.charAt(same)) {
      same++;
    }
    return same;
  }

  private static boolean tailsMatch(String left, int i, String right, int j) {
    return left.length() - i == right.length() - j
        && left.regionMatches(i, right, j, left.length() - i);
  }
}
