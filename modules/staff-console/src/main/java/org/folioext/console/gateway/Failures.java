package org.folioext.console.gateway;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.okapi.client.CallFailed;

/** Reads what Okapi, mod-authtoken and FOLIO's errors schema say of a failed call. Stateless. */
final class Failures {

  private static final Pattern PERMISSION =
      Pattern.compile("requires permission: ([A-Za-z0-9._-]+)");

  private Failures() {}

  static GatewayFailure of(Throwable cause) {
    if (cause instanceof CallFailed failed) {
      return of(failed.getMessage(), failed.status(), failed.body());
    }
    // Only its kind: what it says may show what was sent.
    String message = "no whole answer: " + cause.getClass().getSimpleName();
    return new GatewayFailure(Kind.UNREACHABLE, message, "", "");
  }

  /**
   * @param status empty where no whole answer came
   */
  static GatewayFailure of(String message, OptionalInt status, String body) {
    Kind kind = status.isEmpty() ? Kind.UNREACHABLE : kind(status.getAsInt(), body);
    Matcher permission = PERMISSION.matcher(body);
    return new GatewayFailure(
        kind, message, said(kind, body), permission.find() ? permission.group(1) : "");
  }

  private static Kind kind(int status, String body) {
    return switch (status) {
      case 400 -> body.startsWith("Token missing") ? Kind.SIGNED_OUT : Kind.REFUSED;
      case 401 -> Kind.SIGNED_OUT;
      case 403 -> Kind.FORBIDDEN;
      case 404 -> missing(body);
      case 409 -> Kind.CONFLICT;
      case 413 -> Kind.TOO_LARGE;
      case 429 -> Kind.TOO_MANY;
      case 503 -> Kind.UNREACHABLE;
      default -> status < 500 ? Kind.REFUSED : Kind.FAILED;
    };
  }

  private static Kind missing(String body) {
    if (body.startsWith("No suitable module found")) {
      return Kind.NOT_INSTALLED;
    }
    return body.startsWith("No running module instance") ? Kind.UNREACHABLE : Kind.NOT_FOUND;
  }

  /** What stands in the errors schema: other texts are the gateway's, for administrators. */
  private static String said(Kind kind, String body) {
    if (kind == Kind.FAILED || kind == Kind.UNREACHABLE || !body.stripLeading().startsWith("{")) {
      return "";
    }
    try {
      return new JsonObject(body)
          .getJsonArray("errors", new JsonArray()).stream()
              .filter(JsonObject.class::isInstance)
              .map(error -> ((JsonObject) error).getString("message", ""))
              .collect(Collectors.joining(" "));
    } catch (DecodeException | ClassCastException cut) {
      return "";
    }
  }
}
