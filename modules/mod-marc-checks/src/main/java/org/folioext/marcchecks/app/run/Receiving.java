package org.folioext.marcchecks.app.run;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.Failure;

/** What this instance is receiving, which is broken off when it stops. Thread-safe. */
final class Receiving {
  private static final Logger LOG = LogManager.getLogger(Receiving.class);

  /** A file that comes, until whatever of it is left is taken away. */
  private record Coming(Context context, Promise<Void> broken, Future<Void> over) {
    void breakOff() {
      context.runOnContext(
          here -> broken.tryFail(Failure.unavailable("stopping", "The module stops here.")));
    }
  }

  private final Vertx vertx;
  private final Set<Coming> files = ConcurrentHashMap.newKeySet();

  Receiving(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * Receives a file.
   *
   * @param broken fails when the file breaks off
   * @param work takes it to its end, or leaves nothing of it; what it is given fails too when this
   *     instance stops
   */
  <T> Future<T> during(Future<Void> broken, Function<Future<Void>, Future<T>> work) {
    Promise<Void> stopped = Promise.promise();
    Promise<Void> over = Promise.promise();
    broken.onFailure(stopped::tryFail);
    Coming file = new Coming(vertx.getOrCreateContext(), stopped, over.future());
    files.add(file);
    return work.apply(stopped.future())
        .onComplete(
            done -> {
              files.remove(file);
              over.complete();
            });
  }

  /** Breaks off what is still coming; completes when nothing is left of it, or patience ends. */
  Future<Void> drain(Duration patience) {
    List<Future<Void>> over = files.stream().map(Coming::over).toList();
    files.forEach(Coming::breakOff);
    return Future.join(over)
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .<Void>mapEmpty()
        .recover(
            late -> {
              LOG.warn("Uploads that broke off are left to the timer: {}", files.size());
              return Future.succeededFuture();
            });
  }
}
