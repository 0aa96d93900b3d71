package org.folioext.okapi.client;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Which failures pass, and how long a module asks to wait. */
final class Retry {

  /** The gateway's words while a module is being started (Okapi 7.0.3). */
  private static final String NOT_RUNNING = "No running module instance";

  private Retry() {}

  static boolean worthwhile(HttpResponse<Buffer> response) {
    int status = response.statusCode();
    return status >= 500
        || status == 429
        || status == 404 && String.valueOf(response.bodyAsString()).startsWith(NOT_RUNNING);
  }

  /** Retry-After in seconds; its form as a date is not sent by FOLIO, and not read. */
  static Optional<Duration> asked(HttpResponse<Buffer> response) {
    return Optional.ofNullable(response.getHeader("Retry-After"))
        .map(String::strip)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }
}
