package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.folioext.marcchecks.storage.run.Unstorable;
import org.folioext.okapi.Failure;
import org.folioext.okapi.job.LeaseLost;

/**
 * How a worker thread waits for what an event loop does. Never used on an event loop. Stateless.
 */
public final class Waiting {
  private Waiting() {}

  /**
   * The result of a future.
   *
   * @throws IOException where it fails, or takes too long: the work may have been done, or not
   * @throws LeaseLost where it fails with that
   * @throws Failure where it fails with that
   * @throws Unstorable where it fails with that
   */
  public static <T> T on(Future<T> future, Duration patience) throws IOException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw told(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + patience, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting");
    }
  }

  private static IOException told(Throwable cause) {
    if (cause instanceof LeaseLost lost) {
      throw lost;
    }
    if (cause instanceof Failure failure) {
      throw failure;
    }
    if (cause instanceof Unstorable unstorable) {
      throw unstorable;
    }
    return cause instanceof IOException io ? io : new IOException(cause.getMessage(), cause);
  }
}
