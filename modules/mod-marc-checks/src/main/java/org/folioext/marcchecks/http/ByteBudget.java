package org.folioext.marcchecks.http;

import java.util.concurrent.atomic.AtomicLong;
import org.folioext.okapi.Failure;

/** Bytes that may be in work at once, shared by all requests of an instance. Thread-safe. */
final class ByteBudget {
  private final long most;
  private final AtomicLong taken = new AtomicLong();

  ByteBudget(long most) {
    this.most = most;
  }

  /** Part of the budget that one request has; to be given back when all of its work is done. */
  final class Share {
    private final AtomicLong held = new AtomicLong();

    private Share() {}

    /**
     * Takes more.
     *
     * @throws Failure UNAVAILABLE where there is no more; what was taken before stays taken
     */
    void take(int bytes) {
      if (taken.addAndGet(bytes) > most) {
        taken.addAndGet(-bytes);
        throw Failure.unavailable(
            "busy", "Too many records are being checked at this moment; send it again.");
      }
      held.addAndGet(bytes);
    }

    /** Gives all of it back. */
    void giveBack() {
      taken.addAndGet(-held.getAndSet(0));
    }
  }

  /** A share of nothing yet. */
  Share share() {
    return new Share();
  }

  /** Bytes that are taken. */
  long taken() {
    return taken.get();
  }
}
