package org.folioext.marcchecks.http.run;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.folioext.marcchecks.app.run.Waiting;

/**
 * A response as a stream that waits until the client took what was written. For one worker thread;
 * closing it ends the response.
 */
final class ResponseOutput extends OutputStream {
  private static final int BUFFER = 1 << 16;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpServerResponse response;
  private final Context context;
  private Buffer held = Buffer.buffer(BUFFER);

  /**
   * A stream.
   *
   * @param context the response's own
   */
  ResponseOutput(HttpServerResponse response, Context context) {
    this.response = response;
    this.context = context;
  }

  @Override
  public void write(int b) throws IOException {
    held.appendByte((byte) b);
    sendIfFull();
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    held.appendBytes(bytes, from, length);
    sendIfFull();
  }

  private void sendIfFull() throws IOException {
    if (held.length() >= BUFFER) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    if (held.length() > 0) {
      Buffer full = held;
      held = Buffer.buffer(BUFFER);
      Promise<Void> written = Promise.promise();
      context.runOnContext(go -> response.write(full).onComplete(written));
      Waiting.on(written.future(), PATIENCE);
    }
  }
}
