package org.folioext.patronmatching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.folioext.patronmatching.compare.BirthLevel;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.NameLevel;
import org.junit.jupiter.api.Test;

class DoubtTest {
  private static final double CLOSE = 1e-12;

  @Test
  void mostCardsOfOnePersonHaveTheirGivenName() {
    double[] family = {.01, .01, .01, .01, .96, 1};
    double[] bounded = Doubt.bounded(Field.GIVEN.ordinal(), family);
    assertThat(bounded[NameLevel.DIFFERENT.ordinal()]).isCloseTo(.25, within(CLOSE));
    assertThat(bounded[NameLevel.SAME.ordinal()]).isCloseTo(.1875, within(CLOSE));
    assertThat(Arrays.stream(bounded).sum()).isCloseTo(2, within(CLOSE));
    assertThat(bounded[NameLevel.MISSING.ordinal()]).isEqualTo(1);
  }

  @Test
  void fewBirthDatesOfOnePersonAreYearsApartAndThoseKeepTheirShares() {
    double[] family = {.2, 0, 0, 0, .2, .1, .4, .1, 1};
    double[] bounded = Doubt.bounded(Field.BIRTH.ordinal(), family);
    assertThat(bounded[BirthLevel.WITHIN_45.ordinal()])
        .isCloseTo(4 * bounded[BirthLevel.FARTHER.ordinal()], within(CLOSE));
    assertThat(
            bounded[BirthLevel.WITHIN_15.ordinal()]
                + bounded[BirthLevel.WITHIN_45.ordinal()]
                + bounded[BirthLevel.FARTHER.ordinal()])
        .isCloseTo(.1, within(CLOSE));
  }

  @Test
  void whatIsWithinBoundsStays() {
    double[] person = {.8, .05, .1, .02, .03, 1};
    assertThat(Doubt.bounded(Field.GIVEN.ordinal(), person)).isEqualTo(person);
    assertThat(Doubt.bounded(Field.ADDRESS.ordinal(), person)).isEqualTo(person);
  }
}
