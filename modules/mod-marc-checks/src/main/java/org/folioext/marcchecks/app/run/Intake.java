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

  /**
   * What a body may be like.
   *
   * @param chunkBytes bytes of every chunk but the last
   * @param most bytes allowed
   * @param silence rings where nothing came for too long, though more was wanted
   */
  record Terms(int chunkBytes, long most, Alarm silence) {}

  private final ReadStream<Buffer> body;
  private final Store store;
  private final Terms terms;
  private final Promise<Long> done = Promise.promise();
  private Buffer held = Buffer.buffer();
  private Future<Void> storing = Future.succeededFuture();
  private Runnable callOff = () -> {};
  private int next;
  private long bytes;
  private boolean over;

  private Intake(ReadStream<Buffer> body, Store store, Terms terms) {
    this.body = body;
    this.store = store;
    this.terms = terms;
  }

  /**
   * Takes a whole body.
   *
   * @param body paused; what comes behind a failure is dropped
   * @param broken fails when the body breaks off, which it may have done already
   * @return how many bytes came; fails when there are too many, when the body breaks off or nothing
   *     comes any more, and when they cannot be stored; nothing is being stored any more then
   */
  static Future<Long> take(ReadStream<Buffer> body, Future<Void> broken, Store store, Terms terms) {
    Intake intake = new Intake(body, store, terms);
    broken.onFailure(intake::stop);
    body.handler(intake::came);
    body.endHandler(end -> intake.ended());
    intake.resume();
    return intake.done.future();
  }

  /** Lets the body come, and waits for it no longer than for the silence allowed. */
  private void resume() {
    if (!over) {
      listen();
    }
    body.resume();
  }

  private void listen() {
    callOff = terms.silence().set(() -> stop(silent()));
  }

  private static Failure silent() {
    return Failure.timedOut("upload-silent", "The file broke off: nothing came for too long.");
  }

  private void came(Buffer more) {
    if (over) {
      return;
    }
    callOff.run();
    bytes += more.length();
    if (bytes > terms.most()) {
      stop(
          Failure.tooLarge(
              "upload-too-large",
              "The file is longer than the " + terms.most() + " bytes allowed."));
      return;
    }
    held.appendBuffer(more);
    if (held.length() < CHUNKS * terms.chunkBytes()) {
      listen();
      return;
    }
    body.pause();
    put(held.length() / terms.chunkBytes() * terms.chunkBytes())
        .onComplete(stored -> resume(), this::stop);
  }

  private Future<Void> put(int length) {
    List<Buffer> chunks = new ArrayList<>();
    for (int from = 0; from < length; from += terms.chunkBytes()) {
      chunks.add(held.getBuffer(from, Math.min(from + terms.chunkBytes(), length)));
    }
    held = held.getBuffer(length, held.length());
    storing = store.append(next, chunks);
    next += chunks.size();
    return storing;
  }

  private void ended() {
    if (!over) {
      end();
      Future<Void> last = held.length() == 0 ? storing : put(held.length());
      last.map(bytes).onComplete(done);
    }
  }

  private void stop(Throwable failure) {
    if (!over) {
      end();
      held = Buffer.buffer();
      storing.onComplete(
          stored -> {
            body.resume();
            done.fail(failure);
          });
    }
  }

  private void end() {
    over = true;
    callOff.run();
  }
}
