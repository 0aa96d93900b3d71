package org.folioext.patronmatching.model;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.Likeness;
import org.folioext.patronmatching.tidy.Features;

/** How alike two people are by chance: the levels of pairs drawn at random. */
final class Chance {
  private static final int MOST = 2_000_000;
  private static final int EACH = 200;
  private static final double UNSEEN = 0.3;
  private static final int SEED = 7;

  private Chance() {}

  /**
   * By field and level, the share of random pairs of which both values are known. Pairs of one
   * household are left out.
   *
   * @param people in an order that does not depend on how they were read
   */
  static double[][] of(List<Features> people, Relations relations, Comparer comparer) {
    SplittableRandom dice = new SplittableRandom(SEED);
    int draws = (int) Math.min(MOST, (long) people.size() * EACH);
    int[] drawn = new int[2 * draws];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = dice.nextInt(people.size());
    }
    int[] households = relations.households();
    return shares(
        IntStream.range(0, draws)
            .parallel()
            .filter(i -> households[drawn[2 * i]] != households[drawn[2 * i + 1]])
            .mapToObj(i -> comparer.compare(people.get(drawn[2 * i]), people.get(drawn[2 * i + 1])))
            .collect(Chance::none, Chance::count, Chance::add));
  }

  private static long[][] none() {
    long[][] counts = new long[Field.count()][];
    for (int f = 0; f < counts.length; f++) {
      counts[f] = new long[Field.at(f).levels()];
    }
    return counts;
  }

  private static void count(long[][] counts, Likeness likeness) {
    for (int f = 0; f < counts.length; f++) {
      counts[f][Likeness.level(likeness.packed(), f)]++;
    }
  }

  private static void add(long[][] counts, long[][] others) {
    for (int f = 0; f < counts.length; f++) {
      for (int level = 0; level < counts[f].length; level++) {
        counts[f][level] += others[f][level];
      }
    }
  }

  private static double[][] shares(long[][] counts) {
    double[][] shares = new double[counts.length][];
    for (int f = 0; f < counts.length; f++) {
      int missing = Field.at(f).missing();
      double all = 0;
      for (int level = 0; level < counts[f].length; level++) {
        all += level == missing ? 0 : counts[f][level] + UNSEEN;
      }
      shares[f] = new double[counts[f].length];
      for (int level = 0; level < counts[f].length; level++) {
        shares[f][level] = level == missing ? 1 : (counts[f][level] + UNSEEN) / all;
      }
    }
    return shares;
  }
}
