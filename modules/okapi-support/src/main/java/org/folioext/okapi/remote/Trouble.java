package org.folioext.okapi.remote;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folioext.okapi.client.CallFailed;

/** What a failed call to another module tells. */
public enum Trouble {
  /** The person has no right to it. */
  FORBIDDEN,
  /** The person's token is no longer good. */
  SIGNED_OUT,
  /** The tenant has no module for it. */
  NO_MODULE,
  /** The module has no such record. */
  ABSENT,
  /** The module did not take it, and says so. */
  REFUSED,
  /** Nobody knows whether it was done. */
  UNCLEAR;

  private static final Pattern PERMISSION =
      Pattern.compile("requires permission: ([\\w.-]{1,200})");

  /** The trouble of a failure; empty where it is not one of a call. */
  public static Optional<Trouble> of(Throwable failure) {
    if (failure instanceof NotSeen) {
      return Optional.of(UNCLEAR);
    }
    return failure instanceof CallFailed call ? Optional.of(of(call)) : Optional.empty();
  }

  private static Trouble of(CallFailed call) {
    int status = call.status().orElse(0);
    return switch (status) {
      case 401 -> SIGNED_OUT;
      case 403 -> FORBIDDEN;
      case 404 -> absent(call);
      case 408, 429 -> UNCLEAR;
      default -> status >= 400 && status < 500 ? REFUSED : UNCLEAR;
    };
  }

  /** The gateway answers 404 too. */
  private static Trouble absent(CallFailed call) {
    if (Gateway.hasNoModule(call)) {
      return NO_MODULE;
    }
    return call.body().startsWith("No running module instance") ? UNCLEAR : ABSENT;
  }

  /** The permission that is missing, where the gateway names it. */
  public static Optional<String> permission(Throwable failure) {
    return Optional.of(failure)
        .filter(CallFailed.class::isInstance)
        .map(call -> PERMISSION.matcher(((CallFailed) call).body()))
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }
}
