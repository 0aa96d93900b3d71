package org.folioext.patronmatching.model;

import java.util.Set;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.Likeness;

/**
 * How a library's accounts differ: what was learned from them, without anybody telling which are
 * one person's. A mixture of {@link Kind kinds} (I. P. Fellegi and A. B. Sunter, 1969; weights by
 * expectation and maximization). Not changed once made; its arrays are nobody else's.
 *
 * @param trained day on which it was learned, ISO 8601
 * @param sizes by kind, how many pairs there are
 * @param levels by kind, field and level, how likely the level is
 * @param frequencies of values
 * @param crowded keys that so many share that nobody is compared for them
 */
public record Model(
    String trained,
    double[] sizes,
    double[][][] levels,
    Frequencies frequencies,
    Set<Long> crowded) {

  /** By kind, how many pairs of it look like this one. */
  double[] weights(long packed, double[] shares) {
    double[] weights = new double[Kind.count()];
    for (int kind = 0; kind < weights.length; kind++) {
      weights[kind] = sizes[kind] * likelihood(kind, packed, shares);
    }
    return weights;
  }

  private double likelihood(int kind, long packed, double[] shares) {
    double likelihood = 1;
    for (int field = 0; field < shares.length; field++) {
      likelihood *= factor(kind, field, Likeness.level(packed, field), shares[field]);
    }
    return likelihood;
  }

  /** How likely a level is among pairs of a kind. */
  double factor(int kind, int field, int level, double share) {
    boolean byChance = Field.at(field).isSame(level) && Explanations.byChance(kind, field);
    return byChance ? share : levels[kind][field][level];
  }
}
