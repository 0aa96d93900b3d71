package org.folioext.patronmatching.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongToDoubleFunction;

/**
 * Groups of accounts that are one person's. Two groups become one where their accounts are, on
 * average over all pairs, more likely one person's than not (average linkage; R. R. Sokal and C. D.
 * Michener, 1958), so that a chain of half-likely pairs joins nobody; and never over a pair that a
 * person said is two people.
 *
 * <p>Only the sums between neighbouring groups are kept, and added where groups become one (G. N.
 * Lance and W. T. Williams, 1967): no pair is looked at twice.
 */
final class Groups {
  private static final double ENOUGH = 0.5;

  private final Map<Integer, List<Integer>> members = new HashMap<>();

  /** Of each group, its neighbours and the sum of the probabilities between them. */
  private final Map<Integer, SortedMap<Integer, Double>> sums = new HashMap<>();

  private final PriorityQueue<Merger> mergers = new PriorityQueue<>(Merger.ORDER);

  private final LongToDoubleFunction others;

  private Groups(LongToDoubleFunction others) {
    this.others = others;
  }

  /**
   * The groups of more than one.
   *
   * @param dismissed pairs that are two people, by their rows
   * @param others the probability of a pair that is not among these, by its rows
   * @return rows in order, by the first
   */
  static List<List<Integer>> of(
      List<Pair> pairs, Set<Long> dismissed, LongToDoubleFunction others) {
    Groups groups = new Groups(others);
    pairs.forEach(pair -> groups.take(pair.left(), pair.right(), pair.direct()));
    dismissed.forEach(
        rows -> groups.take((int) (rows >>> 32), (int) (long) rows, Double.NEGATIVE_INFINITY));
    groups.sums.forEach((group, near) -> near.keySet().forEach(other -> groups.seek(group, other)));
    groups.merge();
    return groups.members.values().stream()
        .filter(rows -> rows.size() > 1)
        .map(rows -> rows.stream().sorted().toList())
        .sorted(Comparator.comparing(rows -> rows.get(0)))
        .toList();
  }

  private record Merger(double likely, int left, int right, int leftSize, int rightSize) {
    static final Comparator<Merger> ORDER =
        Comparator.comparingDouble(Merger::likely)
            .reversed()
            .thenComparingInt(Merger::left)
            .thenComparingInt(Merger::right);
  }

  private void take(int left, int right, double probability) {
    for (int row : new int[] {left, right}) {
      members.computeIfAbsent(row, List::of);
      sums.computeIfAbsent(row, key -> new TreeMap<>());
    }
    sums.get(left).merge(right, probability, Double::sum);
    sums.get(right).merge(left, probability, Double::sum);
  }

  private void seek(int group, int other) {
    int left = Math.min(group, other);
    int right = Math.max(group, other);
    int leftSize = members.get(left).size();
    int rightSize = members.get(right).size();
    double likely = sums.get(left).get(right) / leftSize / rightSize;
    if (group == left && likely >= ENOUGH) {
      mergers.add(new Merger(likely, left, right, leftSize, rightSize));
    }
  }

  private void merge() {
    while (!mergers.isEmpty()) {
      Merger next = mergers.poll();
      if (isStill(next.left, next.leftSize) && isStill(next.right, next.rightSize)) {
        join(next.left, next.right);
      }
    }
  }

  private boolean isStill(int group, int size) {
    return members.get(group).size() == size;
  }

  /** The higher group becomes part of the lower. */
  private void join(int group, int other) {
    SortedMap<Integer, Double> own = sums.remove(group);
    SortedMap<Integer, Double> joined = sums.remove(other);
    SortedMap<Integer, Double> together = new TreeMap<>();
    Set<Integer> near = new TreeSet<>(own.keySet());
    near.addAll(joined.keySet());
    near.removeAll(List.of(group, other));
    for (int one : near) {
      double sum = sum(own, group, one) + sum(joined, other, one);
      together.put(one, sum);
      sums.get(one).remove(other);
      sums.get(one).put(group, sum);
    }
    sums.put(group, together);
    List<Integer> all = new ArrayList<>(members.get(group));
    all.addAll(members.get(other));
    members.put(group, all);
    members.put(other, List.of());
    near.forEach(one -> seek(Math.min(group, one), Math.max(group, one)));
  }

  private double sum(SortedMap<Integer, Double> known, int group, int near) {
    Double sum = known.get(near);
    if (sum != null) {
      return sum;
    }
    double asked = 0;
    for (int row : members.get(group)) {
      for (int other : members.get(near)) {
        asked += others.applyAsDouble(Pair.rows(row, other));
      }
    }
    return asked;
  }
}
