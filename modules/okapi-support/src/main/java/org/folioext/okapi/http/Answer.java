package org.folioext.okapi.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that fits into memory.
 *
 * @param headers beside the content type
 * @param type the content type; of no meaning where there is no body
 */
public record Answer(int status, Map<String, String> headers, Optional<Buffer> body, String type) {

  private static final String JSON = "application/json";

  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer ok(JsonObject body) {
    return json(200, Map.of(), body);
  }

  public static Answer created(String location, JsonObject body) {
    return json(201, Map.of("Location", location), body);
  }

  public static Answer accepted(JsonObject body) {
    return json(202, Map.of(), body);
  }

  public static Answer noContent() {
    return new Answer(204, Map.of(), Optional.empty(), JSON);
  }

  /**
   * @param type the content type, with its charset where it has one; the text is sent in UTF-8
   */
  public static Answer text(String type, String body) {
    return new Answer(200, Map.of(), Optional.of(Buffer.buffer(body)), type);
  }

  /** An answer of any status. */
  public static Answer json(int status, Map<String, String> headers, JsonObject body) {
    return new Answer(status, headers, Optional.of(body.toBuffer()), JSON);
  }

  /** Sends it; fails where the client has gone. */
  public Future<Void> sendTo(HttpServerResponse response) {
    response.setStatusCode(status);
    headers.forEach(response::putHeader);
    if (body.isEmpty()) {
      return response.end();
    }
    return response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(body.get());
  }
}
