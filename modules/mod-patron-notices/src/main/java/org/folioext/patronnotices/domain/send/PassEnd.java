package org.folioext.patronnotices.domain.send;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a pass of a sender ends before all is sent. */
public enum PassEnd {
  /** The instance is about to end. */
  INSTANCE_ENDS(false),
  /** A person switched sending off, or this is not the installation that may send. */
  SWITCHED_OFF(false),
  /** The hours for notices are over, or have not begun. */
  OUTSIDE_HOURS(false),
  /** Templates may not be filled: a permission is missing. */
  TEMPLATES_FORBIDDEN(true),
  /** Messages may not be sent: a permission is missing. */
  MESSAGES_FORBIDDEN(true),
  /** What is looked at before may not be read: a permission is missing. */
  READING_FORBIDDEN(true),
  /** Too many calls in a row had no clear answer. */
  UNCLEAR(true),
  /** All was sent, but nobody may or can read what became of messages. */
  UNREAD(true),
  /** A module that it takes does not answer. */
  NO_ANSWER(true),
  /** Nobody knows the library's days. */
  ZONE_UNKNOWN(true);

  private final boolean trouble;

  PassEnd(boolean trouble) {
    this.trouble = trouble;
  }

  /** The one of that name. */
  public static Optional<PassEnd> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  /** Its name in rows and answers: lower case words joined by hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether somebody should look where it happens again and again. */
  public boolean isTrouble() {
    return trouble;
  }
}
