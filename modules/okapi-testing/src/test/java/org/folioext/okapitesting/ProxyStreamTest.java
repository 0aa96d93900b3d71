package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies pass the gateway in pieces. */
class ProxyStreamTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  @Test
  void theModuleGetsTheFirstPieceBeforeTheLastIsSent() {
    Promise<String> first = Promise.promise();
    RawModule raw =
        RawModule.start(
            vertx,
            request -> {
              request.handler(piece -> first.tryComplete(piece.toString()));
              request.endHandler(end -> request.response().end("whole"));
            });
    HttpClientRequest request = Await.of(raw.request(HttpMethod.POST, "/raw"));
    request.write("one");
    assertThat(Await.of(first.future())).isEqualTo("one");
    request.end("two");
    HttpClientResponse answer = Await.of(request.response());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void theClientGetsTheFirstPieceBeforeTheLastIsSent() {
    Promise<Void> seen = Promise.promise();
    RawModule raw =
        RawModule.start(
            vertx,
            request -> {
              request.response().setChunked(true).write("one");
              seen.future().onSuccess(done -> request.response().end("two"));
            });
    Future<Buffer> body =
        raw.request(HttpMethod.GET, "/raw")
            .compose(HttpClientRequest::send)
            .compose(
                answer -> {
                  Buffer all = Buffer.buffer();
                  Promise<Buffer> whole = Promise.promise();
                  answer.handler(
                      piece -> {
                        all.appendBuffer(piece);
                        seen.tryComplete();
                      });
                  answer.endHandler(end -> whole.complete(all));
                  return whole.future();
                });
    assertThat(Await.of(body)).hasToString("onetwo");
  }

  @Test
  void anAnswerBeforeTheEndOfTheUploadPasses() {
    RawModule raw =
        RawModule.start(
            vertx,
            request ->
                request
                    .response()
                    .setStatusCode(413)
                    .putHeader("Connection", "close")
                    .end("too large"));
    HttpClientRequest request = Await.of(raw.request(HttpMethod.POST, "/raw"));
    request.write("one");
    assertThat(Await.of(request.response()).statusCode()).isEqualTo(413);
  }

  @Test
  void aGetGoesOnInChunksAndWithItsQuery() {
    Promise<String> seen = Promise.promise();
    RawModule raw =
        RawModule.start(
            vertx,
            request -> {
              seen.tryComplete(request.getHeader("Transfer-Encoding") + " " + request.uri());
              request.response().end();
            });
    Await.of(
        raw.request(HttpMethod.GET, "/raw/x%20y?query=a%3D%3Db%20c")
            .compose(HttpClientRequest::send));
    assertThat(Await.of(seen.future())).isEqualTo("chunked /raw/x%20y?query=a%3D%3Db%20c");
  }

  @Test
  void aQueryPassesAsItCame() {
    Promise<String> seen = Promise.promise();
    RawModule raw =
        RawModule.start(
            vertx,
            request -> {
              seen.tryComplete(request.uri());
              request.response().end();
            });
    String uri = "/raw?query=a==\"b|c\"&x={}^`<>%zz";
    Await.of(raw.request(HttpMethod.GET, uri).compose(HttpClientRequest::send));
    assertThat(Await.of(seen.future())).isEqualTo(uri);
  }

  @Test
  void theGatewayItselfSaysContinueAndTheModuleSeesThatItWasAsked() {
    Promise<String> seen = Promise.promise();
    RawModule raw =
        RawModule.start(
            vertx,
            request -> {
              seen.tryComplete(request.getHeader("Expect"));
              request.endHandler(end -> request.response().end());
            });
    Promise<Void> goOn = Promise.promise();
    HttpClientRequest request = Await.of(raw.request(HttpMethod.POST, "/raw"));
    request.putHeader("Expect", "100-continue").continueHandler(goOn::complete);
    request.sendHead();
    Await.of(goOn.future());
    assertThat(seen.future().isComplete()).isFalse();
    request.end("body");
    assertThat(Await.of(request.response()).statusCode()).isEqualTo(200);
    assertThat(Await.of(seen.future())).isEqualTo("100-continue");
  }
}
