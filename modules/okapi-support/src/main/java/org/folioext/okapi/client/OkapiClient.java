package org.folioext.okapi.client;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import org.folioext.okapi.OkapiHeaders;

/**
 * Calls other modules through the gateway that a request came from, with its headers. A GET that
 * fails in passing is tried again; nothing else is, since it may have been done.
 */
public final class OkapiClient {

  private final WebClient client;
  private final ClientOptions options;

  public OkapiClient(WebClient client, ClientOptions options) {
    this.client = client;
    this.options = options;
  }

  /**
   * @param path with its query, already encoded
   * @return any 2xx answer; else fails with {@link CallFailed}
   */
  public Future<HttpResponse<Buffer>> get(OkapiHeaders headers, String path) {
    return call(HttpMethod.GET, headers, path, null);
  }

  public Future<HttpResponse<Buffer>> post(OkapiHeaders headers, String path, JsonObject body) {
    return call(HttpMethod.POST, headers, path, body);
  }

  public Future<HttpResponse<Buffer>> put(OkapiHeaders headers, String path, JsonObject body) {
    return call(HttpMethod.PUT, headers, path, body);
  }

  public Future<HttpResponse<Buffer>> delete(OkapiHeaders headers, String path) {
    return call(HttpMethod.DELETE, headers, path, null);
  }

  private Future<HttpResponse<Buffer>> call(
      HttpMethod method, OkapiHeaders headers, String path, JsonObject body) {
    throw new UnsupportedOperationException("to come " + client + options);
  }
}
