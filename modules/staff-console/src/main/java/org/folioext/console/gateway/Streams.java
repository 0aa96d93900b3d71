package org.folioext.console.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;

/** Bodies that go through the console as they come, and are never held as a whole. */
final class Streams {

  private final HttpClient client;
  private final URI address;

  Streams(HttpClient client, URI address) {
    this.client = client;
    this.address = address;
  }

  Future<HttpClientResponse> download(Caller caller, String path) {
    return client
        .request(request(HttpMethod.GET, caller, path))
        .compose(request -> request.send())
        .recover(cause -> Future.failedFuture(Failures.of(cause)))
        .compose(answer -> begun(HttpMethod.GET, path, answer))
        .onSuccess(HttpClientResponse::pause);
  }

  Future<JsonObject> upload(Caller caller, String path, HttpServerRequest from) {
    RequestOptions to =
        request(HttpMethod.POST, caller, path)
            .putHeader("Content-Type", "application/octet-stream");
    String length = from.getHeader("Content-Length");
    if (length != null) {
      to.putHeader("Content-Length", length);
    }
    return client
        .request(to)
        .compose(
            request -> {
              request.setChunked(length == null);
              request.exceptionHandler(gone -> from.resume());
              from.response().closeHandler(left -> request.reset());
              return request.send(from);
            })
        .recover(cause -> Future.failedFuture(Failures.of(cause)))
        .compose(answer -> begun(HttpMethod.POST, path, answer))
        .compose(HttpClientResponse::body)
        .map(Buffer::toJsonObject)
        .onFailure(refused -> drop(from));
  }

  private static void drop(HttpServerRequest from) {
    if (!from.isEnded()) {
      from.handler(dropped -> {}).resume();
    }
  }

  private RequestOptions request(HttpMethod method, Caller caller, String path) {
    return new RequestOptions()
        .setMethod(method)
        .setAbsoluteURI(address + path)
        .setFollowRedirects(false)
        .setHeaders(caller.outgoing(address));
  }

  private static Future<HttpClientResponse> begun(
      HttpMethod method, String path, HttpClientResponse answer) {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return Future.succeededFuture(answer);
    }
    return answer
        .body()
        .recover(cut -> Future.succeededFuture(Buffer.buffer()))
        .compose(
            body -> Future.failedFuture(Failures.answered(method, path, status, body.toString())));
  }
}
