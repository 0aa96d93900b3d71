package org.folioext.patronflags.domain.action;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What an action left in FOLIO. Immutable.
 *
 * @param remoteId of the block or note, chosen before it is written; the user's otherwise
 * @param actor who did it, where there is a user
 * @param at when it was recorded
 * @param changed when its state last changed
 * @param bulk that did it, if one did
 */
public record Left(
    UUID id,
    UUID flag,
    UUID patron,
    Plan plan,
    UUID remoteId,
    LeftState state,
    Optional<UUID> actor,
    Instant at,
    Instant changed,
    Optional<UUID> bulk) {

  public Left {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(bulk, "bulk");
  }

  /** The same in another state. */
  public Left in(LeftState next, Instant when) {
    return new Left(id, flag, patron, plan, remoteId, next, actor, at, when, bulk);
  }
}
