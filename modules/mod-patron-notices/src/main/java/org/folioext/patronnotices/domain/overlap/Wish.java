package org.folioext.patronnotices.domain.overlap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person says of a rule beside FOLIO's own notices.
 *
 * @param both whether both are wanted
 * @param policies those that the person was shown; empty where they did not say: whichever they are
 */
public record Wish(boolean both, Optional<Set<UUID>> policies) {

  /** Nothing is said. */
  public static final Wish NONE = new Wish(false, Optional.empty());

  public Wish {
    policies = policies.map(Set::copyOf);
  }

  /** Both are wanted, of those policies. */
  public static Wish of(Set<UUID> policies) {
    return new Wish(true, Optional.of(policies));
  }

  /** Whether it answers a question. */
  public boolean answers(List<Overlap> asked) {
    return asked.isEmpty() || both && asked.stream().map(Overlap::policy).allMatch(this::knew);
  }

  private boolean knew(UUID policy) {
    return policies.map(shown -> shown.contains(policy)).orElse(true);
  }
}
