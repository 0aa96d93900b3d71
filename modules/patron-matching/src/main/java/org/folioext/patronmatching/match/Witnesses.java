package org.folioext.patronmatching.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What a third account says of two: if it is one person's with either, the two are as well. Asked
 * within a group only, so that no chain of guesses grows.
 */
final class Witnesses {
  private Witnesses() {}

  /**
   * Pairs as their groups see them, those of a group among them that nobody compared.
   *
   * @param pairs with the probability that the two alone give
   * @param missing a pair that was not compared, by its rows
   * @return by rows
   */
  static List<Pair> heard(
      List<Pair> pairs, List<List<Integer>> groups, BiFunction<Integer, Integer, Pair> missing) {
    Map<Long, Pair> known = new HashMap<>();
    pairs.forEach(pair -> known.put(pair.rows(), pair));
    Map<Long, Pair> heard = new HashMap<>(known);
    for (List<Integer> group : groups) {
      if (group.size() > 2) {
        raise(group, known, heard, missing);
      }
    }
    return heard.values().stream().sorted(Comparator.comparingLong(Pair::rows)).toList();
  }

  private static void raise(
      List<Integer> group,
      Map<Long, Pair> known,
      Map<Long, Pair> heard,
      BiFunction<Integer, Integer, Pair> missing) {
    double[][] direct = direct(group, known);
    for (int i = 0; i < group.size(); i++) {
      for (int j = i + 1; j < group.size(); j++) {
        int left = group.get(i);
        int right = group.get(j);
        Pair pair = known.get(Pair.rows(left, right));
        Pair own = pair == null ? missing.apply(left, right) : pair;
        double doubt = (1 - own.direct()) * (1 - best(direct[i], direct[j]));
        if (pair != null || 1 - doubt >= Pair.LEAST) {
          heard.put(own.rows(), own.with(1 - doubt));
        }
      }
    }
  }

  /** By place in the group, what the compared pairs alone say; 0 elsewhere. */
  private static double[][] direct(List<Integer> group, Map<Long, Pair> known) {
    double[][] direct = new double[group.size()][group.size()];
    for (int i = 0; i < direct.length; i++) {
      for (int j = i + 1; j < direct.length; j++) {
        Pair pair = known.get(Pair.rows(group.get(i), group.get(j)));
        direct[i][j] = pair == null ? 0 : pair.direct();
        direct[j][i] = direct[i][j];
      }
    }
    return direct;
  }

  /** With nobody's own word for themselves, the two are never their own witnesses. */
  private static double best(double[] left, double[] right) {
    double best = 0;
    for (int witness = 0; witness < left.length; witness++) {
      best = Math.max(best, left[witness] * right[witness]);
    }
    return best;
  }
}
