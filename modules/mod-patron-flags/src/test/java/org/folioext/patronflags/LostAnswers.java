package org.folioext.patronflags;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between the gateway and a neighbour, and loses the answers to what is written. */
final class LostAnswers {

  /** What becomes of a write. */
  enum Loss {
    NONE,
    /** It is done, and nobody hears of it. */
    ANSWER,
    /** It never arrives. */
    REQUEST,
    /** It is refused, in a text that tells all of it. */
    TOLD
  }

  private final AtomicReference<Loss> loss = new AtomicReference<>(Loss.NONE);
  private final WebClient client;
  private final URI neighbour;
  private HttpServer server;

  private LostAnswers(Vertx vertx, URI neighbour) {
    this.client = WebClient.create(vertx);
    this.neighbour = neighbour;
  }

  static Future<LostAnswers> before(Vertx vertx, URI neighbour) {
    LostAnswers lost = new LostAnswers(vertx, neighbour);
    return vertx
        .createHttpServer()
        .requestHandler(lost::pass)
        .listen(0, "127.0.0.1")
        .map(
            listening -> {
              lost.server = listening;
              return lost;
            });
  }

  /** What becomes of writes from now on. */
  void lose(Loss what) {
    loss.set(what);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  private void pass(HttpServerRequest request) {
    boolean read = request.method() == HttpMethod.GET || request.path().startsWith("/_/");
    Loss now = read ? Loss.NONE : loss.get();
    if (now == Loss.REQUEST) {
      request.connection().close();
      return;
    }
    if (now == Loss.TOLD) {
      request
          .body()
          .onSuccess(body -> request.response().setStatusCode(422).end("not valid: " + body));
      return;
    }
    request
        .body()
        .compose(
            body ->
                client
                    .requestAbs(request.method(), neighbour + request.uri())
                    .putHeaders(request.headers())
                    .sendBuffer(body))
        .onSuccess(answer -> answer(request, now, answer))
        .onFailure(e -> request.response().setStatusCode(500).end(String.valueOf(e)));
  }

  private static void answer(HttpServerRequest request, Loss loss, HttpResponse<Buffer> answer) {
    if (loss == Loss.ANSWER) {
      request.connection().close();
      return;
    }
    String type = answer.getHeader("Content-Type");
    var response = request.response().setStatusCode(answer.statusCode());
    if (type != null) {
      response.putHeader("Content-Type", type);
    }
    response.end(answer.body() == null ? Buffer.buffer() : answer.body());
  }
}
