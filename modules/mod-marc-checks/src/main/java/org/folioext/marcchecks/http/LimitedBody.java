package org.folioext.marcchecks.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.folioext.okapi.Failure;

/** Reads the body of a request that must fit into memory. Used once, on the event loop. */
final class LimitedBody {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpServerRequest request;
  private final int most;
  private final IntConsumer taking;
  private Buffer read = Buffer.buffer();
  private final Promise<Buffer> whole = Promise.promise();

  private LimitedBody(HttpServerRequest request, int most, IntConsumer taking) {
    this.request = request;
    this.most = most;
    this.taking = taking;
  }

  /**
   * The body; to be called before anything else takes the request's data away.
   *
   * @param most bytes; fails with TOO_LARGE beyond, without keeping the rest
   * @return fails with TIMED_OUT where it does not come within {@link #PATIENCE}
   */
  static Future<Buffer> of(HttpServerRequest request, int most) {
    return of(request, most, bytes -> {});
  }

  /**
   * The same, with a say in how much of it is kept.
   *
   * @param taking told of bytes before they are kept; what it throws, the reading fails with
   */
  static Future<Buffer> of(HttpServerRequest request, int most, IntConsumer taking) {
    return new LimitedBody(request, most, taking).read();
  }

  private Future<Buffer> read() {
    request.exceptionHandler(whole::tryFail);
    request.endHandler(end -> whole.tryComplete(read));
    request.handler(this::add);
    request.resume();
    return whole
        .future()
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .recover(this::dropped);
  }

  /** What came is let go, and so is what still comes. */
  private Future<Buffer> dropped(Throwable failure) {
    Throwable told =
        failure instanceof TimeoutException
            ? Failure.timedOut(
                "body-slow", "The body did not come within " + PATIENCE.toSeconds() + " seconds.")
            : failure;
    whole.tryFail(told);
    read = Buffer.buffer();
    return Future.failedFuture(told);
  }

  private void add(Buffer part) {
    if (whole.future().isComplete()) {
      return;
    }
    try {
      if (read.length() + part.length() > most) {
        throw Failure.tooLarge("body-too-large", "The body has more than " + most + " bytes.");
      }
      taking.accept(part.length());
      read.appendBuffer(part);
    } catch (Failure e) {
      whole.tryFail(e);
    }
  }
}
