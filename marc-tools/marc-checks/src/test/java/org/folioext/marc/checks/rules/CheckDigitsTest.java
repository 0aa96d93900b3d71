package org.folioext.marc.checks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A check digit does what it is for: it tells when one digit was typed wrong. */
class CheckDigitsTest {

  @Provide
  Arbitrary<String> twelve() {
    return Arbitraries.strings().numeric().ofLength(12);
  }

  @Provide
  Arbitrary<String> nine() {
    return Arbitraries.strings().numeric().ofLength(9);
  }

  @Property
  void modulo10TellsEveryWrongDigit(
      @ForAll("twelve") String digits,
      @ForAll @IntRange(max = 11) int at,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    tellsWrongDigit(CheckDigits::modulo10, digits, at, by);
  }

  @Property
  void modulo11TellsEveryWrongDigit(
      @ForAll("nine") String digits,
      @ForAll @IntRange(max = 8) int at,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    tellsWrongDigit(CheckDigits::modulo11, digits, at, by);
  }

  @Property
  void modulo11TellsEveryExchangeOfTwoNeighbours(
      @ForAll("nine") String digits, @ForAll @IntRange(max = 7) int at) {
    StringBuilder exchanged = new StringBuilder(digits);
    exchanged.setCharAt(at, digits.charAt(at + 1));
    exchanged.setCharAt(at + 1, digits.charAt(at));
    boolean equal = digits.charAt(at) == digits.charAt(at + 1);
    assertThat(CheckDigits.modulo11(exchanged.toString()) == CheckDigits.modulo11(digits))
        .isEqualTo(equal);
  }

  private static void tellsWrongDigit(
      Function<String, Character> check, String digits, int at, int by) {
    int wrong = (digits.charAt(at) - '0' + by) % 10;
    String changed = digits.substring(0, at) + wrong + digits.substring(at + 1);
    assertThat(check.apply(changed)).isNotEqualTo(check.apply(digits));
  }
}
