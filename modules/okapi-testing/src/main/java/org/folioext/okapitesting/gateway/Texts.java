package org.folioext.okapitesting.gateway;

import io.vertx.core.http.HttpServerResponse;

/** Writes the gateway's own answers. */
final class Texts {
  private Texts() {}

  static void plain(HttpServerResponse response, int status, String text) {
    response.setStatusCode(status).putHeader("Content-Type", "text/plain").end(text);
  }

  static void json(HttpServerResponse response, int status, String json) {
    response.setStatusCode(status).putHeader("Content-Type", "application/json").end(json);
  }

  /** A Refusal with its status and text, anything else as 500. */
  static void failure(HttpServerResponse response, Throwable failure) {
    if (failure instanceof Refusal refusal) {
      plain(response, refusal.status(), refusal.getMessage());
    } else {
      plain(response, 500, String.valueOf(failure.getMessage()));
    }
  }
}
