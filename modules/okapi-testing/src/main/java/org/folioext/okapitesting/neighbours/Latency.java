package org.folioext.okapitesting.neighbours;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long a neighbour thinks about every request; not at all unless it is told so. */
final class Latency implements Handler<RoutingContext> {
  private final Vertx vertx;
  private final AtomicLong millis = new AtomicLong();

  Latency(Vertx vertx) {
    this.vertx = vertx;
  }

  /** From now on. */
  void set(Duration time) {
    millis.set(time.toMillis());
  }

  @Override
  public void handle(RoutingContext context) {
    long wait = millis.get();
    if (wait == 0) {
      context.next();
    } else {
      vertx.setTimer(wait, timer -> context.next());
    }
  }
}
