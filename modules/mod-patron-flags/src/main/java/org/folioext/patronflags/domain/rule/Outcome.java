package org.folioext.patronflags.domain.rule;

import java.util.Objects;

/** What a rule says of a patron. */
public sealed interface Outcome {

  /** All is seen, and nothing is to be done. */
  record Clear() implements Outcome {}

  /** Something is to be done. */
  record Flagged(Evidence evidence) implements Outcome {

    public Flagged {
      Objects.requireNonNull(evidence, "evidence");
    }
  }

  /**
   * What the rule needs is missing.
   *
   * @param why key of the bundle, without arguments
   */
  record CannotTell(String why) implements Outcome {

    public CannotTell {
      Objects.requireNonNull(why, "why");
    }
  }
}
