package org.folioext.patronflags.http;

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
import org.folioext.okapi.http.Answer;

/** What plain routes share. Stateless. */
final class Plain {

  private Plain() {}

  /** A handler that sends what the work comes to, or hands its failure on. */
  static Handler<RoutingContext> answering(Function<RoutingContext, Future<Answer>> work) {
    return web ->
        Future.succeededFuture(web)
            .compose(work)
            .compose(answer -> answer.sendTo(web.response()))
            .onFailure(web::fail);
  }

  /**
   * A parameter that is one of a few words.
   *
   * @throws Failure INVALID, which names the words, where it is none of them
   */
  static <T extends Enum<T>> Optional<T> choice(
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
}
