package org.folioext.console.web;

import io.vertx.core.Future;

/** Answers a request of a person who is signed in. */
@FunctionalInterface
public interface PageHandler {

  /** Fails with {@code GatewayFailure} or {@code Failure} where a page tells what happened. */
  Future<View> answer(PageRequest request);
}
