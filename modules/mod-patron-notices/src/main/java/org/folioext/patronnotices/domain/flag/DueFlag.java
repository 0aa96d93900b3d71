package org.folioext.patronnotices.domain.flag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A flag of which there is something to say.
 *
 * @param changed since when; what comes up later is said again
 * @param raised whether the flag stands
 * @param facts what holds now; none: the flag is to be lifted
 * @param group of the patron
 */
public record DueFlag(
    UUID patron, Instant changed, boolean raised, List<Fact> facts, Optional<UUID> group) {

  /** Facts that a flag has at most. */
  public static final int MOST = 50;

  public DueFlag {
    facts = facts.stream().limit(MOST).toList();
  }

  /**
   * What a flag tells.
   *
   * @param personal whether it needs a permission to be seen
   */
  public record Fact(String key, String value, boolean personal) {}
}
