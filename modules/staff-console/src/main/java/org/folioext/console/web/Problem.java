package org.folioext.console.web;

import io.vertx.ext.web.handler.HttpException;
import java.util.Optional;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.okapi.Failure;

/**
 * What went wrong, as a page tells it.
 *
 * @param status of HTTP
 * @param key of its texts: {@code console.problem.KEY.title} and {@code .help}
 * @param said what the module said, in its own words
 * @param permission the one that is missing, where it is known
 * @param unforeseen whether the log is to hold it
 */
public record Problem(
    int status,
    String key,
    Optional<String> said,
    Optional<String> permission,
    boolean unforeseen) {

  /** The problem behind a failure. */
  static Problem of(int status, Throwable cause) {
    if (cause instanceof GatewayFailure failure) {
      return of(failure);
    }
    if (cause instanceof Failure failure) {
      return told(failure.kind().status(), failure.code(), failure.kind().status() >= 500);
    }
    if (cause instanceof HttpException web) {
      return ofStatus(web.getStatusCode());
    }
    boolean refused = status >= 400 && status < 500;
    return cause == null || refused ? ofStatus(status) : told(500, "internal", true);
  }

  private static Problem of(GatewayFailure failure) {
    String key =
        switch (failure.kind()) {
          case SIGNED_OUT, FORBIDDEN -> "forbidden";
          case NOT_FOUND -> "not-found";
          case NOT_INSTALLED -> "not-installed";
          case CONFLICT -> "conflict";
          case TOO_LARGE -> "too-large";
          case REFUSED -> "refused";
          case TOO_MANY -> "too-many";
          case FAILED -> "module-failed";
          case UNREACHABLE -> "unreachable";
        };
    int status = failure.kind().status();
    return new Problem(status, key, failure.said(), failure.permission(), status >= 500);
  }

  private static Problem ofStatus(int status) {
    return switch (status) {
      case 404, 405 -> told(status, "no-page", false);
      case 413 -> told(status, "too-large", false);
      default -> status < 500 ? told(status, "refused", false) : told(500, "internal", true);
    };
  }

  private static Problem told(int status, String key, boolean unforeseen) {
    return new Problem(status, key, Optional.empty(), Optional.empty(), unforeseen);
  }
}
