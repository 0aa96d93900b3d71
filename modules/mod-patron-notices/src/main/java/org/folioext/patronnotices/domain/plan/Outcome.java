package org.folioext.patronnotices.domain.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a rule comes to for a candidate on a day. */
public sealed interface Outcome {

  /**
   * It acts.
   *
   * @param notBefore when the rule's hours begin on that day
   * @param until after when it makes no sense any more
   * @param way empty of a rule that renews
   */
  record Goes(Instant notBefore, Instant until, Optional<Way> way) implements Outcome {}

  /**
   * It does not act.
   *
   * @param arguments as the {@link Reason} says
   */
  record Stays(Reason reason, List<String> arguments) implements Outcome {

    /** Whether that is why. */
    boolean isOf(Reason other, String argument) {
      return reason == other && arguments.contains(argument);
    }

    static Stays of(Reason reason, Object... arguments) {
      return new Stays(reason, List.of(arguments).stream().map(Object::toString).toList());
    }
  }
}
