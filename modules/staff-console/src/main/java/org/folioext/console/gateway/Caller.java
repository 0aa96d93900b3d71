package org.folioext.console.gateway;

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
 */
public record Caller(String tenant, Optional<String> token, String requestId) {

  OkapiHeaders headers(URI gateway) {
    return new OkapiHeaders(
        tenant, token, Optional.of(gateway), Optional.empty(), requestId, Set.of());
  }

  /** Tells tenant and request; never the token. */
  @Override
  public String toString() {
    return "Caller[tenant=" + tenant + ", requestId=" + requestId + "]";
  }
}
