package org.folioext.patronnotices.domain.renew;

/** Whether FOLIO itself tells the patron of the renewal of a loan. */
public enum FolioTells {
  YES,
  NO,
  /** FOLIO does not say which of its policies is for the loan. */
  CANNOT_TELL;

  /** Whether the patron may hear of it from FOLIO, so that nobody else tells them. */
  public boolean maybe() {
    return this != NO;
  }
}
