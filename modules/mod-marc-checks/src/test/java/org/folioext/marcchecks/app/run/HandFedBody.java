package org.folioext.marcchecks.app.run;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body whose bytes come when the test says so. */
final class HandFedBody implements ReadStream<Buffer> {
  private Handler<Buffer> handler;
  private Handler<Void> endHandler;
  private boolean flows;

  void come(int bytes) {
    handler.handle(Buffer.buffer(new byte[bytes]));
  }

  boolean flows() {
    return flows;
  }

  void end() {
    endHandler.handle(null);
  }

  @Override
  public HandFedBody handler(Handler<Buffer> more) {
    handler = more;
    return this;
  }

  @Override
  public HandFedBody endHandler(Handler<Void> end) {
    endHandler = end;
    return this;
  }

  @Override
  public HandFedBody exceptionHandler(Handler<Throwable> failed) {
    return this;
  }

  @Override
  public HandFedBody pause() {
    flows = false;
    return this;
  }

  @Override
  public HandFedBody resume() {
    flows = true;
    return this;
  }

  @Override
  public HandFedBody fetch(long amount) {
    throw new UnsupportedOperationException();
  }
}
