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
    for (int i = 0; i < group.size(); i++) {
      for (int j = i + 1; j < group.size(); j++) {
        int left = group.get(i);
        int right = group.get(j);
        Pair pair = known.get(Pair.rows(left, right));
        Pair own = pair == null ? missing.apply(left, right) : pair;
        double doubt = (1 - own.direct()) * (1 - best(left, right, group, known));
        if (pair != null || 1 - doubt >= Pair.LEAST) {
          heard.put(own.rows(), own.with(1 - doubt));
        }
      }
    }
  }

  private static double best(int left, int right, List<Integer> group, Map<Long, Pair> known) {
    double best = 0;
    for (int witness : group) {
      if (witness != left && witness != right) {
        best = Math.max(best, of(left, witness, known) * of(right, witness, known));
      }
    }
    return best;
  }

  private static double of(int one, int other, Map<Long, Pair> known) {
    Pair pair = known.get(Pair.rows(one, other));
    return pair == null ? 0 : pair.direct();
  }
}
