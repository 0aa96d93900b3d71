package org.folioext.okapitesting.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Carries a body on as Okapi does. Neither end is told that the other one is gone: what broke off
 * is not ended, and what nobody takes is read and dropped.
 */
final class Pump {
  private static final Logger LOG = System.getLogger(Pump.class.getName());

  private Pump() {}

  static void start(ReadStream<Buffer> from, WriteStream<Buffer> to) {
    from.handler(
        piece -> {
          to.write(piece);
          if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(drained -> from.resume());
          }
        });
    from.endHandler(end -> to.end());
    from.exceptionHandler(e -> LOG.log(Level.DEBUG, "a body broke off: {0}", e.getMessage()));
    to.exceptionHandler(e -> LOG.log(Level.DEBUG, "nobody takes a body: {0}", e.getMessage()));
    from.resume();
  }
}
