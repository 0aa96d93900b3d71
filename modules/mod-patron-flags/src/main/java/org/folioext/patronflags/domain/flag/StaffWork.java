package org.folioext.patronflags.domain.flag;

import static org.folioext.patronflags.domain.flag.FlagState.CONFIRMED;
import static org.folioext.patronflags.domain.flag.FlagState.DISMISSED;
import static org.folioext.patronflags.domain.flag.FlagState.OPEN;
import static org.folioext.patronflags.domain.flag.FlagState.SNOOZED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.text.Message;
import org.folioext.patronflags.domain.flag.Answer.Done;
import org.folioext.patronflags.domain.flag.Answer.Reason;
import org.folioext.patronflags.domain.flag.Answer.Refused;

/**
 * What a person does with a flag.
 *
 * @param deed what they want
 * @param comment of theirs, at most {@link #LONGEST_COMMENT} characters; blank is none
 * @param expectedVersion the version of the flag that they saw
 * @param today in the library's zone
 */
public record StaffWork(
    Deed deed,
    UUID actor,
    Optional<String> comment,
    int expectedVersion,
    Instant at,
    LocalDate today) {

  /** Characters of a comment at most. */
  public static final int LONGEST_COMMENT = 4000;

  /** How far ahead a flag can be snoozed. */
  public static final Period LONGEST_SNOOZE = Period.ofYears(2);

  public StaffWork {
    comment = comment.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The work without its comment. */
  @Override
  public String toString() {
    return "StaffWork of " + actor;
  }

  /** What comes of it. Whoever decides on a held flag, or notes something, also releases it. */
  public Answer on(Flag flag) {
    if (flag.version() != expectedVersion) {
      return new Refused(Reason.CONFLICT, Message.of("refused.conflict"));
    }
    return invalid().or(() -> misplaced(flag)).orElseGet(() -> done(flag));
  }

  private Optional<Answer> invalid() {
    if (comment.filter(text -> text.length() > LONGEST_COMMENT).isPresent()) {
      return refused(Reason.INVALID, Message.of("refused.comment", "" + LONGEST_COMMENT));
    }
    if (deed instanceof Deed.Comment && comment.isEmpty()) {
      return refused(Reason.INVALID, Message.of("refused.no-comment"));
    }
    if (deed instanceof Deed.Snooze snooze
        && (!snooze.until().isAfter(today) || snooze.until().isAfter(today.plus(LONGEST_SNOOZE)))) {
      return refused(Reason.INVALID, Message.of("refused.until", "" + today.plus(LONGEST_SNOOZE)));
    }
    return Optional.empty();
  }

  private Optional<Answer> misplaced(Flag flag) {
    if (deed instanceof Deed.Release) {
      return flag.held() ? Optional.empty() : refused(Reason.STATE, Message.of("refused.not-held"));
    }
    return from().contains(flag.state())
        ? Optional.empty()
        : refused(Reason.STATE, Message.of("refused." + flag.state().id()));
  }

  private Set<FlagState> from() {
    if (deed instanceof Deed.Confirm) {
      return EnumSet.of(OPEN, SNOOZED);
    }
    if (deed instanceof Deed.Dismiss || deed instanceof Deed.Snooze) {
      return EnumSet.of(OPEN, CONFIRMED, SNOOZED);
    }
    if (deed instanceof Deed.Reopen) {
      return EnumSet.of(CONFIRMED, DISMISSED, SNOOZED);
    }
    if (deed instanceof Deed.Assign) {
      return EnumSet.complementOf(EnumSet.of(FlagState.RESOLVED));
    }
    return EnumSet.allOf(FlagState.class);
  }

  private Answer done(Flag flag) {
    Draft next = Draft.of(flag).held(false);
    if (deed instanceof Deed.Confirm) {
      return step(flag, next.state(CONFIRMED), Action.CONFIRMED, Map.of());
    }
    if (deed instanceof Deed.Dismiss) {
      return step(flag, next.state(DISMISSED), Action.DISMISSED, Map.of());
    }
    if (deed instanceof Deed.Snooze snooze) {
      Map<String, String> until = Map.of("until", snooze.until().toString());
      return step(flag, next.snoozed(snooze.until()), Action.SNOOZED, until);
    }
    if (deed instanceof Deed.Reopen) {
      return step(flag, next.state(OPEN), Action.REOPENED, Map.of());
    }
    if (deed instanceof Deed.Assign assign) {
      Map<String, String> to = assign.to().map(id -> Map.of("to", "" + id)).orElse(Map.of());
      return step(flag, next.assigned(assign.to()), Action.ASSIGNED, to);
    }
    Action action = deed instanceof Deed.Release ? Action.RELEASED : Action.COMMENTED;
    return step(flag, next, action, Map.of());
  }

  private Answer step(Flag before, Draft next, Action action, Map<String, String> details) {
    Flag after = next.step(at).build();
    return new Done(
        after,
        Step.between(Optional.of(before), after, action, Optional.of(actor), comment, details));
  }

  private static Optional<Answer> refused(Reason reason, Message message) {
    return Optional.of(new Refused(reason, message));
  }
}
