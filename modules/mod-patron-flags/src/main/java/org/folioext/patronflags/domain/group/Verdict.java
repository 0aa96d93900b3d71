package org.folioext.patronflags.domain.group;

import java.util.List;
import java.util.stream.Stream;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;

/** Whether a condition holds for a patron: yes or no, for some facts, or nobody can tell. */
sealed interface Verdict {

  /** It holds, or not, by these facts. */
  record Known(boolean holds, List<Fact> facts) implements Verdict {
    public Known {
      facts = facts.stream().distinct().toList();
    }
  }

  /**
   * Something is missing.
   *
   * @param why key of the bundle
   */
  record Unknown(String why) implements Verdict {}

  static Verdict of(boolean holds, Fact... facts) {
    return new Known(holds, List.of(facts));
  }

  /** The contrary; of what nobody can tell nobody can tell the contrary. */
  default Verdict not() {
    return this instanceof Known known ? new Known(!known.holds(), known.facts()) : this;
  }

  /** Whether it is known to be so. */
  default boolean is(boolean holds) {
    return this instanceof Known known && known.holds() == holds;
  }

  /** What a rule says whose condition this is. */
  default Outcome outcome() {
    if (this instanceof Known known) {
      return known.holds() ? new Outcome.Flagged(new Evidence(known.facts())) : new Outcome.Clear();
    }
    return new Outcome.CannotTell(((Unknown) this).why());
  }

  /**
   * Of several as one: if one alone decides, that is it, with the facts of all that decide so; else
   * nobody can tell if there is one of which nobody can tell; else they agree, by all their facts.
   *
   * @param deciding true for any, false for all
   */
  static Verdict joined(List<Verdict> verdicts, boolean deciding) {
    List<Verdict> decide = verdicts.stream().filter(one -> one.is(deciding)).toList();
    if (!decide.isEmpty()) {
      return new Known(deciding, factsOf(decide));
    }
    return verdicts.stream()
        .filter(Unknown.class::isInstance)
        .findFirst()
        .orElseGet(() -> new Known(!deciding, factsOf(verdicts)));
  }

  private static List<Fact> factsOf(List<Verdict> verdicts) {
    return verdicts.stream()
        .flatMap(one -> one instanceof Known known ? known.facts().stream() : Stream.empty())
        .toList();
  }
}
