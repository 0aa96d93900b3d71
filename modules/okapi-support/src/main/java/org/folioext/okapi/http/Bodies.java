package org.folioext.okapi.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.folioext.okapi.Failure;

/**
 * Reads bodies that must fit into memory: each has a limit, all bodies of the instance together
 * have another, and a client that falls silent in the middle is not waited for. To be mounted
 * before whatever reads; {@link ContractRouter} does so.
 */
public final class Bodies implements Handler<RoutingContext> {

  /** Bytes of all requests that are read or answered now: 32 MiB. */
  static final long TOGETHER = 32L << 20;

  /** How long a client may send nothing. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  /** How long a body may take in all, in silences. */
  private static final int SLOWEST = 5;

  private static final String KEY = Bodies.class.getName();

  private final long together;
  private final Duration silence;
  private final AtomicLong kept = new AtomicLong();

  /** With the usual limits. */
  public Bodies() {
    this(TOGETHER);
  }

  /**
   * With a limit of its own, for a route whose work takes many times the memory of what it reads.
   *
   * @param together bytes of all requests that are read or worked on now
   */
  public Bodies(long together) {
    this(together, SILENCE);
  }

  Bodies(long together, Duration silence) {
    this.together = together;
    this.silence = silence;
  }

  @Override
  public void handle(RoutingContext web) {
    web.put(KEY, this);
    web.next();
  }

  /**
   * The whole body of a request; to be called once, on the event loop, before anything else takes
   * the request's data away. Its bytes count until the request is answered.
   *
   * @param most bytes
   * @return fails with TOO_LARGE beyond them, at once where the client says so beforehand; with
   *     UNAVAILABLE where other requests have the room; with TIMED_OUT where the client falls
   *     silent, or takes five times as long in all, whose connection is closed then
   */
  public static Future<Buffer> read(RoutingContext web, int most) {
    Reading reading = reading(web, most);
    web.addEndHandler(answered -> reading.letGo());
    return reading.read();
  }

  /**
   * The same for work that goes on where the client leaves: the bytes count until its end.
   *
   * @return what the work comes to; fails with that or as {@link #read}
   */
  public static <T> Future<T> use(RoutingContext web, int most, Function<Buffer, Future<T>> work) {
    Reading reading = reading(web, most);
    return reading.read().compose(work).andThen(done -> reading.letGo());
  }

  private static Reading reading(RoutingContext web, int most) {
    Bodies bodies = web.get(KEY);
    if (bodies == null) {
      throw new IllegalStateException("no Bodies are mounted before " + web.request().path());
    }
    return bodies.new Reading(web, most);
  }

  /** One body. */
  private final class Reading {
    private final RoutingContext web;
    private final HttpServerRequest request;
    private final int most;
    private final Promise<Buffer> whole = Promise.promise();
    private Buffer read = Buffer.buffer();
    private long silent;
    private long slow;

    Reading(RoutingContext web, int most) {
      this.web = web;
      this.request = web.request();
      this.most = most;
    }

    Future<Buffer> read() {
      if (announced() > most) {
        closeLater();
        return tooLarge().future();
      }
      if (request.isEnded()) {
        return Future.succeededFuture(read);
      }
      request.exceptionHandler(this::fail);
      request.endHandler(end -> complete());
      request.handler(this::add);
      web.addEndHandler(answered -> fail(VertxException.noStackTrace("The request is over.")));
      slow = after(silence.multipliedBy(SLOWEST), "body-slow", "It took longer than ");
      await();
      request.resume();
      return whole.future();
    }

    private long announced() {
      String length = request.getHeader("Content-Length");
      return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private void await() {
      silent = after(silence, "body-silent", "Nothing came for ");
    }

    private void add(Buffer part) {
      if (whole.future().isComplete()) {
        return;
      }
      web.vertx().cancelTimer(silent);
      if (read.length() + part.length() > most) {
        closeLater();
        fail(tooLarge());
      } else if (kept.addAndGet(part.length()) > together) {
        kept.addAndGet(-part.length());
        closeLater();
        fail(Failure.unavailable("no-room", "Too many bodies are being read; try again later."));
      } else {
        read.appendBuffer(part);
        await();
      }
    }

    private void complete() {
      stopTimers();
      whole.tryComplete(read);
    }

    private void fail(Throwable cause) {
      stopTimers();
      whole.tryFail(cause);
    }

    private void stopTimers() {
      web.vertx().cancelTimer(silent);
      web.vertx().cancelTimer(slow);
    }

    private long after(Duration time, String code, String what) {
      return web.vertx().setTimer(time.toMillis(), late -> late(time, code, what));
    }

    private void late(Duration time, String code, String what) {
      web.addEndHandler(answered -> request.connection().close());
      fail(Failure.timedOut(code, what + time.toSeconds() + " seconds."));
    }

    /** The rest of a refused body is not kept, but neither is its connection held for it. */
    private void closeLater() {
      web.vertx().setTimer(silence.toMillis(), late -> closeWhereItStillComes());
    }

    private void closeWhereItStillComes() {
      if (!request.isEnded()) {
        request.connection().close();
      }
    }

    private void letGo() {
      kept.addAndGet(-read.length());
      read = Buffer.buffer();
    }

    private Failure tooLarge() {
      return Failure.tooLarge("too-large", "The body has more than " + most + " bytes.");
    }
  }
}
