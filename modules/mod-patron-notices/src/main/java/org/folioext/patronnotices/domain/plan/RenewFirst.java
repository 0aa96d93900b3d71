package org.folioext.patronnotices.domain.plan;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.rule.Event;

/**
 * Keeps back what is to be told of a loan's due date while the renewals of the day are still to
 * come: of loans that a rule renews, as long as the notice has another day. Stateless.
 */
public final class RenewFirst {

  private static final Duration DAY = Duration.ofDays(1);

  private RenewFirst() {}

  /**
   * Of one patron's decisions.
   *
   * @param comes whether what a rule renews will be tried at all
   */
  public static List<Decision> of(List<Decision> decisions, Predicate<Decision> comes) {
    Set<UUID> renewing =
        decisions.stream()
            .filter(one -> one.goes() && one.rule().event().isRenewal())
            .filter(comes)
            .map(one -> one.candidate().subject())
            .collect(Collectors.toSet());
    return decisions.stream()
        .map(
            one ->
                renewing.contains(one.candidate().subject()) && canWait(one)
                    ? one.waitingForRenewal()
                    : one)
        .toList();
  }

  private static boolean canWait(Decision decision) {
    return decision.rule().event() == Event.LOAN_DUE
        && decision.outcome() instanceof Outcome.Goes goes
        && goes.until().isAfter(goes.notBefore().plus(DAY));
  }
}
