package org.folioext.patronnotices.domain.plan;

import java.util.Locale;

/** Why a rule does not act for a candidate. */
public enum Reason {
  /** A record without a person of this library behind it. */
  NOT_A_PERSON,
  /** Staff switched the account off before its date. */
  SUSPENDED,
  /** A loan of a consortium to a patron of another library. */
  FOREIGN_LOAN,
  /** The item of the loan is claimed returned, declared lost or aged to lost. */
  ITEM_MISSING,
  /** The condition does not hold. */
  NOT_FOR,
  /** Nobody can tell whether the condition holds. */
  CANNOT_TELL,
  /** Argument: the rule that comes first. */
  EARLIER_RULE,
  /** Argument: the day on which the rule acts. */
  NOT_YET,
  /** Argument: the last day on which it would have made sense. */
  TOO_LATE,
  /** Argument: the day since which the rule acts. */
  BEFORE_RULE,
  /** Argument: the state in the ledger. */
  ALREADY,
  /** The rule names what the library does not have: it keeps its place, and says nothing. */
  RULE_BROKEN,
  OPTED_OUT,
  /** A child for whom nobody, or more than one, is to be notified. */
  MINOR,
  /** The record of the one who is to be notified was not read. */
  RECIPIENT_NOT_READ,
  /** Who is to be notified is no person, or switched off by staff. */
  RECIPIENT_UNFIT,
  /** Argument: the channels of the rule. */
  NO_CHANNEL,
  /** Argument: the next open day. */
  CLOSED,
  /** Closed until it is too late. Argument: the last day on which it would have made sense. */
  CLOSED_TOO_LONG,
  /** Argument: how many messages a person gets on a day at most. */
  DAY_FULL,
  /** Argument: how many messages of the rule a person gets on a day at most. */
  RULE_DAY_FULL,
  /** The loan is to be renewed today, which could not be tried yet. */
  RENEWAL_WAITS;

  /** The name in answers: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
