package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a client and a module learn of each other's end: nothing, as seen on Okapi 7.0.3. */
class ProxyLossTest {
  /** All on one thread, so that what was closed earlier is noticed earlier. */
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  /** A module that does as it is told with /raw, and answers /raw/ping. */
  private RawModule module(Handler<HttpServerRequest> handler) {
    return RawModule.start(
        vertx,
        request -> {
          if (request.path().equals("/raw/ping")) {
            request.response().end();
          } else {
            handler.handle(request);
          }
        });
  }

  /** Goes to the module and back, so often that news of an end would have come through. */
  private static void settle(RawModule raw) {
    for (int i = 0; i < 10; i++) {
      HttpClientResponse answer =
          Await.of(raw.request(HttpMethod.GET, "/raw/ping").compose(HttpClientRequest::send));
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aModuleIsNotToldThatAnUploadBrokeOff() {
    Promise<Void> begun = Promise.promise();
    Promise<String> told = Promise.promise();
    RawModule raw =
        module(
            request -> {
              request.handler(piece -> begun.tryComplete());
              request.endHandler(end -> told.tryComplete("end"));
              request.exceptionHandler(e -> told.tryComplete("broken"));
              request.connection().closeHandler(closed -> told.tryComplete("closed"));
            });
    HttpClientRequest upload = Await.of(raw.request(HttpMethod.POST, "/raw"));
    upload.write("one");
    Await.of(begun.future());

    Await.of(upload.connection().close());

    settle(raw);
    assertThat(told.future().isComplete()).isFalse();
  }

  @Test
  void aDownloadThatNobodyTakesIsReadToItsEnd() {
    Promise<Void> sent = Promise.promise();
    Promise<HttpServerResponse> asked = Promise.promise();
    RawModule raw = module(request -> asked.complete(request.response()));
    HttpClientRequest download = Await.of(raw.request(HttpMethod.GET, "/raw"));
    download.end();
    HttpServerResponse response = Await.of(asked.future());
    response.setChunked(true).write("one");
    Await.of(download.response());

    Await.of(download.connection().close());

    response.end(Buffer.buffer(new byte[20_000_000])).onComplete(sent);
    assertThat(sent.future().map("read").otherwise("broken"))
        .satisfies(future -> assertThat(Await.of(future)).isEqualTo("read"));
  }

  @Test
  void aClientIsNotToldThatAnAnswerBrokeOff() {
    Promise<Void> gone = Promise.promise();
    RawModule raw =
        module(
            request -> {
              request.connection().closeHandler(closed -> gone.complete());
              request
                  .response()
                  .setChunked(true)
                  .write("one")
                  .onSuccess(written -> request.connection().close());
            });
    Promise<Integer> status = Promise.promise();
    Future<Buffer> body =
        raw.request(HttpMethod.GET, "/raw")
            .compose(HttpClientRequest::send)
            .compose(
                answer -> {
                  status.complete(answer.statusCode());
                  return answer.body();
                });
    assertThat(Await.of(status.future())).isEqualTo(200);
    Await.of(gone.future());

    settle(raw);

    assertThat(body.isComplete()).isFalse();
  }

  @Test
  void aModuleThatClosesInsteadOfAnAnswerIsAFailureOfTheGateway() {
    RawModule raw = module(request -> request.connection().close());
    String said =
        Await.of(
            raw.request(HttpMethod.POST, "/raw")
                .compose(request -> request.send("an upload"))
                .compose(answer -> answer.body().map(text -> answer.statusCode() + " " + text)));
    assertThat(said)
        .startsWith("500 proxyClient failure: mod-raw-1.0.0 http://127.0.0.1:")
        .endsWith(": Connection was closed: POST /raw");
  }
}
