package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies pass the gateway in pieces. */
class ProxyStreamTest {
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = vertx.createHttpClient();

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  private FakeGateway gateway(Handler<HttpServerRequest> module) {
    HttpServer server =
        Await.of(vertx.createHttpServer().requestHandler(module).listen(0, "127.0.0.1"));
    FakeGateway gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests()));
    gateway.addTenant("lib1");
    gateway.register(
        new JsonObject(
            """
            {"id": "mod-raw-1.0.0", "provides": [{"id": "raw", "version": "1.0", "handlers": [
             {"methods": ["*"], "pathPattern": "/raw*", "permissionsRequired": []}]}]}
            """),
        URI.create("http://127.0.0.1:" + server.actualPort()));
    Await.of(gateway.enable("lib1", "mod-raw-1.0.0", Map.of()));
    return gateway;
  }

  private Future<HttpClientRequest> request(FakeGateway gateway, HttpMethod method) {
    return client
        .request(new RequestOptions().setMethod(method).setAbsoluteURI(gateway.url() + "/raw"))
        .map(request -> request.putHeader("X-Okapi-Tenant", "lib1").setChunked(true));
  }

  @Test
  void theModuleGetsTheFirstPieceBeforeTheLastIsSent() {
    Promise<String> first = Promise.promise();
    FakeGateway gateway =
        gateway(
            request -> {
              request.handler(piece -> first.tryComplete(piece.toString()));
              request.endHandler(end -> request.response().end("whole"));
            });
    HttpClientRequest request = Await.of(request(gateway, HttpMethod.POST));
    request.write("one");
    assertThat(Await.of(first.future())).isEqualTo("one");
    request.end("two");
    HttpClientResponse answer = Await.of(request.response());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void theClientGetsTheFirstPieceBeforeTheLastIsSent() {
    Promise<Void> seen = Promise.promise();
    FakeGateway gateway =
        gateway(
            request -> {
              request.response().setChunked(true).write("one");
              seen.future().onSuccess(done -> request.response().end("two"));
            });
    Future<Buffer> body =
        request(gateway, HttpMethod.GET)
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
    FakeGateway gateway =
        gateway(
            request ->
                request
                    .response()
                    .setStatusCode(413)
                    .putHeader("Connection", "close")
                    .end("too large"));
    HttpClientRequest request = Await.of(request(gateway, HttpMethod.POST));
    request.write("one");
    assertThat(Await.of(request.response()).statusCode()).isEqualTo(413);
  }

  @Test
  void aGetGoesOnInChunksAndWithItsQuery() {
    Promise<String> seen = Promise.promise();
    FakeGateway gateway =
        gateway(
            request -> {
              seen.tryComplete(request.getHeader("Transfer-Encoding") + " " + request.uri());
              request.response().end();
            });
    Await.of(
        client
            .request(
                new RequestOptions()
                    .setAbsoluteURI(gateway.url() + "/raw/x%20y?query=a%3D%3Db%20c"))
            .map(request -> request.putHeader("X-Okapi-Tenant", "lib1"))
            .compose(HttpClientRequest::send));
    assertThat(Await.of(seen.future())).isEqualTo("chunked /raw/x%20y?query=a%3D%3Db%20c");
  }

  @Test
  void aBrokenAnswerBreaksForTheClientToo() {
    FakeGateway gateway =
        gateway(
            request -> {
              request.response().setChunked(true).write("one");
              vertx.setTimer(50, later -> request.connection().close());
            });
    Future<Buffer> body =
        request(gateway, HttpMethod.GET)
            .compose(HttpClientRequest::send)
            .compose(HttpClientResponse::body);
    assertThat(Await.of(body.map("whole").otherwise("broken"))).isEqualTo("broken");
  }
}
