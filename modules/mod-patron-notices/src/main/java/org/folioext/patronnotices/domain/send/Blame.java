package org.folioext.patronnotices.domain.send;

import java.util.regex.Pattern;

/**
 * What a delivery that failed says of the address, as far as the words of mod-email's record tell
 * (mod-email 1.17.0, as recorded). A mail server that is not there, a lost connection, a mail that
 * is not wanted for what it says are no fault of the address.
 */
public enum Blame {
  /**
   * It is none, or its mail server knows no such mailbox: SMTP 5.1.1 to 5.1.3, 5.1.6, 5.1.10,
   * 5.2.1.
   */
  ADDRESS("address-refused"),
  /** Its mail server did not take the mail for this recipient, now or for good. */
  RECIPIENT("recipient-refused"),
  /** Nothing. */
  NOTHING("delivery-failed");

  private static final Pattern NONE =
      Pattern.compile(
          "invalid email address \\["
              + "|recipient address not accepted: 5\\d\\d[ -]5\\.(1\\.(1|2|3|6|10)|2\\.1)\\b");

  private static final Pattern NOT_TAKEN =
      Pattern.compile("recipient address not accepted: [45]\\d\\d\\b");

  private final String reason;

  Blame(String reason) {
    this.reason = reason;
  }

  /** The code of a message that failed so. */
  public String reason() {
    return reason;
  }

  /**
   * What a record says.
   *
   * @param words of the record, which may name the address: they are read, and never kept
   */
  public static Blame of(String words) {
    if (NONE.matcher(words).find()) {
      return ADDRESS;
    }
    return NOT_TAKEN.matcher(words).find() ? RECIPIENT : NOTHING;
  }
}
