package org.folioext.marcchecks.http.run;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.marcchecks.app.run.Pieces;

/**
 * A file on its way to a client, as fast as the client takes it: a piece is made when the one
 * before it is out, and no thread waits meanwhile. The head is written with the first bytes, so
 * that what fails before them is answered as any failure is. For one request.
 */
final class Download {
  private static final Logger LOG = LogManager.getLogger(Download.class);

  private final RoutingContext web;
  private final HttpServerResponse response;
  private final FileHead head;
  private final Pieces pieces;
  private final Duration patience;
  private final Promise<Void> done = Promise.promise();
  private Promise<Void> taking = Promise.promise();

  private Download(RoutingContext web, FileHead head, Pieces pieces, Duration patience) {
    this.web = web;
    this.response = web.response();
    this.head = head;
    this.pieces = pieces;
    this.patience = patience;
  }

  /**
   * Sends a file, and closes it.
   *
   * @param patience after which the connection of a client is closed that does not take a piece
   * @return fails where the file does; a client that leaves is no failure
   */
  static Future<Void> send(RoutingContext web, FileHead head, Pieces pieces, Duration patience) {
    Download download = new Download(web, head, pieces, patience);
    web.addEndHandler(download::over);
    download.step();
    return download.done.future().eventually(pieces::close);
  }

  private void step() {
    Future.succeededFuture()
        .compose(begun -> pieces.next())
        .compose(this::sent)
        .onComplete(this::go, done::tryFail);
  }

  private void go(boolean on) {
    if (on) {
      step();
    } else {
      done.tryComplete();
    }
  }

  /** Whether there may be more to send. */
  private Future<Boolean> sent(Optional<Buffer> piece) {
    if (response.closed()) {
      return Future.succeededFuture(false);
    }
    if (piece.isPresent() && piece.get().length() == 0) {
      return Future.succeededFuture(true);
    }
    if (!response.headWritten()) {
      head.putOn(response.setChunked(true));
    }
    return piece
        .map(bytes -> taken(response.write(bytes)))
        .orElseGet(() -> taken(response.end()).map(false));
  }

  /** Vert.x may leave what it has queued unfinished when the connection closes. */
  private void over(AsyncResult<Void> ended) {
    if (ended.failed()) {
      taking.tryFail(ended.cause());
    }
  }

  private Future<Boolean> taken(Future<Void> written) {
    Promise<Void> turn = Promise.promise();
    taking = turn;
    written.onComplete(turn::tryComplete, turn::tryFail);
    return turn.future()
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .map(true)
        .otherwise(
            gone -> {
              LOG.info("The client left, or takes nothing: {}", web.request().path());
              cut();
              return false;
            });
  }

  /** The connection's own close() would wait until the client took what is written. */
  private void cut() {
    ((ConnectionBase) web.request().connection()).fail(new IOException("the client takes nothing"));
  }
}
