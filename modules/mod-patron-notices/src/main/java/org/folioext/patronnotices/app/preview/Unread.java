package org.folioext.patronnotices.app.preview;

import io.vertx.core.Future;
import org.folioext.okapi.Failure;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.NotSeen;

/** Where FOLIO does not show what a preview needs. Stateless. */
final class Unread {

  private Unread() {}

  /** Whether that is why. */
  static boolean is(Throwable failure) {
    return failure instanceof CallFailed || failure instanceof NotSeen;
  }

  /** The failure as a person is told it; any other as it is. */
  static <T> Future<T> told(Throwable failure) {
    return is(failure)
        ? Failure.unavailable(
                "folio-unread", "FOLIO did not show all that a preview needs: try again.")
            .future()
        : Future.failedFuture(failure);
  }
}
