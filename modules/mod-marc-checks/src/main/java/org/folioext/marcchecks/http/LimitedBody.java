package org.folioext.marcchecks.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.folioext.okapi.Failure;

/** Reads the body of a request that must fit into memory. Used once, on the event loop. */
final class LimitedBody {
  private final HttpServerRequest request;
  private final int most;
  private final Buffer read = Buffer.buffer();
  private final Promise<Buffer> whole = Promise.promise();

  private LimitedBody(HttpServerRequest request, int most) {
    this.request = request;
    this.most = most;
  }

  /**
   * The body; to be called before anything else takes the request's data away.
   *
   * @param most bytes; fails with TOO_LARGE beyond, without keeping the rest
   */
  static Future<Buffer> of(HttpServerRequest request, int most) {
    return new LimitedBody(request, most).read();
  }

  private Future<Buffer> read() {
    request.exceptionHandler(whole::tryFail);
    request.endHandler(end -> whole.tryComplete(read));
    request.handler(this::add);
    request.resume();
    return whole.future();
  }

  private void add(Buffer part) {
    if (read.length() + part.length() <= most) {
      read.appendBuffer(part);
    } else {
      whole.tryFail(
          Failure.tooLarge("body-too-large", "The body has more than " + most + " bytes."));
    }
  }
}
