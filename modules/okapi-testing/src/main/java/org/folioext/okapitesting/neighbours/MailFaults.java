package org.folioext.okapitesting.neighbours;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** What is to go wrong, in which order. Thread-safe. */
final class MailFaults {
  private final Queue<MailFault> next = new ConcurrentLinkedQueue<>();
  private final AtomicReference<MailFault> always = new AtomicReference<>(MailFault.NONE);

  void always(MailFault fault) {
    always.set(fault);
  }

  void next(int times, MailFault fault) {
    for (int i = 0; i < times; i++) {
      next.add(fault);
    }
  }

  /** For the message that comes now. */
  MailFault take() {
    MailFault first = next.poll();
    return first == null ? always.get() : first;
  }
}
