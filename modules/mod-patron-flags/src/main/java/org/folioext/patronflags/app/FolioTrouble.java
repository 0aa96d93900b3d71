package org.folioext.patronflags.app;

import java.util.Map;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.remote.Trouble;

/**
 * How a person is told what a call under their own token failed with. What other modules say may be
 * personal, and is not passed on. Stateless.
 */
public final class FolioTrouble {

  /** The code of what this library has no module for. */
  public static final String NO_MODULE = "no-module";

  private FolioTrouble() {}

  /** A failure of a call as the person is told it; any other as it is. */
  public static Throwable told(Throwable failure) {
    return Trouble.of(failure).map(trouble -> told(trouble, failure)).orElse(failure);
  }

  private static Throwable told(Trouble trouble, Throwable failure) {
    return switch (trouble) {
      case FORBIDDEN -> forbidden(failure);
      case SIGNED_OUT -> Failure.forbidden("signed-out", "Your session has ended: sign in again.");
      case NO_MODULE ->
          Failure.unprocessable(NO_MODULE, "This library has no module of FOLIO for this.");
      case ABSENT, REFUSED ->
          Failure.unprocessable("folio-refused", "FOLIO did not take it; nothing was written.");
      case UNCLEAR ->
          Failure.unavailable("folio-unavailable", "FOLIO does not answer; nothing was written.");
    };
  }

  private static Failure forbidden(Throwable failure) {
    return Trouble.permission(failure)
        .map(
            name ->
                new Failure(
                    FailureKind.FORBIDDEN,
                    "folio-forbidden",
                    "FOLIO does not let you do this: you need the permission " + name + ".",
                    Map.of("permission", name)))
        .orElseGet(() -> Failure.forbidden("folio-forbidden", "FOLIO does not let you do this."));
  }
}
