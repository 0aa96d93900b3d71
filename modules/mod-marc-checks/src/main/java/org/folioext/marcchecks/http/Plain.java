package org.folioext.marcchecks.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.function.Function;
import org.folioext.okapi.Failure;
import org.folioext.okapi.http.Answer;

/** What plain routes share. Stateless. */
public final class Plain {
  private Plain() {}

  /** A handler that sends what the work comes to, or hands its failure on. */
  public static Handler<RoutingContext> answering(Function<RoutingContext, Future<Answer>> work) {
    return web ->
        Future.succeededFuture(web)
            .compose(work)
            .onSuccess(answer -> answer.sendTo(web.response()))
            .onFailure(web::fail);
  }

  /** The content type without its parameters, in lower case; empty where there is none. */
  public static String contentType(HttpServerRequest request) {
    String header = request.getHeader("Content-Type");
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** A parameter that is true or false; false where it was not sent. */
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

  /** The failure of a request whose content type is none of those named. */
  public static Failure unsupported(String types) {
    return Failure.unsupportedType(
        "unsupported-type", "The content type must be one of " + types + ".");
  }
}
