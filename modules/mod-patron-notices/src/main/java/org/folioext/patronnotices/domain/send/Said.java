package org.folioext.patronnotices.domain.send;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.folioext.patronnotices.domain.send.Fate.Again;
import org.folioext.patronnotices.domain.send.Fate.How;

/** What a person says of a message of which nobody can tell. */
public enum Said {
  /** It arrived. */
  SENT,
  /** It did not, and what it told of is to be told again while there is time. */
  NOT_SENT,
  /** It did not, and it is left at that. */
  GIVEN_UP;

  /** What becomes of it. */
  public Aftermath after(Instant now) {
    return switch (this) {
      case SENT ->
          new Aftermath(MessageState.SENT, Optional.of("staff"), new Fate.Sent(), Optional.empty());
      case NOT_SENT ->
          new Aftermath(
              MessageState.FAILED,
              Optional.of("staff"),
              new Again(now, How.SAME_CHANNEL),
              Optional.empty());
      case GIVEN_UP ->
          new Aftermath(
              MessageState.FAILED, Optional.of("staff"), new Fate.Failed(), Optional.empty());
    };
  }

  /** The name in requests: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a request says. */
  public static Optional<Said> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }
}
