package org.folioext.okapitesting.neighbours;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is to go wrong with the calls that come, in which order. Thread-safe.
 *
 * @param <F> the kinds of faults, one of which is none
 */
final class Faulty<F> {
  private final Queue<F> next = new ConcurrentLinkedQueue<>();
  private final AtomicReference<F> always;

  Faulty(F usual) {
    always = new AtomicReference<>(usual);
  }

  void always(F fault) {
    always.set(fault);
  }

  void next(int times, F fault) {
    for (int i = 0; i < times; i++) {
      next.add(fault);
    }
  }

  /** For the call that comes now. */
  F take() {
    F first = next.poll();
    return first == null ? always.get() : first;
  }
}
