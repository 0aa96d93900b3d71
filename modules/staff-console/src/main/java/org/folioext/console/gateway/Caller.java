package org.folioext.console.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.folioext.okapi.OkapiHeaders;

/**
 * On whose behalf the gateway is called.
 *
 * @param tenant matches {@code [a-z][a-z0-9_]{0,30}}
 * @param token empty before sign-in; a secret, never logged
 * @param requestId what log lines of all modules name
 * @param language in which modules are to tell things, as {@code fr}; empty where it is all the
 *     same
 */
public record Caller(
    String tenant, Optional<String> token, String requestId, Optional<String> language) {

  /** One who is told nothing that has a language. */
  public Caller(String tenant, Optional<String> token, String requestId) {
    this(tenant, token, requestId, Optional.empty());
  }

  OkapiHeaders headers(URI gateway) {
    return new OkapiHeaders(
        tenant, token, Optional.of(gateway), Optional.empty(), requestId, Set.of());
  }

  /** All headers of a call. */
  MultiMap outgoing(URI gateway) {
    MultiMap headers = headers(gateway).outgoing();
    language.ifPresent(tag -> headers.set(HttpHeaders.ACCEPT_LANGUAGE, tag));
    return headers;
  }

  /** Tells tenant and request; never the token. */
  @Override
  public String toString() {
    return "Caller[tenant=" + tenant + ", requestId=" + requestId + "]";
  }
}
