package org.folioext.patronmatching.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.folioext.patronmatching.model.Kind;
import org.junit.jupiter.api.Test;

class WitnessesTest {

  private static Pair pair(int left, int right, double direct) {
    return new Pair(left, right, direct, direct, Kind.UNRELATED);
  }

  private static List<Pair> heard(List<Pair> pairs, double missing, List<Integer> group) {
    return Witnesses.heard(pairs, List.of(group), (left, right) -> pair(left, right, missing));
  }

  @Test
  void aThirdOfTheGroupRaisesTwoAndIsRaised() {
    List<Pair> heard =
        heard(List.of(pair(1, 2, .9), pair(1, 3, .2), pair(2, 3, .8)), 0, List.of(1, 2, 3));
    assertThat(heard).extracting(Pair::direct).containsExactly(.9, .2, .8);
    assertThat(heard.get(0).probability()).isCloseTo(1 - .1 * (1 - .2 * .8), within(1e-12));
    assertThat(heard.get(1).probability()).isCloseTo(1 - .8 * (1 - .9 * .8), within(1e-12));
    assertThat(heard.get(2).probability()).isCloseTo(1 - .2 * (1 - .9 * .2), within(1e-12));
  }

  @Test
  void aPairOfAGroupThatNobodyComparedIsHeard() {
    List<Pair> heard = heard(List.of(pair(1, 2, .9), pair(2, 3, .9)), .01, List.of(1, 2, 3));
    assertThat(heard)
        .extracting(Pair::rows)
        .containsExactly(Pair.rows(1, 2), Pair.rows(1, 3), Pair.rows(2, 3));
    assertThat(heard.get(1).direct()).isEqualTo(.01);
    assertThat(heard.get(1).probability()).isCloseTo(1 - .99 * (1 - .81), within(1e-12));
  }

  @Test
  void aPairThatStaysUnlikelyIsNotKept() {
    List<Pair> heard = heard(List.of(pair(1, 2, .9), pair(1, 3, .9)), .001, List.of(1, 2, 3, 4));
    assertThat(heard).extracting(Pair::rows).doesNotContain(Pair.rows(2, 4), Pair.rows(3, 4));
  }

  @Test
  void whoIsInNoGroupIsNoWitness() {
    List<Pair> pairs = List.of(pair(1, 2, .9), pair(1, 3, .8), pair(2, 3, .3));
    assertThat(heard(pairs, 0, List.of(1, 2))).isEqualTo(pairs);
  }
}
