package org.folioext.okapi.client;

import io.vertx.core.http.HttpMethod;
import java.net.ConnectException;
import java.util.OptionalInt;
import org.folioext.okapi.Failure;

/**
 * A call to another module that did not end in a 2xx answer. The message names method, path and
 * status, and may be logged; query and body may hold personal data, and are not in it.
 */
public final class CallFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String call;
  private final int status;
  private final String body;
  private final boolean refusedConnection;

  /** Answered with another status. */
  CallFailed(HttpMethod method, String path, int status, String body) {
    super("%s %s was answered with %d".formatted(method, bare(path), status));
    this.call = method + " " + bare(path);
    this.status = status;
    this.body = body;
    this.refusedConnection = false;
  }

  /** Not answered; the cause is told, and not kept, since it too may show the query. */
  CallFailed(HttpMethod method, String path, Throwable cause) {
    super("%s %s got no answer: %s".formatted(method, bare(path), reason(path, cause)));
    this.call = method + " " + bare(path);
    this.status = 0;
    this.body = "";
    this.refusedConnection = cause instanceof ConnectException;
  }

  /** The HTTP status; empty where no whole answer came. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** Whether no connection was made, since nobody listens: then nothing was sent. */
  public boolean refusedConnection() {
    return refusedConnection;
  }

  /** How the answer's body begins; may hold personal data. */
  public String body() {
    return body;
  }

  /**
   * What a caller is told where the use case made nothing else of it: FORBIDDEN where the other
   * module refused this caller, UNAVAILABLE where it may answer later, else BAD_GATEWAY.
   */
  public Failure toFailure() {
    String answered = call + " was answered with " + status;
    return switch (status) {
      case 0 -> Failure.unavailable("module-unavailable", call + " got no answer.");
      case 401, 403 -> Failure.forbidden("call-forbidden", answered + ": it is not permitted.");
      case 429, 503, 504 -> Failure.unavailable("module-unavailable", answered + ".");
      default -> Failure.badGateway("module-failed", answered + ".");
    };
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
