package org.folioext.marcchecks.http.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.marcchecks.Library.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.folioext.marcchecks.app.run.Pieces;
import org.folioext.okapi.Failure;
import org.folioext.okapi.http.Problems;
import org.folioext.okapitesting.LogCapture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DownloadTest {
  private static final Buffer PIECE = Buffer.buffer(new byte[1 << 16]);

  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private final Promise<Void> cut = Promise.promise();

  @AfterEach
  void close() {
    await(vertx.close());
  }

  /** Gives what it has, and then fails; notes that it was closed. */
  private static final class Made implements Pieces {
    private final Queue<Future<Optional<Buffer>>> pieces = new ArrayDeque<>();
    private final Promise<Void> closed = Promise.promise();

    Made with(List<String> texts) {
      texts.forEach(text -> pieces.add(Future.succeededFuture(Optional.of(Buffer.buffer(text)))));
      return this;
    }

    Made end() {
      pieces.add(Future.succeededFuture(Optional.empty()));
      return this;
    }

    @Override
    public Future<Optional<Buffer>> next() {
      return pieces.isEmpty()
          ? Future.failedFuture(new IOException("no more of it"))
          : pieces.poll();
    }

    @Override
    public Future<Void> close() {
      closed.complete();
      return Future.succeededFuture();
    }
  }

  /** As long as it is asked. */
  private record Endless(Promise<Void> closed) implements Pieces {
    @Override
    public Future<Optional<Buffer>> next() {
      return Future.succeededFuture(Optional.of(PIECE));
    }

    @Override
    public Future<Void> close() {
      closed.complete();
      return Future.succeededFuture();
    }
  }

  private int serve(Pieces pieces, Duration patience) {
    Router router = Router.router(vertx);
    router.route().failureHandler(new Problems());
    FileHead head = new FileHead("text/csv", "findings.csv");
    router.get().handler(w -> Download.send(w, head, pieces, patience).onFailure(w::fail));
    HttpServer server =
        vertx
            .createHttpServer()
            .connectionHandler(connection -> connection.closeHandler(cut::tryComplete))
            .requestHandler(router);
    return await(server.listen(0)).actualPort();
  }

  private HttpResponse<Buffer> get(Pieces pieces) {
    int port = serve(pieces, Duration.ofSeconds(30));
    return await(client.get(port, "127.0.0.1", "/").send());
  }

  private NetSocket paused(int port) {
    NetSocket socket = await(vertx.createNetClient().connect(port, "127.0.0.1"));
    socket.pause();
    await(socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
    return socket;
  }

  @Test
  void piecesAreOneFile() {
    Made made = new Made().with(List.of("", "a,", "", "b")).end();
    HttpResponse<Buffer> response = get(made);
    assertThat(response.bodyAsString()).isEqualTo("a,b");
    assertThat(response.getHeader("Content-Type")).isEqualTo("text/csv");
    assertThat(response.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"findings.csv\"");
    await(made.closed.future());
  }

  @Test
  void anEmptyFileIsAFile() {
    HttpResponse<Buffer> response = get(new Made().end());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.getHeader("Content-Type")).isEqualTo("text/csv");
    assertThat(response.body()).isNull();
  }

  @Test
  void whatFailsBeforeTheFirstByteIsAnsweredAsAFailure() {
    Made made = new Made().with(List.of(""));
    HttpResponse<Buffer> response = get(made);
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.getHeader("Content-Type")).startsWith("application/json");
    assertThat(response.getHeader("Content-Disposition")).isNull();
    await(made.closed.future());
  }

  @Test
  void whatFailsBehindTheFirstByteBreaksTheConnection() {
    Made made = new Made().with(List.of("a"));
    assertThatThrownBy(() -> get(made)).hasMessage("Connection was closed");
    await(cut.future());
    await(made.closed.future());
  }

  @Test
  void whatWasDeletedMeanwhileBreaksTheConnectionAndIsNoError() {
    Made made = new Made().with(List.of("a"));
    made.pieces.add(Failure.conflict("run-gone", "The run was deleted.").future());
    try (LogCapture log = new LogCapture()) {
      assertThatThrownBy(() -> get(made)).hasMessage("Connection was closed");
      await(made.closed.future());
      assertThat(log.text()).contains("Answer cut off, run-gone: GET /").doesNotContain("ERROR");
    }
  }

  @Test
  void aClientThatTakesNothingLosesItsConnection() {
    Endless endless = new Endless(Promise.promise());
    paused(serve(endless, Duration.ofMillis(200)));
    await(endless.closed().future());
    await(cut.future());
  }

  @Test
  void aClientThatLeavesEndsTheWork() {
    Endless endless = new Endless(Promise.promise());
    NetSocket socket = paused(serve(endless, Duration.ofMinutes(5)));
    await(socket.close());
    await(endless.closed().future());
  }
}
