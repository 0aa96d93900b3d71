package org.folioext.patronmatching.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.folioext.patronmatching.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GroupsTest {

  private static Pair pair(int left, int right, double probability) {
    return new Pair(left, right, probability, probability, Kind.UNRELATED);
  }

  private static List<List<Integer>> groups(List<Pair> pairs, Set<Long> dismissed) {
    return Groups.of(pairs, dismissed, rows -> 0);
  }

  @Test
  void threeOfOnePersonAreAGroupThoughOnePairIsUnlikely() {
    assertThat(groups(List.of(pair(1, 2, .99), pair(2, 3, .98), pair(1, 3, .1)), Set.of()))
        .containsExactly(List.of(1, 2, 3));
  }

  @Test
  void aChainDoesNotGrow() {
    List<Pair> chain = new ArrayList<>();
    for (int row = 0; row < 20; row++) {
      chain.add(pair(row, row + 1, .95));
    }
    assertThat(groups(chain, Set.of())).allMatch(group -> group.size() == 2).hasSize(10);
  }

  @Test
  void aPairThatWasNotComparedIsAskedFor() {
    List<Pair> pairs = List.of(pair(1, 2, .9), pair(2, 3, .8));
    assertThat(Groups.of(pairs, Set.of(), rows -> .9)).containsExactly(List.of(1, 2, 3));
    assertThat(Groups.of(pairs, Set.of(), rows -> .1)).containsExactly(List.of(1, 2));
  }

  /** Quadratic work for each join would take minutes. */
  @Test
  @Timeout(20)
  void threeThousandOfWhomEachMayBeAnyOtherAreGroupedInSeconds() {
    List<Pair> pairs = new ArrayList<>();
    for (int left = 0; left < 3000; left++) {
      for (int right = left + 1; right < Math.min(3000, left + 300); right++) {
        pairs.add(pair(left, right, .6));
      }
    }
    assertThat(groups(pairs, Set.of())).isNotEmpty();
  }

  @Test
  void noGroupHasBothOfADismissedPair() {
    List<Pair> pairs = List.of(pair(1, 2, .99), pair(2, 3, .98), pair(1, 3, .97));
    assertThat(groups(pairs, Set.of(Pair.rows(1, 2)))).containsExactly(List.of(2, 3));
    assertThat(groups(pairs, Set.of(Pair.rows(3, 1)))).containsExactly(List.of(1, 2));
    assertThat(Groups.of(pairs.subList(0, 2), Set.of(Pair.rows(1, 3)), rows -> 1))
        .containsExactly(List.of(1, 2));
  }

  @Test
  void halfIsEnoughAndLessIsNot() {
    assertThat(groups(List.of(pair(1, 2, .5)), Set.of())).containsExactly(List.of(1, 2));
    assertThat(groups(List.of(pair(1, 2, .499)), Set.of())).isEmpty();
  }

  @Property
  void inWhicheverOrderPairsComeTheGroupsAreTheSameAndHoldTogether(@ForAll long seed) {
    Random dice = new Random(seed);
    List<Pair> pairs = new ArrayList<>();
    Map<Long, Double> known = new HashMap<>();
    for (int left = 0; left < 10; left++) {
      for (int right = left + 1; right < 10; right++) {
        if (dice.nextInt(3) > 0) {
          pairs.add(pair(left, right, dice.nextInt(1, 20) / 20.0));
          known.put(Pair.rows(left, right), pairs.get(pairs.size() - 1).direct());
        }
      }
    }
    Set<Long> dismissed =
        pairs.stream()
            .filter(any -> dice.nextInt(8) == 0)
            .map(Pair::rows)
            .collect(Collectors.toSet());
    List<List<Integer>> groups = groups(pairs, dismissed);
    List<Pair> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, dice);
    assertThat(groups(shuffled, dismissed)).isEqualTo(groups);
    List<Integer> rows = groups.stream().flatMap(List::stream).toList();
    assertThat(rows).doesNotHaveDuplicates();
    for (List<Integer> group : groups) {
      assertThat(group).isSorted().hasSizeGreaterThan(1);
      assertThat(mean(group, known, dismissed)).isGreaterThan(.4999);
    }
  }

  private static double mean(List<Integer> group, Map<Long, Double> known, Set<Long> dismissed) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < group.size(); i++) {
      for (int j = i + 1; j < group.size(); j++) {
        long rows = Pair.rows(group.get(i), group.get(j));
        assertThat(dismissed).doesNotContain(rows);
        sum += known.getOrDefault(rows, 0.0);
        count++;
      }
    }
    return sum / count;
  }
}
