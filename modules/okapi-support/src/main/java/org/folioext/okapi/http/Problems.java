package org.folioext.okapi.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells every failed request what went wrong, in FOLIO's errors schema. A {@link
 * org.folioext.okapi.Failure} is told as it stands; anything else is logged, and told as "internal"
 * with the request id alone.
 */
public final class Problems implements Handler<RoutingContext> {

  @Override
  public void handle(RoutingContext web) {
    throw new UnsupportedOperationException("to come");
  }
}
