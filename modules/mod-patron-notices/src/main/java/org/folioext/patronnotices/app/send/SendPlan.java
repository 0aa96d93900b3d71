package org.folioext.patronnotices.app.send;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.settings.SendSettings;

/**
 * What it takes to send for a library for a while. Immutable.
 *
 * @param choices of which it was made
 * @param plan the rules that act, as a run has them
 * @param templates ids by name or id
 * @param noteType of the notes at the desk; empty where the library has none
 * @param made when
 */
record SendPlan(
    Choices choices,
    NoticePlan plan,
    Function<String, Optional<UUID>> templates,
    Optional<UUID> noteType,
    Instant made) {

  SendSettings settings() {
    return choices.settings().settings().sending();
  }

  /** Whether what is sent is kept for a while. */
  boolean keepsBodies() {
    return choices.settings().settings().retention().bodyDays() > 0;
  }

  /** Whether notices may go out at that time of its day. */
  boolean isOpen(Instant now) {
    return !now.isBefore(plan.time().opens(plan.today()))
        && now.isBefore(plan.time().closes(plan.today()))
        && plan.time().dayOf(now).equals(plan.today());
  }
}
