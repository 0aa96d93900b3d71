package org.folioext.patronflags.domain.action;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.settings.Effect;

/**
 * What an action left in FOLIO. Immutable.
 *
 * @param remoteId of the block, chosen before it is written; of the note, which FOLIO gives it when
 *     it is written; the user's otherwise
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

  /** The same under the id that FOLIO has it by. */
  public Left under(UUID id) {
    return new Left(this.id, flag, patron, plan, id, state, actor, at, changed, bulk);
  }

  /** Whether nobody may have heard yet under which id it is in FOLIO. */
  public boolean isNameless() {
    return plan.effect() == Effect.NOTE
        && (state == LeftState.PLANNED || state == LeftState.UNSURE);
  }

  /** The same in another state. */
  public Left in(LeftState next, Instant when) {
    return new Left(id, flag, patron, plan, remoteId, next, actor, at, when, bulk);
  }
}
