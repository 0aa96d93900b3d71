package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folioext.patronnotices.domain.renew.LoanPolicy.From;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Holds;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Limits;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Profile;
import org.folioext.patronnotices.domain.renew.Prediction.Unseen;

/**
 * Predicts renewals, by the checks of mod-circulation (RenewalResource of 24.6): like it, it names
 * all that stands against one, and not the first alone. Pure.
 */
public final class Predictor {

  private static final Map<String, RefusalCode> LOST =
      Map.of(
          "Declared lost", RefusalCode.DECLARED_LOST,
          "Aged to lost", RefusalCode.AGED_TO_LOST,
          "Claimed returned", RefusalCode.CLAIMED_RETURNED);

  private final RenewalFacts facts;
  private final Instant now;
  private final Set<RefusalCode> against = EnumSet.noneOf(RefusalCode.class);
  private final Set<Unseen> unseen = EnumSet.noneOf(Unseen.class);
  private Optional<Instant> due = Optional.empty();

  private Predictor(RenewalFacts facts, Instant now) {
    this.facts = facts;
    this.now = now;
  }

  /** What FOLIO will say if it is asked now. */
  public static Prediction of(RenewalFacts facts, Instant now) {
    return new Predictor(facts, now).prediction();
  }

  private Prediction prediction() {
    lookAtPatron();
    lookAtLoan();
    facts.policy().ifPresentOrElse(this::lookAtPolicy, () -> unseen.add(Unseen.POLICY));
    if (!against.isEmpty()) {
      return new Prediction.Refuses(new Reasons(against));
    }
    return unseen.isEmpty() ? new Prediction.Renews(due) : new Prediction.CannotTell(unseen);
  }

  private void lookAtPatron() {
    Optional<Borrower> borrower = facts.borrower();
    if (borrower.isEmpty()) {
      unseen.add(Unseen.PATRON);
      return;
    }
    if (borrower.get().isInactive(now)) {
      against.add(RefusalCode.PATRON_INACTIVE);
    }
    block(borrower.get().blockedManually(), RefusalCode.BLOCKED_MANUALLY, Unseen.MANUAL_BLOCKS);
    block(
        borrower.get().blockedAutomatically(),
        RefusalCode.BLOCKED_AUTOMATICALLY,
        Unseen.AUTOMATED_BLOCKS);
  }

  private void block(Optional<Boolean> blocked, RefusalCode code, Unseen unread) {
    if (blocked.isEmpty()) {
      unseen.add(unread);
    } else if (blocked.get()) {
      against.add(code);
    }
  }

  private void lookAtLoan() {
    facts.loan().itemStatus().map(LOST::get).ifPresent(against::add);
    if (facts.loan().reminders() > 0) {
      unseen.add(Unseen.REMINDER_POLICY);
    }
    if (facts.loan().foreign()) {
      unseen.add(Unseen.FOREIGN_LOAN);
    }
    if (queue().stream().anyMatch(one -> one.kind() == Queued.Kind.RECALL && one.forItem())) {
      against.add(RefusalCode.RECALLED);
    }
    if (facts.queue().isEmpty()) {
      unseen.add(Unseen.REQUESTS);
    }
  }

  private void lookAtPolicy(LoanPolicy policy) {
    if (!policy.renewable()) {
      against.add(RefusalCode.NOT_RENEWABLE);
    } else if (policy.limit().isPresent() && facts.loan().renewals() >= policy.limit().getAsInt()) {
      against.add(RefusalCode.LIMIT_REACHED);
    }
    boolean waitedFor = queue().stream().findFirst().filter(Queued::isHold).isPresent();
    if (waitedFor && !policy.withHolds()) {
      against.add(RefusalCode.REQUESTED);
    }
    if (waitedFor && policy.contradictsItselfWithHolds()) {
      against.add(RefusalCode.POLICY_UNCLEAR);
    }
    if (policy.loanable()) {
      lookAtDate(policy, waitedFor);
    } else {
      against.add(RefusalCode.NOT_LOANABLE);
    }
  }

  private void lookAtDate(LoanPolicy policy, boolean waitedFor) {
    if (policy.profile() == Profile.FIXED) {
      limited(policy.limits(), now, Optional.empty());
    } else if (policy.profile() == Profile.UNKNOWN || policy.from() == From.UNKNOWN) {
      against.add(RefusalCode.POLICY_UNCLEAR);
    } else {
      Instant from = policy.from() == From.NOW ? now : facts.loan().due();
      Optional<Period> period =
          waitedFor && policy.holds() instanceof Holds.Other other
              ? other.period()
              : policy.period();
      period.ifPresentOrElse(
          known -> limited(policy.limits(), from, Optional.of(known.after(from))),
          () -> against.add(RefusalCode.POLICY_UNCLEAR));
    }
    if (due.filter(date -> !date.isAfter(facts.loan().due())).isPresent()) {
      against.add(RefusalCode.DATE_UNMOVED);
    }
    due = policy.movesClosedDays() ? Optional.empty() : due;
  }

  /**
   * The due date within a schedule.
   *
   * @param rolling the date that the policy's period gives; empty of a fixed policy
   */
  private void limited(Limits limits, Instant from, Optional<Instant> rolling) {
    if (limits instanceof Limits.Unread) {
      unseen.add(Unseen.SCHEDULE);
    } else if (limits instanceof Limits.Of of) {
      Optional<Instant> limit = of.schedule().dueFor(from);
      limit.ifPresentOrElse(
          last -> due = Optional.of(rolling.filter(date -> date.isBefore(last)).orElse(last)),
          () -> against.add(RefusalCode.OUTSIDE_SCHEDULE));
    } else if (rolling.isPresent()) {
      due = rolling;
    } else {
      against.add(RefusalCode.OUTSIDE_SCHEDULE);
    }
  }

  private List<Queued> queue() {
    return facts.queue().orElse(List.of());
  }
}
