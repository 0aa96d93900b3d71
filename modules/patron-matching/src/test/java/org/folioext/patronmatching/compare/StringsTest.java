package org.folioext.patronmatching.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringsTest {

  @ParameterizedTest
  @CsvSource({
    "martha, marhta, 0.9611",
    "dixon, dicksonx, 0.8133",
    "dwayne, duane, 0.84",
    "abc, xyz, 0"
  })
  void jaroAndWinklerGiveWhatTheyPublished(String left, String right, double likeness) {
    assertThat(Strings.jaroWinkler(left, right)).isCloseTo(likeness, within(1e-4));
  }

  @Property
  void likenessIsSymmetricAndWithinBounds(
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 12) String left,
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 12) String right) {
    double likeness = Strings.jaroWinkler(left, right);
    assertThat(likeness).isBetween(0.0, 1.0).isEqualTo(Strings.jaroWinkler(right, left));
    assertThat(Strings.slips(left, right)).isEqualTo(Strings.slips(right, left));
  }

  @Property
  void whatLettersAllowIsNeverLessThanTheLikeness(
      @ForAll @CharRange(from = 'a', to = 'h') @StringLength(max = 9) String left,
      @ForAll @CharRange(from = 'a', to = 'h') @StringLength(max = 9) String right) {
    double most = Strings.mostLikeness(left, Strings.letters(left), right, Strings.letters(right));
    assertThat(Strings.jaroWinkler(left, right)).isLessThanOrEqualTo(most);
  }

  @Property
  void oneSlipIsOneAtMost(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 7) String left,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 7) String right) {
    assertThat(Strings.isOneSlip(left, right)).isEqualTo(Strings.slips(left, right) <= 1);
  }

  @ParameterizedTest
  @CsvSource({
    "kirkworth, kirkwroth, 1",
    "kirkworth, kirworth, 1",
    "kirkworth, kirkworrth, 1",
    "kirkworth, kirkvorth, 1",
    "kirkworth, kikwroth, 2",
    "abc, '', 3"
  })
  void slipsAreCounted(String left, String right, int slips) {
    assertThat(Strings.slips(left, right)).isEqualTo(slips);
  }
}
