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

  CallFailed(HttpMethod method, String path, int status, String body) {
    super(method + " " + withoutQuery(path) + " was answered with " + status);
    this.status = status;
    this.body = body;
  }

  CallFailed(HttpMethod method, String path, Throwable cause) {
    super(method + " " + withoutQuery(path) + " got no answer: " + cause.getMessage(), cause);
    this.status = 0;
    this.body = "";
  }

  /** The HTTP status; empty where no whole answer came. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** How the answer's body begins. */
  public String body() {
    return body;
  }

  private static String withoutQuery(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
