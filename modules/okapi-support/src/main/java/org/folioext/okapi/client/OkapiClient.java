package org.folioext.okapi.client;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;

/**
 * Calls other modules through the gateway that a request came from, with its headers. A GET that
 * fails in passing is tried again; nothing else is, since it may have been done. Redirects are not
 * followed: the token is for the gateway alone.
 *
 * <p>Paths carry their query, both encoded. Each call succeeds with a 2xx answer, or fails with
 * {@link CallFailed}. For many threads.
 */
public final class OkapiClient {

  private static final String MODULE_ID = "X-Okapi-Module-Id";

  private final WebClient client;
  private final ClientOptions options;
  private final Optional<String> language;
  private final Optional<String> module;

  public OkapiClient(WebClient client, ClientOptions options) {
    this(client, options, Optional.empty(), Optional.empty());
  }

  private OkapiClient(
      WebClient client, ClientOptions options, Optional<String> language, Optional<String> module) {
    this.client = client;
    this.options = options;
    this.language = language;
    this.module = module;
  }

  /**
   * The same, asking for answers in a language.
   *
   * @param tag as Accept-Language has it: {@code fr}
   */
  public OkapiClient speaking(String tag) {
    return new OkapiClient(client, options, Optional.of(tag), module);
  }

  /**
   * The same, asking one of the modules that offer an interface side by side (Okapi's type {@code
   * multiple}).
   *
   * @param id with its version, as the gateway knows it
   */
  public OkapiClient to(String id) {
    return new OkapiClient(client, options, language, Optional.of(id));
  }

  public Future<HttpResponse<Buffer>> get(OkapiHeaders headers, String path) {
    return gateway(headers).compose(url -> getAgain(headers, url, path, 1));
  }

  public Future<HttpResponse<Buffer>> post(OkapiHeaders headers, String path, JsonObject body) {
    return gateway(headers).compose(url -> once(HttpMethod.POST, headers, url, path, body));
  }

  public Future<HttpResponse<Buffer>> put(OkapiHeaders headers, String path, JsonObject body) {
    return gateway(headers).compose(url -> once(HttpMethod.PUT, headers, url, path, body));
  }

  public Future<HttpResponse<Buffer>> delete(OkapiHeaders headers, String path) {
    return gateway(headers).compose(url -> once(HttpMethod.DELETE, headers, url, path, null));
  }

  private static Future<String> gateway(OkapiHeaders headers) {
    return headers
        .url()
        .map(url -> Future.succeededFuture(url.toString().replaceFirst("/+$", "")))
        .orElseGet(
            () -> Failure.invalid("url-missing", "The header X-Okapi-Url is missing.").future());
  }

  private Future<HttpResponse<Buffer>> getAgain(
      OkapiHeaders headers, String url, String path, int attempt) {
    return send(HttpMethod.GET, headers, url, path, null)
        .transform(
            tried -> {
              Optional<Duration> wait =
                  attempt < options.tries() ? options.waitAfter(attempt, tried) : Optional.empty();
              return wait.isEmpty()
                  ? outcome(HttpMethod.GET, path, tried)
                  : options
                      .pause()
                      .apply(wait.get())
                      .compose(rested -> getAgain(headers, url, path, attempt + 1));
            });
  }

  private Future<HttpResponse<Buffer>> once(
      HttpMethod method, OkapiHeaders headers, String url, String path, JsonObject body) {
    return send(method, headers, url, path, body).transform(tried -> outcome(method, path, tried));
  }

  private Future<HttpResponse<Buffer>> send(
      HttpMethod method, OkapiHeaders headers, String url, String path, JsonObject body) {
    long timeout = options.timeout().toMillis();
    HttpRequest<Buffer> request =
        client
            .requestAbs(method, url + path)
            .putHeaders(headers.outgoing())
            .putHeader(HttpHeaders.ACCEPT.toString(), "application/json, text/plain")
            .followRedirects(false)
            .timeout(timeout);
    language.ifPresent(tag -> request.putHeader(HttpHeaders.ACCEPT_LANGUAGE.toString(), tag));
    module.ifPresent(id -> request.putHeader(MODULE_ID, id));
    Future<HttpResponse<Buffer>> sent =
        body == null ? request.send() : request.sendJsonObject(body);
    return sent.timeout(timeout, TimeUnit.MILLISECONDS);
  }

  private Future<HttpResponse<Buffer>> outcome(
      HttpMethod method, String path, AsyncResult<HttpResponse<Buffer>> tried) {
    if (tried.failed()) {
      return Future.failedFuture(new CallFailed(method, path, tried.cause()));
    }
    HttpResponse<Buffer> response = tried.result();
    if (response.statusCode() >= 200 && response.statusCode() < 300) {
      return Future.succeededFuture(response);
    }
    String body = Optional.ofNullable(response.bodyAsString()).orElse("");
    String shown = body.substring(0, Math.min(body.length(), options.shownBody()));
    return Future.failedFuture(new CallFailed(method, path, response.statusCode(), shown));
  }
}
