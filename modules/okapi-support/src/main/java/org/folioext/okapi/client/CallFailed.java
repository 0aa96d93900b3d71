package org.folioext.okapi.client;

import io.vertx.core.http.HttpMethod;
import java.util.OptionalInt;

/**
 * A call to another module that did not end in a 2xx answer. The message names method, path and
 * status, and may be logged; query and body may hold personal data, and are not in it.
 */
public final class CallFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String body;

  /** Answered with another status. */
  CallFailed(HttpMethod method, String path, int status, String body) {
    super("%s %s was answered with %d".formatted(method, bare(path), status));
    this.status = status;
    this.body = body;
  }

  /** Not answered; the cause is told, and not kept, since it too may show the query. */
  CallFailed(HttpMethod method, String path, Throwable cause) {
    super("%s %s got no answer: %s".formatted(method, bare(path), reason(path, cause)));
    this.status = 0;
    this.body = "";
  }

  /** The HTTP status; empty where no whole answer came. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** How the answer's body begins; may hold personal data. */
  public String body() {
    return body;
  }

  private static String reason(String path, Throwable cause) {
    String message = String.valueOf(cause.getMessage()).replace(path, bare(path));
    return cause.getClass().getSimpleName() + ": " + message;
  }

  private static String bare(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
