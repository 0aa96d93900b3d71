package org.folioext.patronmatching.model;

import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.Likeness;
import org.folioext.patronmatching.tidy.Features;

/** Says how likely two people are one, under a model. Symmetric, thread-safe. */
public final class Scorer {
  private final Model model;
  private final Weights weights;
  private final Comparer comparer;

  public Scorer(Model model, Comparer comparer) {
    this.model = model;
    this.weights = new Weights(model);
    this.comparer = comparer;
  }

  /** A person as this model sees them. */
  public Profile profile(Features features) {
    return Profile.of(features, model.frequencies());
  }

  /** The probability that two people are one, 0 to 1. */
  public double probability(Profile left, Profile right) {
    double[] weights = weights(left, right);
    double all = 0;
    double same = 0;
    for (int kind = 0; kind < weights.length; kind++) {
      all += weights[kind];
      same += Kind.at(kind).isSamePerson() ? weights[kind] : 0;
    }
    return same / all;
  }

  /** The same, with what they are otherwise. */
  public Score score(Profile left, Profile right) {
    double[] weights = weights(left, right);
    int other = Kind.UNRELATED.ordinal();
    double all = 0;
    double same = 0;
    for (int kind = 0; kind < weights.length; kind++) {
      all += weights[kind];
      if (Kind.at(kind).isSamePerson()) {
        same += weights[kind];
      } else if (weights[kind] > weights[other]) {
        other = kind;
      }
    }
    return new Score(same / all, Kind.at(other));
  }

  /** What speaks for one person and what against it, field by field. */
  public Contrast contrast(Profile left, Profile right) {
    Likeness likeness = comparer.compare(left.features(), right.features());
    return Contrast.of(model, likeness, shares(likeness, left, right));
  }

  private double[] weights(Profile left, Profile right) {
    Likeness likeness = comparer.compare(left.features(), right.features());
    return weights.of(likeness.packed(), shares(likeness, left, right));
  }

  /** By field, how rare the value is that both have. */
  static double[] shares(Likeness likeness, Profile left, Profile right) {
    double[] shares = new double[Field.count()];
    for (int field = 0; field < shares.length; field++) {
      shares[field] = Shares.of(Field.at(field), likeness, left, right);
    }
    return shares;
  }
}
