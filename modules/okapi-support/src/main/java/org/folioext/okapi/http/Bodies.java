package org.folioext.okapi.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
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

  private static final String KEY = Bodies.class.getName();

  private final long together;
  private final Duration silence;
  private final AtomicLong kept = new AtomicLong();

  /** With the usual limits. */
  public Bodies() {
    this(TOGETHER, SILENCE);
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
   *     silent, whose connection is closed then
   */
  public static Future<Buffer> read(RoutingContext web, int most) {
    Bodies bodies = web.get(KEY);
    if (bodies == null) {
      throw new IllegalStateException("no Bodies are mounted before " + web.request().path());
    }
    return bodies.new Reading(web, most).read();
  }

  /** One body. */
  private final class Reading {
    private final RoutingContext web;
    private final HttpServerRequest request;
    private final int most;
    private final Promise<Buffer> whole = Promise.promise();
    private Buffer read = Buffer.buffer();
    private long timer;

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
      web.addEndHandler(answered -> release());
      await();
      request.resume();
      return whole.future();
    }

    private long announced() {
      String length = request.getHeader("Content-Length");
      return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private void await() {
      timer = web.vertx().setTimer(silence.toMillis(), late -> silent());
    }

    private void add(Buffer part) {
      if (whole.future().isComplete()) {
        return;
      }
      web.vertx().cancelTimer(timer);
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
      web.vertx().cancelTimer(timer);
      whole.tryComplete(read);
    }

    private void fail(Throwable cause) {
      web.vertx().cancelTimer(timer);
      whole.tryFail(cause);
    }

    private void silent() {
      web.addEndHandler(answered -> request.connection().close());
      whole.tryFail(
          Failure.timedOut("body-silent", "Nothing came for " + silence.toSeconds() + " seconds."));
    }

    /** The rest of a refused body is not kept, but neither is its connection held for it. */
    private void closeLater() {
      web.vertx()
          .setTimer(
              silence.toMillis(),
              late -> {
                if (!request.isEnded()) {
                  request.connection().close();
                }
              });
    }

    private void release() {
      web.vertx().cancelTimer(timer);
      whole.tryFail("The request is over.");
      kept.addAndGet(-read.length());
      read = Buffer.buffer();
    }

    private Failure tooLarge() {
      return Failure.tooLarge("too-large", "The body has more than " + most + " bytes.");
    }
  }
}
