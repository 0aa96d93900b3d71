package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.renew.LoanPolicy.From;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Holds;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Limits;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Profile;

/** A renewal against which nothing stands, and what may be otherwise of it. */
record Renewal(RenewalFacts facts) {
  static final Instant DUE = Instant.parse("2026-03-20T20:00:00Z");

  static Renewal good() {
    OpenLoan loan =
        new OpenLoan(
            Made.LOAN,
            Made.PATRON,
            Made.id("item"),
            DUE,
            0,
            Optional.of(Made.id("policy")),
            Optional.of("Checked out"),
            0,
            false);
    LoanPolicy policy =
        new LoanPolicy(
            true,
            true,
            OptionalInt.of(3),
            Profile.ROLLING,
            From.DUE_DATE,
            Period.of(3, "Weeks"),
            new Holds.Same(),
            true,
            new Limits.None(),
            false);
    Borrower borrower =
        new Borrower(true, Optional.empty(), Optional.of(false), Optional.of(false));
    return new Renewal(
        new RenewalFacts(loan, Optional.of(borrower), Optional.of(policy), Optional.of(List.of())));
  }

  private Renewal loan(UnaryOperator<OpenLoan> change) {
    return new Renewal(
        new RenewalFacts(
            change.apply(facts.loan()), facts.borrower(), facts.policy(), facts.queue()));
  }

  private Renewal policy(UnaryOperator<LoanPolicy> change) {
    return new Renewal(
        new RenewalFacts(
            facts.loan(), facts.borrower(), facts.policy().map(change), facts.queue()));
  }

  private Renewal with(
      Optional<Borrower> borrower, Optional<LoanPolicy> policy, Optional<List<Queued>> queue) {
    return new Renewal(new RenewalFacts(facts.loan(), borrower, policy, queue));
  }

  Renewal borrower(Borrower borrower) {
    return with(Optional.of(borrower), facts.policy(), facts.queue());
  }

  Renewal noBorrower() {
    return with(Optional.empty(), facts.policy(), facts.queue());
  }

  Renewal noPolicy() {
    return with(facts.borrower(), Optional.empty(), facts.queue());
  }

  Renewal noQueue() {
    return with(facts.borrower(), facts.policy(), Optional.empty());
  }

  Renewal queue(Queued... queue) {
    return with(facts.borrower(), facts.policy(), Optional.of(List.of(queue)));
  }

  Renewal due(String due) {
    return loan(
        one ->
            new OpenLoan(
                one.id(),
                one.patron(),
                one.item(),
                Instant.parse(due),
                one.renewals(),
                one.policy(),
                one.itemStatus(),
                one.reminders(),
                one.foreign()));
  }

  Renewal renewals(int count) {
    return loan(
        one ->
            new OpenLoan(
                one.id(),
                one.patron(),
                one.item(),
                one.due(),
                count,
                one.policy(),
                one.itemStatus(),
                one.reminders(),
                one.foreign()));
  }

  Renewal itemStatus(String status) {
    return loan(
        one ->
            new OpenLoan(
                one.id(),
                one.patron(),
                one.item(),
                one.due(),
                one.renewals(),
                one.policy(),
                Optional.of(status),
                one.reminders(),
                one.foreign()));
  }

  Renewal reminders(int count) {
    return loan(
        one ->
            new OpenLoan(
                one.id(),
                one.patron(),
                one.item(),
                one.due(),
                one.renewals(),
                one.policy(),
                one.itemStatus(),
                count,
                one.foreign()));
  }

  Renewal foreign() {
    return loan(
        one ->
            new OpenLoan(
                one.id(),
                one.patron(),
                one.item(),
                one.due(),
                one.renewals(),
                one.policy(),
                one.itemStatus(),
                one.reminders(),
                true));
  }

  Renewal loanable(boolean loanable) {
    return policy(
        one ->
            new LoanPolicy(
                loanable,
                one.renewable(),
                one.limit(),
                one.profile(),
                one.from(),
                one.period(),
                one.holds(),
                one.withHolds(),
                one.limits(),
                one.movesClosedDays()));
  }

  Renewal renewable(boolean renewable) {
    return policy(
        one ->
            new LoanPolicy(
                one.loanable(),
                renewable,
                one.limit(),
                one.profile(),
                one.from(),
                one.period(),
                one.holds(),
                one.withHolds(),
                one.limits(),
                one.movesClosedDays()));
  }

  private Renewal limit(OptionalInt limit) {
    return policy(
        one ->
            new LoanPolicy(
                one.loanable(),
                one.renewable(),
                limit,
                one.profile(),
                one.from(),
                one.period(),
                one.holds(),
                one.withHolds(),
                one.limits(),
                one.movesClosedDays()));
  }

  Renewal limit(int limit) {
    return limit(OptionalInt.of(limit));
  }

  Renewal unlimited() {
    return limit(OptionalInt.empty());
  }

  Renewal profile(Profile profile) {
    return policy(
        one ->
            new LoanPolicy(
                one.loanable(),
                one.renewable(),
                one.limit(),
                profile,
                one.from(),
                one.period(),
                one.holds(),
                one.withHolds(),
                one.limits(),
                one.movesClosedDays()));
  }

  Renewal from(From from) {
    return policy(
        one ->
            new LoanPolicy(
                one.loanable(),
                one.renewable(),
                one.limit(),
                one.profile(),
                from,
                one.period(),
                one.holds(),
                one.withHolds(),
                one.limits(),
                one.movesClosedDays()));
  }

  Renewal period(int duration, String interval) {
    return policy(
        one ->
            new LoanPolicy(
                one.loanable(),
                one.renewable(),
                one.limit(),
                one.profile(),
                one.from(),
                Period.of(duration, interval),
                one.holds(),
                one.withHolds(),
                one.limits(),
                one.movesClosedDays()));
  }

  Renewal holdsPeriod(int duration, String interval) {
    return policy(
        one ->
            new LoanPolicy(
                one.loanable(),
                one.renewable(),
                one.limit(),
                one.profile(),
                one.from(),
                one.period(),
                new Holds.Other(Period.of(duration, interval)),
                one.withHolds(),
                one.limits(),
                one.movesClosedDays()));
  }

  Renewal withHolds(boolean withHolds) {
    return policy(
        one ->
            new LoanPolicy(
                one.loanable(),
                one.renewable(),
                one.limit(),
                one.profile(),
                one.from(),
                one.period(),
                one.holds(),
                withHolds,
                one.limits(),
                one.movesClosedDays()));
  }

  Renewal limits(Limits limits) {
    return policy(
        one ->
            new LoanPolicy(
                one.loanable(),
                one.renewable(),
                one.limit(),
                one.profile(),
                one.from(),
                one.period(),
                one.holds(),
                one.withHolds(),
                limits,
                one.movesClosedDays()));
  }

  Renewal movesClosedDays() {
    return policy(
        one ->
            new LoanPolicy(
                one.loanable(),
                one.renewable(),
                one.limit(),
                one.profile(),
                one.from(),
                one.period(),
                one.holds(),
                one.withHolds(),
                one.limits(),
                true));
  }
}
