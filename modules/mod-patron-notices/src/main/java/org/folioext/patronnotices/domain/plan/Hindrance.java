package org.folioext.patronnotices.domain.plan;

import java.util.Locale;

/** Why what a person wants sent once more does not go. */
public enum Hindrance {
  /** FOLIO does not have the patron. */
  GONE,
  /** A record without a person of this library behind it. */
  NOT_A_PERSON,
  /** Staff switched the account off before its date. */
  SUSPENDED,
  /** The patron does not want such notices, or not by this channel. */
  OPTED_OUT,
  /** A child for whom nobody, or more than one, is to be notified. */
  MINOR,
  /** It would go to somebody else now. */
  OTHER_RECIPIENT,
  /** The record of the one who is to be notified was not read. */
  RECIPIENT_NOT_READ,
  /** The record no longer has what the channel needs. */
  NO_ADDRESS,
  /** The address is on the list of those to which nothing is sent. */
  ADDRESS_SUPPRESSED,
  /** It waited for longer than {@link OnceMore#PATIENCE}. */
  TOO_OLD,
  /** A person took it back. */
  TAKEN_BACK,
  /** The patron was erased. */
  PATRON_ERASED;

  /** The code in rows and answers: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
