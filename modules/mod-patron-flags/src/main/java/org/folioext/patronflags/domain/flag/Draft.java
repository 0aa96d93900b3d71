package org.folioext.patronflags.domain.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.rule.Evidence;

/** The next version of a flag while it is put together. Used once. */
final class Draft {
  private final Flag from;
  private FlagState state;
  private boolean held;
  private boolean baseline;
  private Optional<Judgement> judgement = Optional.empty();
  private Evidence evidence;
  private Optional<UUID> assigned;
  private Optional<LocalDate> snoozedUntil;
  private int version;
  private Instant raised;
  private Instant changed;
  private Optional<Instant> resolvedAt;

  private Draft(Flag from) {
    this.from = from;
    this.state = from.state();
    this.held = from.held();
    this.baseline = from.baseline();
    this.evidence = from.evidence();
    this.assigned = from.assigned();
    this.snoozedUntil = from.snoozedUntil();
    this.version = from.version();
    this.raised = from.raised();
    this.changed = from.changed();
    this.resolvedAt = from.resolvedAt();
  }

  /** All as in that flag. */
  static Draft of(Flag flag) {
    return new Draft(flag);
  }

  /** In a state in which no day is waited for. */
  Draft state(FlagState next) {
    state = next;
    snoozedUntil = Optional.empty();
    resolvedAt = Optional.empty();
    return this;
  }

  /** Away until a day. */
  Draft snoozed(LocalDate until) {
    state(FlagState.SNOOZED);
    snoozedUntil = Optional.of(until);
    return this;
  }

  /** Over. */
  Draft resolved(Instant at) {
    state(FlagState.RESOLVED);
    held = false;
    resolvedAt = Optional.of(at);
    return this;
  }

  /** Open by a judgement, as if it were new. */
  Draft raised(Judgement by) {
    state(FlagState.OPEN);
    held = false;
    baseline = by.baseline();
    raised = by.at();
    return this;
  }

  /** With what the judgement saw. */
  Draft judged(Judgement by, Evidence seen) {
    judgement = Optional.of(by);
    evidence = seen;
    return this;
  }

  Draft held(boolean next) {
    held = next;
    return this;
  }

  Draft assigned(Optional<UUID> next) {
    assigned = next;
    return this;
  }

  /** One step further. */
  Draft step(Instant at) {
    version++;
    changed = at;
    return this;
  }

  Flag build() {
    return new Flag(
        from.id(),
        from.owner(),
        judgement.map(Judgement::kind).orElse(from.kind()),
        from.rule(),
        judgement.map(Judgement::ruleVersion).orElse(from.ruleVersion()),
        from.patron(),
        state,
        judgement.map(Judgement::severity).orElse(from.severity()),
        held,
        baseline,
        evidence,
        judgement.map(Judgement::evidenceHash).orElse(from.evidenceHash()),
        judgement.map(Judgement::group).orElse(from.group()),
        judgement.map(Judgement::expiresOn).orElse(from.expiresOn()),
        assigned,
        snoozedUntil,
        version,
        raised,
        changed,
        resolvedAt);
  }
}
