package org.folioext.patronnotices.domain.ledger;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a rule came to in a run.
 *
 * @param fresh causes that it is to send now, and that no run before had
 * @param most above it they are held; 0 of a rule that was never let go, and of an open run
 * @param heldFor why they are held, or were
 * @param outcomes how many candidates came to what: goes, or the id of a reason
 * @param decided when a person decided of what was held
 */
public record RuleOutcome(
    String rule,
    int version,
    long fresh,
    long most,
    State state,
    Optional<HeldFor> heldFor,
    Map<String, Long> outcomes,
    Optional<Instant> decided,
    Optional<UUID> decidedBy) {

  public RuleOutcome {
    outcomes = Map.copyOf(outcomes);
  }

  /** What becomes of what the rule brought. */
  public enum State {
    /** The run has not ended. */
    OPEN,
    /** It goes out. */
    FREE,
    /** It waits for a person. */
    HELD,
    /** A person let it go. */
    CONFIRMED,
    /** A person said no. */
    CANCELLED,
    /** The run was given up, and the next one asks again; or all of it became too late. */
    DROPPED;

    /** The name in answers and rows, in lower case. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All candidates of the rule in the run. */
  public long candidates() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }
}
