package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import org.folioext.okapi.remote.Gateway;

/** What there is where a library does not have a module. Stateless. */
final class Absent {

  private Absent() {}

  /** That, where the tenant has no module for what was asked; else the failure. */
  static <T> Future<T> or(Throwable failure, T none) {
    return Gateway.hasNoModule(failure)
        ? Future.succeededFuture(none)
        : Future.failedFuture(failure);
  }
}
