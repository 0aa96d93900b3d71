package org.folioext.console.web;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.folioext.console.session.Session;

/** The token by which a form shows that a page of its session sent it. Stateless. */
public final class Csrf {

  /** The header in which scripts send it. */
  public static final String HEADER = "X-CSRF-Token";

  /** The field in which forms send it. */
  static final String FIELD = "csrf";

  private Csrf() {}

  /** Whether a request brings the session's. */
  static boolean isOf(HttpServerRequest request, Session session) {
    String given =
        Optional.ofNullable(request.getHeader(HEADER))
            .or(() -> Optional.ofNullable(request.getFormAttribute(FIELD)))
            .orElse("");
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), session.csrf().getBytes(StandardCharsets.UTF_8));
  }
}
