package org.folioext.patronmatching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.folioext.patronmatching.Town;
import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.compare.Likeness;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.tidy.Features;
import org.junit.jupiter.api.Test;

class ContrastTest {

  @Test
  void theBitsAddUpToTheLogarithmOfTheOddsBetweenTheTwoKinds() {
    List<Features> people = Town.roster(Town.of(5, 60)).features();
    Comparer comparer = new Comparer();
    KeyHash hash = KeyHash.fleeting();
    Model model = new Trainer(comparer, hash, hash).train(people, LocalDate.EPOCH, () -> {});
    Scorer scorer = new Scorer(model, comparer);
    for (Features left : people) {
      for (Features right : people) {
        Profile one = scorer.profile(left);
        Profile other = scorer.profile(right);
        Likeness likeness = comparer.compare(left, right);
        double[] weights = model.weights(likeness.packed(), Scorer.shares(likeness, one, other));
        Contrast contrast = scorer.contrast(one, other);
        assertThat(new Weights(model).of(likeness.packed(), Scorer.shares(likeness, one, other)))
            .isEqualTo(weights);
        double odds = weights[contrast.same().ordinal()] / weights[contrast.other().ordinal()];
        assertThat(contrast.sum()).isCloseTo(Math.log(odds) / Math.log(2), within(1e-6));
        assertThat(contrast.other()).isEqualTo(scorer.score(one, other).other());
        for (int kind = 0; kind < weights.length; kind++) {
          Kind best = Kind.at(kind).isSamePerson() ? contrast.same() : contrast.other();
          assertThat(weights[kind]).isLessThanOrEqualTo(weights[best.ordinal()]);
        }
      }
    }
  }
}
