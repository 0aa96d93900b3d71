package org.folioext.patronnotices.domain.renew;

import java.util.Locale;

/** Where an attempt to renew a loan on a day stands. */
public enum AttemptState {
  /** Auto-renewal is off: it was only predicted. */
  PREDICTED,
  /** It is to be called. */
  READY,
  /** FOLIO is being asked, or was when its instance stopped. */
  CALLING,
  /** FOLIO was asked and did not answer: the loan will tell. */
  UNKNOWN,
  /** The due date moved. */
  RENEWED,
  /** FOLIO refused. */
  REFUSED,
  /** FOLIO said that it renewed, and the due date is what it was. */
  UNMOVED,
  /** FOLIO did not renew, and did not say why. */
  FAILED,
  /** It was never called: the loan is another by now, or the day is over. */
  DROPPED;

  /** The name in answers and rows: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that {@link #id()}.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static AttemptState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
