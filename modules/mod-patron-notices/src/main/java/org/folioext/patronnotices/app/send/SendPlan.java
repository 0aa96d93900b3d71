package org.folioext.patronnotices.app.send;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.plan.LibraryTime;
import org.folioext.patronnotices.domain.rule.NoticeRule;
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
    return plan.time().isOpen(plan.today(), now);
  }

  /** Rules whose own hours are over at that time of its day, or have not begun. */
  Set<String> quiet(Instant now) {
    return plan.rules().values().stream()
        .map(KeptRule::rule)
        .filter(rule -> hours(rule).filter(time -> !time.isOpen(plan.today(), now)).isPresent())
        .map(NoticeRule::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Before when a message goes out on its day, of a rule or of any. */
  Instant closes(Optional<NoticeRule> rule) {
    return rule.flatMap(this::hours).orElse(plan.time()).closes(plan.today());
  }

  private Optional<LibraryTime> hours(NoticeRule rule) {
    return plan.time().within(rule.limits().hours());
  }
}
