package org.folioext.patronmatching.match;

import org.folioext.patronmatching.model.Kind;

/**
 * Two accounts and what is said of them.
 *
 * @param left the lower row
 * @param right the higher row
 * @param direct probability that they are one person's, told by the two alone
 * @param probability the same, told by their group, too
 * @param other what they are otherwise
 */
public record Pair(int left, int right, double direct, double probability, Kind other) {
  /** Pairs less likely than this are not kept. */
  public static final double LEAST = 0.02;

  /** What is said. */
  public Verdict verdict() {
    return Verdict.of(probability, other);
  }

  Pair with(double raised) {
    return new Pair(left, right, direct, raised, other);
  }

  /** The two rows as one number, by which pairs are in order. */
  long rows() {
    return rows(left, right);
  }

  /** Two rows as one number, in whichever order they come. */
  public static long rows(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }
}
