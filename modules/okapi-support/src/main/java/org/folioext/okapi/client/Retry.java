package org.folioext.okapi.client;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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

  /** How long Retry-After asks to wait, in seconds or until a date (RFC 9110, 10.2.3). */
  static Optional<Duration> asked(HttpResponse<Buffer> response, Instant now) {
    return Optional.ofNullable(response.getHeader("Retry-After"))
        .map(String::strip)
        .flatMap(
            text ->
                text.matches("[0-9]{1,18}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                    : date(text).map(date -> Duration.between(now, date)));
  }

  /** Empty for what is no date. */
  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
