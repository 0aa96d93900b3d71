package org.folioext.patronnotices.domain.send;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a person has a message sent once more; no words of theirs, which could be personal. */
public enum ResendReason {
  /** It did not come, the patron says. */
  NOT_RECEIVED,
  /** The patron lost it, or wants it again. */
  WANTED_AGAIN,
  /** It went to an address that was wrong and is right now. */
  ADDRESS_CORRECTED,
  /** Anything else. */
  OTHER;

  /** The name in requests: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a request says. */
  public static Optional<ResendReason> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }
}
