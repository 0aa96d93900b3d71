package org.folioext.okapi.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.okapi.Failure;

/** What plain routes share, since no contract is looked at before them. Stateless. */
public final class Plain {

  private Plain() {}

  /** A handler that sends what the work comes to, or hands its failure on. */
  public static Handler<RoutingContext> answering(Function<RoutingContext, Future<Answer>> work) {
    return web ->
        Future.succeededFuture(web)
            .compose(work)
            .compose(answer -> answer.sendTo(web.response()))
            .onFailure(web::fail);
  }

  /** The content type without its parameters, in lower case; empty where there is none. */
  public static String contentType(HttpServerRequest request) {
    String header = request.getHeader("Content-Type");
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * A parameter that is true or false; false where it was not sent.
   *
   * @throws Failure INVALID where it is neither
   */
  public static boolean flag(HttpServerRequest request, String name) {
    String value = request.getParam(name);
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw Failure.invalid("parameter-invalid", name + " is true or false.");
  }

  /**
   * A parameter that is one of a few words.
   *
   * @throws Failure INVALID, which names the words, where it is none of them
   */
  public static <T extends Enum<T>> Optional<T> choice(
      HttpServerRequest request, String name, Function<String, Optional<T>> read, T[] words) {
    Optional<String> sent = Optional.ofNullable(request.getParam(name));
    Optional<T> value = sent.flatMap(read);
    if (sent.isPresent() && value.isEmpty()) {
      String known =
          Arrays.stream(words)
              .map(word -> word.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      throw Failure.invalid("parameter-invalid", name + " is one of " + known + ".");
    }
    return value;
  }

  /** The failure of a request whose content type is none of those named. */
  public static Failure unsupported(String types) {
    return Failure.unsupportedType(
        "unsupported-type", "The content type must be one of " + types + ".");
  }
}
