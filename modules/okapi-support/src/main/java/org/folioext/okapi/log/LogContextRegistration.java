package org.folioext.okapi.log;

import io.vertx.core.internal.VertxBootstrap;
import io.vertx.core.spi.VertxServiceProvider;

/** Registers the context local before a Vert.x is made, as it must be; found as a service. */
public final class LogContextRegistration implements VertxServiceProvider {

  @Override
  public void init(VertxBootstrap bootstrap) {
    LogContext.register();
  }
}
