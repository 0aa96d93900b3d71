package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;

/**
 * A part of the work of a run; the phases of a run follow each other in one order. Thread-safe.
 *
 * <p>An instance may be lost at any time, and another begins the phase anew: what a phase saves
 * goes with the proof that the lease is still held, in one transaction, and it finds by itself what
 * it has done.
 */
public interface NightPhase {

  /** Its name in rows and answers: lower case. */
  String id();

  /** Whether it renews: a run whose renewals fail is done without them, and they come later. */
  default boolean renews() {
    return false;
  }

  /**
   * Works to its end.
   *
   * @return false where it was asked to stop before; fails with LeaseLost where the run is no
   *     longer ours, with CallFailed or NotSeen where it is to go on at the next timer, with
   *     UNPROCESSABLE where a person must put something right
   */
  Future<Boolean> work(NightShift shift);
}
