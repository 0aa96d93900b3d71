package org.folioext.marcchecks.app.run;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Calls back after a while. */
@FunctionalInterface
public interface Alarm {
  /**
   * Sets it.
   *
   * @param late called once, on the event loop that calls here, unless the alarm is called off
   * @return calls it off; does nothing once it has called back
   */
  Runnable set(Runnable late);

  /** An alarm of so many milliseconds or more. */
  static Alarm after(Vertx vertx, Duration time) {
    return late -> {
      long timer = vertx.setTimer(time.toMillis(), fired -> late.run());
      return () -> vertx.cancelTimer(timer);
    };
  }
}
