package org.folioext.okapitesting;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what tests need now. Never used on an event loop. Stateless. */
public final class Await {
  private static final int SECONDS = 60;

  private Await() {}

  /**
   * The result of a future.
   *
   * @throws RuntimeException or Error, what it failed with
   * @throws AssertionError where that is neither, or nothing comes within a minute
   */
  public static <T> T of(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("took longer than " + SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
