package org.folioext.console.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;

/**
 * FOLIO's gateway as a person's browser would use it. Paths carry their query, both encoded. Every
 * call that is not answered with 2xx fails with a {@link GatewayFailure}. For many threads.
 */
public final class Gateway {

  /** Of errors; whole, so that they can be read as JSON. */
  private static final int SHOWN_BODY = 16 * 1024;

  private static final int CONNECTIONS = 100;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Without a byte from either side. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private static final Duration TEXT = Duration.ofSeconds(60);
  private static final Duration SIGN_IN = Duration.ofSeconds(20);

  private final OkapiClient client;
  private final WebClient web;
  private final Streams streams;
  private final URI address;

  private Gateway(OkapiClient client, WebClient web, Streams streams, URI address) {
    this.client = client;
    this.web = web;
    this.streams = streams;
    this.address = address;
  }

  /**
   * @param address where the gateway is, without a path
   */
  public static Gateway at(Vertx vertx, URI address, Clock clock) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout((int) CONNECT.toMillis())
            .setIdleTimeout((int) SILENCE.toSeconds());
    HttpClient http =
        vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    WebClient web = WebClient.wrap(http);
    return new Gateway(
        new OkapiClient(web, patience(vertx, clock)), web, new Streams(http, address), address);
  }

  /** A person waits: two tries, soon after each other. */
  private static ClientOptions patience(Vertx vertx, Clock clock) {
    ClientOptions usual = ClientOptions.of(vertx, clock);
    return new ClientOptions(
        usual.timeout(),
        2,
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        SHOWN_BODY,
        usual.jitter(),
        usual.pause(),
        clock);
  }

  /** What a page can do without: something else where the person may not see it, or it is gone. */
  public static <T> Future<T> orElse(Future<T> wanted, T otherwise) {
    return wanted.recover(
        cause ->
            cause instanceof GatewayFailure failure
                    && (failure.kind() == Kind.FORBIDDEN || failure.kind() == Kind.NOT_FOUND)
                ? Future.succeededFuture(otherwise)
                : Future.failedFuture(cause));
  }

  private OkapiClient client(Caller caller) {
    return caller.language().map(client::speaking).orElse(client);
  }

  public Future<JsonObject> get(Caller caller, String path) {
    return json(client(caller).get(caller.headers(address), path));
  }

  public Future<JsonObject> post(Caller caller, String path, JsonObject body) {
    return json(client(caller).post(caller.headers(address), path, body));
  }

  public Future<JsonObject> put(Caller caller, String path, JsonObject body) {
    return json(client(caller).put(caller.headers(address), path, body));
  }

  /**
   * Puts a text.
   *
   * @param type its content type
   */
  public Future<JsonObject> putText(Caller caller, String path, String type, String text) {
    return web.requestAbs(HttpMethod.PUT, address + path)
        .putHeaders(caller.outgoing(address))
        .putHeader("Content-Type", type)
        .followRedirects(false)
        .timeout(TEXT.toMillis())
        .sendBuffer(Buffer.buffer(text))
        .recover(cause -> Future.failedFuture(Failures.of(cause)))
        .compose(answer -> good(HttpMethod.PUT, path, answer))
        .map(Gateway::body);
  }

  public Future<Void> delete(Caller caller, String path) {
    return erase(caller, path).mapEmpty();
  }

  /** Deletes what the answer tells something of. */
  public Future<JsonObject> erase(Caller caller, String path) {
    return json(client(caller).delete(caller.headers(address), path));
  }

  /** A POST with cookies, answered with cookies: how tokens are asked for. */
  public Future<HttpResponse<Buffer>> exchange(
      Caller caller, String path, Map<String, String> cookies, Optional<JsonObject> body) {
    HttpRequest<Buffer> request =
        web.requestAbs(HttpMethod.POST, address + path)
            .putHeaders(caller.outgoing(address))
            .followRedirects(false)
            .timeout(SIGN_IN.toMillis());
    if (!cookies.isEmpty()) {
      request.putHeader("Cookie", cookies(cookies));
    }
    return body.map(request::sendJsonObject)
        .orElseGet(() -> request.putHeader("Content-Type", "application/json").send())
        .recover(cause -> Future.failedFuture(Failures.of(cause)))
        .compose(answer -> good(HttpMethod.POST, path, answer));
  }

  /** An answer that has begun; its body is paused, and to be read or reset by the caller. */
  public Future<HttpClientResponse> download(Caller caller, String path) {
    return streams.download(caller, path);
  }

  /**
   * Sends a request's body on as it comes; what the gateway does not take is read, and dropped, so
   * that the browser hears why.
   *
   * @param from paused, or not read from yet
   */
  public Future<JsonObject> upload(Caller caller, String path, HttpServerRequest from) {
    return streams.upload(caller, path, from);
  }

  private static Future<JsonObject> json(Future<HttpResponse<Buffer>> sent) {
    return sent.map(Gateway::body).recover(cause -> Future.failedFuture(Failures.of(cause)));
  }

  private static JsonObject body(HttpResponse<Buffer> answer) {
    Buffer body = answer.body();
    return body == null || body.length() == 0 ? new JsonObject() : body.toJsonObject();
  }

  private static Future<HttpResponse<Buffer>> good(
      HttpMethod method, String path, HttpResponse<Buffer> answer) {
    int status = answer.statusCode();
    return status >= 200 && status < 300
        ? Future.succeededFuture(answer)
        : Future.failedFuture(
            Failures.answered(
                method, path, status, Optional.ofNullable(answer.bodyAsString()).orElse("")));
  }

  private static String cookies(Map<String, String> cookies) {
    return cookies.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }
}
