package org.folioext.patronflags;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many answers to paths of a kind through, and holds all further ones. Thread-safe. */
final class Gate implements Meddler.Moment {
  private final String begin;
  private final AtomicInteger left;
  private final Promise<Void> opened = Promise.promise();

  /** Of paths that begin so. */
  Gate(String begin, int passing) {
    this.begin = begin;
    this.left = new AtomicInteger(passing);
  }

  @Override
  public Future<Void> of(String path) {
    return path.startsWith(begin) && left.getAndDecrement() <= 0
        ? opened.future()
        : Future.succeededFuture();
  }

  /** Whether it holds an answer, or did. */
  boolean reached() {
    return left.get() < 0;
  }

  /** Lets all through. */
  void open() {
    opened.tryComplete();
  }
}
