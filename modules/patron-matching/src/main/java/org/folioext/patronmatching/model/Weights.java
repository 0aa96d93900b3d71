package org.folioext.patronmatching.model;

import java.util.Arrays;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.Likeness;

/**
 * A model laid out so that all kinds are weighed at once; to the last bit the same as {@link
 * Model#weights}. Immutable.
 */
final class Weights {
  private static final int FIELDS = Field.count();
  private static final int KINDS = Kind.count();

  private final double[] sizes;

  /** By field, level and kind, how likely the level is. */
  private final double[][][] levels = new double[FIELDS][][];

  Weights(Model model) {
    this.sizes = model.sizes().clone();
    for (int field = 0; field < FIELDS; field++) {
      levels[field] = new double[Field.at(field).levels()][KINDS];
      for (int level = 0; level < levels[field].length; level++) {
        for (int kind = 0; kind < KINDS; kind++) {
          levels[field][level][kind] = model.levels()[kind][field][level];
        }
      }
    }
  }

  /** By kind, how many pairs of it look like this one. */
  double[] of(long packed, double[] shares) {
    double[] weights = new double[KINDS];
    Arrays.fill(weights, 1);
    for (int field = 0; field < FIELDS; field++) {
      int level = Likeness.level(packed, field);
      if (Field.at(field).isSame(level)) {
        same(weights, field, levels[field][level], shares[field]);
      } else {
        double[] kinds = levels[field][level];
        for (int kind = 0; kind < KINDS; kind++) {
          weights[kind] *= kinds[kind];
        }
      }
    }
    for (int kind = 0; kind < KINDS; kind++) {
      weights[kind] = sizes[kind] * weights[kind];
    }
    return weights;
  }

  private static void same(double[] weights, int field, double[] kinds, double share) {
    for (int kind = 0; kind < KINDS; kind++) {
      weights[kind] *= Explanations.byChance(kind, field) ? share : kinds[kind];
    }
  }
}
