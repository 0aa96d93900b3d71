package org.folioext.patronmatching.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongToDoubleFunction;

/**
 * Groups of accounts that are one person's. Two groups become one where their accounts are, on
 * average over all pairs, more likely one person's than not (average linkage; R. R. Sokal and C. D.
 * Michener, 1958), so that a chain of half-likely pairs joins nobody; and never over a pair that a
 * person said is two people.
 */
final class Groups {
  private static final double ENOUGH = 0.5;

  private final Map<Long, Double> probabilities = new HashMap<>();
  private final Map<Integer, Set<Integer>> neighbours = new HashMap<>();
  private final Map<Integer, List<Integer>> members = new HashMap<>();
  private final Map<Integer, Integer> groupOf = new HashMap<>();
  private final PriorityQueue<Merger> mergers = new PriorityQueue<>(Merger.ORDER);
  private final Set<Long> dismissed;
  private final LongToDoubleFunction others;

  private Groups(Set<Long> dismissed, LongToDoubleFunction others) {
    this.dismissed = dismissed;
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
    Groups groups = new Groups(dismissed, others);
    pairs.forEach(groups::take);
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

  private void take(Pair pair) {
    probabilities.put(pair.rows(), pair.direct());
    for (int row : new int[] {pair.left(), pair.right()}) {
      groupOf.put(row, row);
      members.computeIfAbsent(row, List::of);
    }
    neighbours.computeIfAbsent(pair.left(), row -> new TreeSet<>()).add(pair.right());
    neighbours.computeIfAbsent(pair.right(), row -> new TreeSet<>()).add(pair.left());
    if (pair.direct() >= ENOUGH && !dismissed.contains(pair.rows())) {
      mergers.add(new Merger(pair.direct(), pair.left(), pair.right(), 1, 1));
    }
  }

  private void merge() {
    while (!mergers.isEmpty()) {
      Merger next = mergers.poll();
      if (isStill(next.left, next.leftSize) && isStill(next.right, next.rightSize)) {
        join(next.left, next.right);
        seekMergers(next.left);
      }
    }
  }

  private boolean isStill(int group, int size) {
    return groupOf.get(group) == group && members.get(group).size() == size;
  }

  private void join(int group, int other) {
    List<Integer> all = new ArrayList<>(members.get(group));
    all.addAll(members.get(other));
    members.get(other).forEach(row -> groupOf.put(row, group));
    members.put(group, List.copyOf(all));
    members.put(other, List.of());
  }

  private void seekMergers(int group) {
    Set<Integer> near = new TreeSet<>();
    for (int row : members.get(group)) {
      neighbours.get(row).forEach(other -> near.add(groupOf.get(other)));
    }
    near.remove(group);
    for (int other : near) {
      double likely = average(members.get(group), members.get(other));
      if (likely >= ENOUGH) {
        int left = Math.min(group, other);
        int right = Math.max(group, other);
        mergers.add(
            new Merger(likely, left, right, members.get(left).size(), members.get(right).size()));
      }
    }
  }

  private double average(List<Integer> left, List<Integer> right) {
    double sum = 0;
    for (int one : left) {
      for (int other : right) {
        long rows = Pair.rows(one, other);
        if (dismissed.contains(rows)) {
          return 0;
        }
        sum += probabilities.computeIfAbsent(rows, others::applyAsDouble);
      }
    }
    return sum / left.size() / right.size();
  }
}
