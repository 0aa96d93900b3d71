package org.folioext.patronflags.domain.scan;

import java.util.Arrays;
import java.util.Locale;

/** What a scan reads; those that it does not need are left out, the order stays. */
public enum Phase {
  /** Users by id: all, or those changed. */
  USERS,
  /** Whose loans were changed. */
  LOANS,
  /** Whose requests were changed. */
  REQUESTS,
  /** Whose fees were changed. */
  ACCOUNTS,
  /** Whose proxies were changed. */
  PROXIES,
  /** Whom the calendar concerns, and who was not among all users. */
  GATHER,
  /** The patrons gathered, by their ids. */
  LISTED;

  /**
   * What comes behind it; itself where it is the last.
   *
   * @param whole whether the scan reads every user, and so need not ask what was changed
   */
  public Phase next(boolean whole) {
    if (whole && this == USERS) {
      return GATHER;
    }
    return this == LISTED ? LISTED : values()[ordinal() + 1];
  }

  /** The name in requests and rows, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The phase of that {@link #id()}.
   *
   * @throws java.util.NoSuchElementException where there is none
   */
  public static Phase of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
