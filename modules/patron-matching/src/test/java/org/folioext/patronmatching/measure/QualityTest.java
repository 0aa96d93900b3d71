package org.folioext.patronmatching.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.folioext.patronmatching.match.Matches;
import org.folioext.patronmatching.match.Pair;
import org.folioext.patronmatching.model.Kind;
import org.junit.jupiter.api.Test;

class QualityTest {
  private static final List<String> TRUTH = List.of("a", "a", "b", "b", "b", "c");

  private static Pair pair(int left, int right, double probability) {
    return new Pair(left, right, probability, probability, Kind.UNRELATED);
  }

  @Test
  void whatWasSaidIsHeldAgainstTheTruth() {
    Matches matches =
        new Matches(
            List.of(pair(0, 1, .99), pair(2, 3, .95), pair(2, 5, .92), pair(3, 4, .5)),
            List.of(List.of(0, 1), List.of(2, 3, 5)),
            9);
    Quality quality = Quality.of(matches, TRUTH);
    assertThat(quality.pairs()).isEqualTo(new Quality.Rate(2, 3, 4));
    assertThat(quality.shown()).isEqualTo(new Quality.Rate(3, 4, 4));
    assertThat(quality.groups()).isEqualTo(new Quality.Rate(2, 4, 4));
    assertThat(quality.pairs().precision()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(quality.pairs().recall()).isEqualTo(.5);
    assertThat(quality.pairs().f1()).isCloseTo(4 / 7.0, within(1e-12));
  }

  @Test
  void whereNothingIsSaidAndNothingIsTrueAllIsRight() {
    Quality quality = Quality.of(new Matches(List.of(), List.of(), 0), List.of("a", "b"));
    assertThat(quality.pairs().f1()).isEqualTo(1);
    assertThat(quality.calibration().bins()).isEmpty();
  }

  @Test
  void aProbabilityMeansWhatItSaysWhereAsManyAreTrue() {
    List<String> truth = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      truth.add("p" + i);
      truth.add(i % 2 == 0 ? "p" + i : "q" + i);
      pairs.add(pair(2 * i, 2 * i + 1, .5));
    }
    pairs.add(pair(0, 399, .01));
    Quality.Calibration right = Quality.of(new Matches(pairs, List.of(), 0), truth).calibration();
    assertThat(right.pairs()).isEqualTo(200);
    assertThat(right.error()).isCloseTo(0, within(1e-9));
    pairs.replaceAll(pair -> pair(pair.left(), pair.right(), .8));
    pairs.remove(200);
    Quality.Calibration wrong = Quality.of(new Matches(pairs, List.of(), 0), truth).calibration();
    assertThat(wrong.error()).isCloseTo(.3, within(1e-9));
    assertThat(wrong.bins()).hasSize(10).allMatch(bin -> bin.isTrue() == .5);
  }
}
