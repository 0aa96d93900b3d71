package org.folioext.okapi.job;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How a worker thread waits for what an event loop does. Never used on an event loop. Stateless.
 */
public final class Waiting {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Waiting() {}

  /**
   * The result of a future.
   *
   * @throws RuntimeException what it failed with, or that it took too long: the work may have been
   *     done, or not
   */
  public static <T> T on(Future<T> future) {
    try {
      return within(PATIENCE, stage(future));
    } catch (TimeoutException e) {
      throw new IllegalStateException("no answer within " + PATIENCE, e);
    }
  }

  /**
   * The result of a future that comes to its end by itself, however long that takes.
   *
   * @param meanwhile what is done whenever another beat has passed
   * @throws RuntimeException what one of them failed with
   */
  public static <T> T on(Future<T> future, Duration beat, Runnable meanwhile) {
    CompletableFuture<T> stage = stage(future);
    while (true) {
      try {
        return within(beat, stage);
      } catch (TimeoutException e) {
        meanwhile.run();
      }
    }
  }

  private static <T> CompletableFuture<T> stage(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture();
  }

  private static <T> T within(Duration time, CompletableFuture<T> stage) throws TimeoutException {
    try {
      return stage.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException told
          ? told
          : new IllegalStateException(e.getCause().getClass().getName(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
