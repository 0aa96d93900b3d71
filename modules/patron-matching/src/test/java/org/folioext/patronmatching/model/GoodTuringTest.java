package org.folioext.patronmatching.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GoodTuringTest {

  @Test
  void aValueSeenOnceIsWorthLittleWhereMostAreSeenOnce() {
    double[] expected = GoodTuring.expected(new long[] {0, 1000, 20, 3, 1, 0, 0, 5});
    assertThat(expected[1]).isEqualTo(2 * 20.5 / 1001);
    assertThat(expected[2]).isEqualTo(3 * 3.5 / 21);
  }

  @Test
  void aValueSeenOnceIsWorthOneWhereManyAreSeenTwice() {
    assertThat(GoodTuring.expected(new long[] {0, 10, 400, 300, 200, 100, 50, 9})[1]).isEqualTo(1);
  }

  @Property
  void aCountIsNeverWorthMoreThanItIsNorLessThanASmallerOne(
      @ForAll @Size(8) @LongRange(min = 0, max = 100_000) long[] values) {
    double[] expected = GoodTuring.expected(values);
    assertThat(expected[0]).isZero();
    for (int count = 1; count < expected.length; count++) {
      assertThat(expected[count]).isGreaterThan(0).isBetween(expected[count - 1], (double) count);
    }
  }
}
