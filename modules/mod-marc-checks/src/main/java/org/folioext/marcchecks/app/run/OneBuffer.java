package org.folioext.marcchecks.app.run;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A stream of one buffer, paused until it is resumed. Used once, on one event loop. */
final class OneBuffer implements ReadStream<Buffer> {
  private final Buffer buffer;
  private Handler<Buffer> handler = ignored -> {};
  private Handler<Void> end = ignored -> {};
  private boolean given;

  OneBuffer(Buffer buffer) {
    this.buffer = buffer;
  }

  @Override
  public OneBuffer handler(Handler<Buffer> to) {
    this.handler = to;
    return this;
  }

  @Override
  public OneBuffer endHandler(Handler<Void> to) {
    this.end = to;
    return this;
  }

  @Override
  public OneBuffer exceptionHandler(Handler<Throwable> to) {
    return this;
  }

  @Override
  public OneBuffer pause() {
    return this;
  }

  @Override
  public OneBuffer resume() {
    return fetch(1);
  }

  @Override
  public OneBuffer fetch(long amount) {
    if (!given) {
      given = true;
      handler.handle(buffer);
      end.handle(null);
    }
    return this;
  }
}
