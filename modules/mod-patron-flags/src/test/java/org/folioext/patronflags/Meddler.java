package org.folioext.patronflags;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Stands between the gateway and a neighbour, and meddles with answers to GET. */
final class Meddler {

  /** What is done to an answer. */
  interface Meddling {

    /** Nothing. */
    Meddling NONE = (path, answer) -> answer;

    /**
     * The answer instead.
     *
     * @param path with its query, as it came
     * @return null: 500
     */
    JsonObject instead(String path, JsonObject answer);
  }

  /** When an answer to a path comes. */
  interface Moment {

    /** At once. */
    Moment NOW = path -> Future.succeededFuture();

    /** Done when it comes. */
    Future<Void> of(String path);
  }

  private final AtomicReference<Meddling> meddling = new AtomicReference<>(Meddling.NONE);
  private final AtomicReference<Predicate<String>> told = new AtomicReference<>(path -> false);
  private final AtomicReference<Moment> moment = new AtomicReference<>(Moment.NOW);
  private final Vertx vertx;
  private final WebClient client;
  private final URI neighbour;
  private HttpServer server;

  private Meddler(Vertx vertx, URI neighbour) {
    this.vertx = vertx;
    this.client = WebClient.create(vertx);
    this.neighbour = neighbour;
  }

  static Future<Meddler> before(Vertx vertx, URI neighbour) {
    Meddler meddler = new Meddler(vertx, neighbour);
    return vertx
        .createHttpServer()
        .requestHandler(meddler::pass)
        .listen(0, "127.0.0.1")
        .map(
            listening -> {
              meddler.server = listening;
              return meddler;
            });
  }

  void meddle(Meddling other) {
    meddling.set(other);
  }

  /** Answers to these paths come so much later. */
  void slow(Predicate<String> which, Duration by) {
    answer(
        path ->
            which.test(path)
                ? vertx.timer(by.toMillis(), TimeUnit.MILLISECONDS).mapEmpty()
                : Future.succeededFuture());
  }

  /** Answers come when this says so. */
  void answer(Moment when) {
    moment.set(when);
  }

  /** These paths are answered by 500, and a text that tells all of the record asked for. */
  void tell(Predicate<String> which) {
    told.set(which);
  }

  /** From now on all goes well. */
  void heal() {
    meddle(Meddling.NONE);
    answer(Moment.NOW);
    told.set(path -> false);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  private void pass(HttpServerRequest request) {
    request
        .body()
        .compose(
            body ->
                client
                    .requestAbs(request.method(), neighbour + request.uri())
                    .putHeaders(request.headers())
                    .sendBuffer(body))
        .compose(answer -> moment.get().of(request.uri()).map(answer))
        .onSuccess(answer -> answer(request, answer))
        .onFailure(e -> request.response().setStatusCode(500).end(String.valueOf(e)));
  }

  private void answer(HttpServerRequest request, HttpResponse<Buffer> answer) {
    var response = request.response().setStatusCode(answer.statusCode());
    String type = answer.getHeader("Content-Type");
    if (answer.statusCode() != 200 || !"application/json".equals(type)) {
      Buffer body = answer.body();
      response.end(body == null ? Buffer.buffer() : body);
      return;
    }
    if (told.get().test(request.uri())) {
      response.setStatusCode(500).end("cannot show " + answer.bodyAsString());
      return;
    }
    JsonObject instead = meddling.get().instead(request.uri(), answer.bodyAsJsonObject());
    if (instead == null) {
      response.setStatusCode(500).end("Internal Server Error");
    } else {
      response.putHeader("Content-Type", type).end(instead.toBuffer());
    }
  }
}
