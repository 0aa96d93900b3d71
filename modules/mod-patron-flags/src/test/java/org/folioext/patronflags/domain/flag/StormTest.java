package org.folioext.patronflags.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StormTest {

  @Test
  void aSmallNumberIsNeverAStorm() {
    assertThat(Storm.most(List.of(), 3, 200)).isEqualTo(200);
    assertThat(Storm.most(List.of(1, 2, 3), 3, 200)).isEqualTo(200);
  }

  @Test
  void threeTimesTheMedianIsStillUsual() {
    assertThat(Storm.most(List.of(90, 100, 5000), 3, 200)).isEqualTo(300);
    assertThat(Storm.most(List.of(100, 101), 3, 200)).isEqualTo(301);
  }

  @Test
  void onlyTheLastTwentyEightNightsSayWhatIsUsual() {
    List<Integer> nights =
        IntStream.range(0, 60).mapToObj(night -> night < 28 ? 100 : 9000).toList();
    assertThat(Storm.most(nights, 3, 200)).isEqualTo(300);
  }

  @Test
  void hugeNightsDoNotOverflow() {
    List<Integer> nights = Collections.nCopies(28, Integer.MAX_VALUE);
    assertThat(Storm.most(nights, 100, 0)).isEqualTo(100L * Integer.MAX_VALUE);
  }
}
