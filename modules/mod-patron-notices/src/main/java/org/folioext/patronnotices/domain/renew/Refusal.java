package org.folioext.patronnotices.domain.renew;

/**
 * One thing that stands against a renewal.
 *
 * @param message FOLIO's words, at most {@link #LONGEST} characters; they may hold personal data
 */
public record Refusal(RefusalCode code, String message) {

  /** Characters that are kept of a message. */
  public static final int LONGEST = 300;

  public Refusal {
    message = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
  }
}
