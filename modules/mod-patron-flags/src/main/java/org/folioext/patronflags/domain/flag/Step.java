package org.folioext.patronflags.domain.flag;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What once happened to a flag.
 *
 * @param number from 1, without gaps: the version that the flag has after it
 * @param actor who did it; empty where a scan or another module did
 * @param before empty of a flag's first step
 * @param comment of the actor: may hold personal data
 * @param details never personal: rule versions, days, ids
 */
public record Step(
    UUID flag,
    int number,
    Instant at,
    Optional<UUID> actor,
    Action action,
    Optional<FlagState> before,
    FlagState after,
    Optional<String> comment,
    Map<String, String> details) {

  public Step {
    details = Map.copyOf(details);
  }

  /** The step from one version of a flag, if there was one, to the next. */
  static Step between(
      Optional<Flag> before,
      Flag after,
      Action action,
      Optional<UUID> actor,
      Optional<String> comment,
      Map<String, String> details) {
    return new Step(
        after.id(),
        after.version(),
        after.changed(),
        actor,
        action,
        before.map(Flag::state),
        after.state(),
        comment,
        details);
  }

  /** The step without its comment. */
  @Override
  public String toString() {
    return "Step " + number + " of " + flag + ": " + action.id();
  }
}
