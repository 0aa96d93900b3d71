package org.folioext.patronmatching.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folioext.patronmatching.compare.BirthLevel;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.Likeness;

/**
 * Learns how many pairs of each kind there are and how they look, by expectation and maximization
 * (A. P. Dempster, N. M. Laird and D. B. Rubin, 1977) over all kinds at once. Its steps are the
 * same for the same patterns, whatever the machine.
 */
final class Learning {
  private static final int MOST_STEPS = 300;
  private static final double ENOUGH = 1e-7;
  private static final double LEAST = 1e-6;

  /** Of a thousand pairs of a family, three are twins at least, and three are of one name. */
  private static final double AT_LEAST_OF_FAMILIES = 0.003;

  /** Whoever moved spells and mistypes as those do who stayed. */
  private static final Set<Field> ALIKE_AFTER_A_MOVE =
      Set.of(Field.GIVEN, Field.ORDER, Field.BIRTH);

  private static final List<BirthLevel> FAR =
      List.of(BirthLevel.WITHIN_15, BirthLevel.WITHIN_45, BirthLevel.FARTHER);

  private final long[] patterns;
  private final double[][] shares;
  private final double[] counts;
  private final double[][][] prior;
  private Model model;

  private Learning(SortedMap<Long, Double> patterns, double[][] chance, Model start) {
    this.patterns = patterns.keySet().stream().mapToLong(pattern -> pattern).toArray();
    this.counts = patterns.values().stream().mapToDouble(count -> count).toArray();
    this.shares = new double[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      shares[i] = Pattern.shares(this.patterns[i]);
    }
    this.prior = Prior.levels(chance);
    this.model = start;
  }

  /**
   * A model of pairs.
   *
   * @param patterns of pairs that are compared, and how many there are
   * @param chance by field and level, how alike people are by chance
   */
  static Model of(
      String day,
      SortedMap<Long, Double> patterns,
      double[][] chance,
      Frequencies frequencies,
      Set<Long> crowded) {
    Model start =
        new Model(
            day,
            Prior.sizes(frequencies.people()),
            Prior.levels(chance),
            frequencies,
            Set.copyOf(crowded));
    return new Learning(patterns, chance, start).learned();
  }

  private Model learned() {
    double before = Double.NEGATIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      double likelihood = step();
      if (Math.abs(likelihood - before) < ENOUGH * Math.abs(likelihood)) {
        break;
      }
      before = likelihood;
    }
    return model;
  }

  private double step() {
    int unrelated = Kind.UNRELATED.ordinal();
    double[] sizes = new double[Kind.count()];
    double[][][] seen = empty();
    double likelihood = 0;
    for (int i = 0; i < counts.length; i++) {
      double[] weights = model.weights(patterns[i], shares[i]);
      double all = 0;
      for (double weight : weights) {
        all += weight;
      }
      likelihood += counts[i] * StrictMath.log(all);
      for (int kind = 0; kind < unrelated; kind++) {
        double pairs = counts[i] * weights[kind] / all;
        sizes[kind] += pairs;
        for (int field = 0; field < Field.count(); field++) {
          seen[kind][field][Likeness.level(patterns[i], field)] += pairs;
        }
      }
    }
    sizes[unrelated] = model.sizes()[unrelated];
    model =
        new Model(
            model.trained(), bounded(sizes), levels(seen), model.frequencies(), model.crowded());
    return likelihood;
  }

  private static double[][][] empty() {
    double[][][] seen = new double[Kind.count()][Field.count()][];
    for (double[][] kind : seen) {
      for (int field = 0; field < kind.length; field++) {
        kind[field] = new double[Field.at(field).levels()];
      }
    }
    return seen;
  }

  /**
   * Where there are no brothers and sisters there are no twins, nor sons named after fathers; where
   * there are, there are some, though none may have been seen yet.
   */
  private static double[] bounded(double[] sizes) {
    double families = Math.max(LEAST, sizes[Kind.FAMILY.ordinal()]);
    for (Kind kind : List.of(Kind.TWINS, Kind.NAMED_AFTER)) {
      double some = families * AT_LEAST_OF_FAMILIES;
      sizes[kind.ordinal()] = Math.max(some, Math.min(sizes[kind.ordinal()], families));
    }
    for (int kind = 0; kind < sizes.length; kind++) {
      sizes[kind] = Math.max(LEAST, sizes[kind]);
    }
    return sizes;
  }

  private double[][][] levels(double[][][] seen) {
    for (Field field : ALIKE_AFTER_A_MOVE) {
      double[] home = seen[Kind.SAME_AT_HOME.ordinal()][field.ordinal()];
      double[] moved = seen[Kind.SAME_MOVED.ordinal()][field.ordinal()];
      for (int level = 0; level < home.length; level++) {
        home[level] += moved[level];
        moved[level] = home[level];
      }
    }
    double[][][] levels = new double[seen.length][Field.count()][];
    for (int kind = 0; kind < seen.length; kind++) {
      if (Kind.at(kind).isSamePerson()) {
        spread(seen[kind][Field.BIRTH.ordinal()]);
      }
      for (int field = 0; field < Field.count(); field++) {
        boolean keeps = kind == Kind.UNRELATED.ordinal() || Explanations.isFixed(kind, field);
        levels[kind][field] =
            keeps
                ? prior[kind][field]
                : shares(seen[kind][field], prior[kind][field], Field.at(field).missing());
        if (Kind.at(kind).isSamePerson()) {
          levels[kind][field] = Doubt.bounded(field, levels[kind][field]);
        }
      }
    }
    return levels;
  }

  /** A wrong birth date of one person is any date: its years are as far off as chance has them. */
  private void spread(double[] births) {
    double[] chance = prior[Kind.UNRELATED.ordinal()][Field.BIRTH.ordinal()];
    double wrong = 0;
    double all = 0;
    for (BirthLevel level : FAR) {
      wrong += births[level.ordinal()];
      all += chance[level.ordinal()];
    }
    for (BirthLevel level : FAR) {
      births[level.ordinal()] = wrong * chance[level.ordinal()] / all;
    }
  }

  private static double[] shares(double[] seen, double[] prior, int missing) {
    double all = 0;
    for (int level = 0; level < seen.length; level++) {
      all += level == missing ? 0 : seen[level] + Prior.STRENGTH * prior[level];
    }
    double[] shares = new double[seen.length];
    for (int level = 0; level < seen.length; level++) {
      shares[level] = level == missing ? 1 : (seen[level] + Prior.STRENGTH * prior[level]) / all;
    }
    return shares;
  }

  /** Patterns in the order of their numbers; each stands for so many. */
  static SortedMap<Long, Double> sorted(Map<Long, Long> counts, double each) {
    SortedMap<Long, Double> sorted = new TreeMap<>();
    counts.forEach((pattern, count) -> sorted.put(pattern, count * each));
    return sorted;
  }
}
