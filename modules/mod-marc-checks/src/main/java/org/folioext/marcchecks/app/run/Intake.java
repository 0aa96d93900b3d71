package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapi.Failure;

/**
 * Cuts a body into chunks while it comes, and stops it from coming while they are stored. Holds
 * little more than {@link #CHUNKS} chunks. For one event loop, and one body.
 */
final class Intake {
  /** Chunks that are stored at once. */
  static final int CHUNKS = 4;

  /** Stores chunks that follow each other. */
  interface Store {
    Future<Void> append(int first, List<Buffer> chunks);
  }

  private final ReadStream<Buffer> body;
  private final Store store;
  private final int chunkBytes;
  private final long most;
  private final Promise<Long> done = Promise.promise();
  private Buffer held = Buffer.buffer();
  private Future<Void> storing = Future.succeededFuture();
  private int next;
  private long bytes;
  private boolean over;

  private Intake(ReadStream<Buffer> body, Store store, int chunkBytes, long most) {
    this.body = body;
    this.store = store;
    this.chunkBytes = chunkBytes;
    this.most = most;
  }

  /**
   * Takes a whole body.
   *
   * @param body paused; what comes behind a failure is dropped
   * @param broken fails when the body breaks off, which it may have done already
   * @param chunkBytes bytes of every chunk but the last
   * @param most bytes allowed
   * @return how many bytes came; fails when there are too many, when the body breaks off, and when
   *     they cannot be stored; nothing is being stored any more then
   */
  static Future<Long> take(
      ReadStream<Buffer> body, Future<Void> broken, Store store, int chunkBytes, long most) {
    Intake intake = new Intake(body, store, chunkBytes, most);
    broken.onFailure(intake::stop);
    body.handler(intake::came);
    body.endHandler(end -> intake.ended());
    body.resume();
    return intake.done.future();
  }

  private void came(Buffer more) {
    if (over) {
      return;
    }
    bytes += more.length();
    if (bytes > most) {
      stop(
          Failure.tooLarge(
              "upload-too-large", "The file is longer than the " + most + " bytes allowed."));
      return;
    }
    held.appendBuffer(more);
    if (held.length() >= CHUNKS * chunkBytes) {
      body.pause();
      put(held.length() / chunkBytes * chunkBytes)
          .onComplete(stored -> body.resume(), failure -> stop(failure));
    }
  }

  private Future<Void> put(int length) {
    List<Buffer> chunks = new ArrayList<>();
    for (int from = 0; from < length; from += chunkBytes) {
      chunks.add(held.getBuffer(from, Math.min(from + chunkBytes, length)));
    }
    held = held.getBuffer(length, held.length());
    storing = store.append(next, chunks);
    next += chunks.size();
    return storing;
  }

  private void ended() {
    if (!over) {
      over = true;
      Future<Void> last = held.length() == 0 ? storing : put(held.length());
      last.map(bytes).onComplete(done);
    }
  }

  private void stop(Throwable failure) {
    if (!over) {
      over = true;
      held = Buffer.buffer();
      storing.onComplete(
          stored -> {
            body.resume();
            done.fail(failure);
          });
    }
  }
}
