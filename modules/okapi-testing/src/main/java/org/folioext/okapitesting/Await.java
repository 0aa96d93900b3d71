package org.folioext.okapitesting;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what tests need now. Never used on an event loop. Stateless. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Await() {}

  /**
   * The result of a future.
   *
   * @throws RuntimeException or Error, what it failed with
   * @throws AssertionError where that is neither, or nothing comes within a minute
   */
  public static <T> T of(Future<T> future) {
    return of(future, PATIENCE);
  }

  /** The same of what takes longer than a minute. */
  public static <T> T of(Future<T> future, Duration patience) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("took longer than " + patience.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
