package org.folioext.patronmatching.model;

import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.Likeness;

/**
 * Why two people are likely one, or not: what they would most likely be as one person against what
 * they most likely are otherwise. Its bits add up to the logarithm, to base 2, of how many pairs
 * like this are of the one kind for each of the other.
 *
 * @param same what they are if they are one person
 * @param other what they are if they are not
 * @param likeness level by level
 * @param shares by field, how rare the value is that both have, 0 where they have none in common
 * @param prior bits for how many pairs there are of either kind, whatever they look like
 * @param bits by field, how much it speaks for one person; below 0 it speaks against it
 */
public record Contrast(
    Kind same, Kind other, Likeness likeness, double[] shares, double prior, double[] bits) {
  private static final double LOG_2 = StrictMath.log(2);

  static Contrast of(Model model, Likeness likeness, double[] shares) {
    double[] weights = model.weights(likeness.packed(), shares);
    int same = best(weights, true);
    int other = best(weights, false);
    double[] bits = new double[Field.count()];
    for (int field = 0; field < bits.length; field++) {
      int level = Likeness.level(likeness.packed(), field);
      bits[field] =
          bits(
              model.factor(same, field, level, shares[field]),
              model.factor(other, field, level, shares[field]));
    }
    return new Contrast(
        Kind.at(same),
        Kind.at(other),
        likeness,
        shares,
        bits(model.sizes()[same], model.sizes()[other]),
        bits);
  }

  private static int best(double[] weights, boolean isSamePerson) {
    int best = isSamePerson ? Kind.SAME_AT_HOME.ordinal() : Kind.UNRELATED.ordinal();
    for (int kind = 0; kind < weights.length; kind++) {
      if (Kind.at(kind).isSamePerson() == isSamePerson && weights[kind] > weights[best]) {
        best = kind;
      }
    }
    return best;
  }

  private static double bits(double of, double against) {
    return (StrictMath.log(of) - StrictMath.log(against)) / LOG_2;
  }

  /** How much speaks for one person in all. */
  public double sum() {
    double sum = prior;
    for (double field : bits) {
      sum += field;
    }
    return sum;
  }

  /** Whether the other kind has a field in common anyway, and not by chance. */
  public boolean isExplained(Field field) {
    boolean isOfHome =
        field == Field.FAMILY
            || field == Field.ADDRESS
            || field == Field.PHONE
            || field == Field.EMAIL;
    return isOfHome
        && other.isHousehold()
        && field.isSame(likeness.level(field))
        && !Explanations.byChance(other.ordinal(), field.ordinal());
  }
}
