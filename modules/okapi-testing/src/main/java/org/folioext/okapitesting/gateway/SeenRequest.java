package org.folioext.okapitesting.gateway;

import io.vertx.core.MultiMap;

/**
 * A request as the gateway sent it to a module; bodies are not kept.
 *
 * @param tenant whose request it was
 * @param module id with version of the module it went to
 * @param method GET, POST, …
 * @param uri path and query
 * @param headers as the module got them, with its token
 */
public record SeenRequest(
    String tenant, String module, String method, String uri, MultiMap headers) {
  /** Shows no header: a token is among them. */
  @Override
  public String toString() {
    return method + " " + uri + " of " + tenant + " to " + module;
  }
}
