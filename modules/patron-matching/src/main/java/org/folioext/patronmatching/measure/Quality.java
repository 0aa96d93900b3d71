package org.folioext.patronmatching.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.patronmatching.match.Matches;
import org.folioext.patronmatching.match.Pair;
import org.folioext.patronmatching.match.Verdict;

/**
 * How right a run was, where it is known who is who.
 *
 * @param pairs those called the same person, against all that are
 * @param shown those called the same person or to review, against all that are
 * @param groups pairs within one group, against all that are one person's
 * @param calibration whether probabilities mean what they say
 */
public record Quality(Rate pairs, Rate shown, Rate groups, Calibration calibration) {

  /**
   * How much of what was said is right, and of what is right was said.
   *
   * @param right said and right
   * @param said all that was said
   * @param all all that is right
   */
  public record Rate(long right, long said, long all) {

    /** Of what was said, the share that is right; 1 where nothing was said. */
    public double precision() {
      return said == 0 ? 1 : (double) right / said;
    }

    /** Of what is right, the share that was said; 1 where nothing is right. */
    public double recall() {
      return all == 0 ? 1 : (double) right / all;
    }

    /** The harmonic mean of both. */
    public double f1() {
      return said + all == 0 ? 1 : 2.0 * right / (said + all);
    }
  }

  /**
   * Measures a run.
   *
   * @param truth by row, who it is
   */
  public static Quality of(Matches matches, List<String> truth) {
    long all = together(truth);
    return new Quality(
        rate(matches.pairs(), Verdict.SAME_PERSON::equals, truth, all),
        rate(matches.pairs(), Verdict::isShown, truth, all),
        groups(matches, truth, all),
        Calibration.of(
            matches.pairs().stream()
                .map(pair -> new Calibration.Said(pair.probability(), isTrue(pair, truth)))
                .toList()));
  }

  private static Rate rate(
      List<Pair> pairs, java.util.function.Predicate<Verdict> said, List<String> truth, long all) {
    List<Pair> told = pairs.stream().filter(pair -> said.test(pair.verdict())).toList();
    long right = told.stream().filter(pair -> isTrue(pair, truth)).count();
    return new Rate(right, told.size(), all);
  }

  private static Rate groups(Matches matches, List<String> truth, long all) {
    long said = 0;
    long right = 0;
    for (List<Integer> group : matches.groups()) {
      said += pairs(group.size());
      right += together(group.stream().map(truth::get).toList());
    }
    return new Rate(right, said, all);
  }

  private static boolean isTrue(Pair pair, List<String> truth) {
    return truth.get(pair.left()).equals(truth.get(pair.right()));
  }

  private static long together(List<String> truth) {
    Map<String, Long> sizes = new HashMap<>();
    truth.forEach(one -> sizes.merge(one, 1L, Long::sum));
    return sizes.values().stream().mapToLong(Quality::pairs).sum();
  }

  private static long pairs(long of) {
    return of * (of - 1) / 2;
  }

  /**
   * Whether of pairs with a probability of 30 % three in ten are true.
   *
   * @param error the mean difference between what was said and what is true, over ten bins of as
   *     many pairs each (expected calibration error)
   * @param pairs how many have a probability from .02 to .98
   * @param bins from the least likely up; none where there are fewer than ten pairs
   */
  public record Calibration(double error, int pairs, List<Bin> bins) {
    private static final int BINS = 10;
    private static final double LEAST = 0.02;
    private static final double MOST = 0.98;

    /** A share of the pairs: the mean of what was said, and the share that is true. */
    public record Bin(double said, double isTrue) {}

    record Said(double probability, boolean isTrue) {}

    static Calibration of(List<Said> all) {
      List<Said> said = new ArrayList<>(all);
      said.removeIf(one -> one.probability < LEAST || one.probability > MOST);
      said.sort(Comparator.comparingDouble(Said::probability));
      if (said.size() < BINS) {
        return new Calibration(0, said.size(), List.of());
      }
      List<Bin> bins = new ArrayList<>();
      double error = 0;
      for (int b = 0; b < BINS; b++) {
        List<Said> bin = said.subList(b * said.size() / BINS, (b + 1) * said.size() / BINS);
        double mean = bin.stream().mapToDouble(Said::probability).average().orElseThrow();
        double isTrue = bin.stream().mapToDouble(one -> one.isTrue ? 1 : 0).average().orElseThrow();
        bins.add(new Bin(mean, isTrue));
        error += Math.abs(mean - isTrue) * bin.size() / said.size();
      }
      return new Calibration(error, said.size(), List.copyOf(bins));
    }
  }
}
