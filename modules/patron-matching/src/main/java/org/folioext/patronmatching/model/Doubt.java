package org.folioext.patronmatching.model;

import java.util.Arrays;
import java.util.List;
import org.folioext.patronmatching.compare.BirthLevel;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.NameLevel;

/**
 * How wrong one person's cards can be. People mistype, but where most pairs of a kind have other
 * given names, or birth dates years apart, they are a family's, whatever fits the numbers.
 */
final class Doubt {
  private static final double OTHER_GIVEN_NAME = 0.25;
  private static final double OTHER_BIRTH = 0.1;

  private Doubt() {}

  /** The levels of a field of one person's cards, those that are plainly wrong not above bounds. */
  static double[] bounded(int field, double[] levels) {
    return switch (Field.at(field)) {
      case GIVEN -> bounded(levels, OTHER_GIVEN_NAME, List.of(NameLevel.DIFFERENT), field);
      case BIRTH ->
          bounded(
              levels,
              OTHER_BIRTH,
              List.of(BirthLevel.WITHIN_15, BirthLevel.WITHIN_45, BirthLevel.FARTHER),
              field);
      default -> levels;
    };
  }

  private static double[] bounded(
      double[] levels, double most, List<? extends Enum<?>> wrong, int field) {
    double all = wrong.stream().mapToDouble(level -> levels[level.ordinal()]).sum();
    if (all <= most) {
      return levels;
    }
    double[] bounded = Arrays.copyOf(levels, levels.length);
    int missing = Field.at(field).missing();
    for (int level = 0; level < levels.length; level++) {
      bounded[level] *= level == missing ? 1 : (1 - most) / (1 - all);
    }
    wrong.forEach(level -> bounded[level.ordinal()] = levels[level.ordinal()] * most / all);
    return bounded;
  }
}
