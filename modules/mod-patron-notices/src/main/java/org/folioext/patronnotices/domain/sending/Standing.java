package org.folioext.patronnotices.domain.sending;

import java.util.Locale;

/** Whether an installation is the one that a person confirmed. */
public enum Standing {
  /** It has no name: SEND_ENV is not set. */
  UNNAMED,
  /** Nobody confirmed any. */
  UNCONFIRMED,
  /** Another one was confirmed: this may be a copy. */
  DIFFERENT,
  /** It is that one. */
  CONFIRMED;

  /** The name in answers, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
