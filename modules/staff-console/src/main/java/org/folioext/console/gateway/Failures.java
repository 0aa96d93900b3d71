package org.folioext.console.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    return new GatewayFailure(Kind.UNREACHABLE, message, "", "", Map.of());
  }

  /**
   * @param path with or without a query, which is not told
   */
  static GatewayFailure answered(HttpMethod method, String path, int status, String body) {
    String message =
        "%s %s was answered with %d".formatted(method, path.split("\\?", 2)[0], status);
    return of(message, OptionalInt.of(status), body);
  }

  /**
   * @param status empty where no whole answer came
   */
  private static GatewayFailure of(String message, OptionalInt status, String body) {
    Kind kind = status.isEmpty() ? Kind.UNREACHABLE : kind(status.getAsInt(), body);
    List<JsonObject> errors = errors(body);
    String code = errors.isEmpty() ? "" : text(errors.get(0), "code");
    return new GatewayFailure(kind, message, said(kind, errors), code, told(body, errors));
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
  private static List<JsonObject> errors(String body) {
    if (!body.stripLeading().startsWith("{")) {
      return List.of();
    }
    try {
      return objects(new JsonObject(body), "errors");
    } catch (DecodeException cut) {
      return List.of();
    }
  }

  private static String said(Kind kind, List<JsonObject> errors) {
    return kind == Kind.FAILED || kind == Kind.UNREACHABLE
        ? ""
        : errors.stream().map(error -> text(error, "message")).collect(Collectors.joining(" "));
  }

  /** Parameters of the first error; a permission that the gateway names is one too. */
  private static Map<String, String> told(String body, List<JsonObject> errors) {
    Map<String, String> told = new LinkedHashMap<>();
    errors.stream()
        .limit(1)
        .flatMap(error -> objects(error, "parameters").stream())
        .forEach(one -> told.put(text(one, "key"), text(one, "value")));
    Matcher permission = PERMISSION.matcher(body);
    if (permission.find()) {
      told.put(GatewayFailure.PERMISSION, permission.group(1));
    }
    return told;
  }

  private static List<JsonObject> objects(JsonObject in, String name) {
    return in.getValue(name) instanceof JsonArray array
        ? array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList()
        : List.of();
  }

  private static String text(JsonObject in, String name) {
    return in.getValue(name) instanceof String text ? text : "";
  }
}
