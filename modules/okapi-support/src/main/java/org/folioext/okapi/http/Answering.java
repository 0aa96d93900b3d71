package org.folioext.okapi.http;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes a call of a validated request, and sends the operation's answer. */
final class Answering implements Handler<RoutingContext> {

  private final Operation operation;

  Answering(Operation operation) {
    this.operation = operation;
  }

  @Override
  public void handle(RoutingContext web) {
    ValidatedRequest request = web.get(RouterBuilder.KEY_META_DATA_VALIDATED_REQUEST);
    Call call =
        new Call(
            RequestScope.headers(web),
            web,
            sent(request.getPathParameters(), Answering::value),
            sent(request.getQuery(), Answering::values),
            body(request.getBody()));
    operation.answer(call).compose(answer -> answer.sendTo(web.response())).onFailure(web::fail);
  }

  private static <T> Map<String, T> sent(
      Map<String, RequestParameter> parameters, Function<RequestParameter, T> value) {
    Map<String, T> sent = new HashMap<>();
    parameters.forEach(
        (name, parameter) -> {
          if (!parameter.isNull()) {
            sent.put(name, value.apply(parameter));
          }
        });
    return sent;
  }

  private static List<String> values(RequestParameter parameter) {
    if (parameter.get() instanceof JsonArray array) {
      return array.stream().map(String::valueOf).toList();
    }
    return List.of(value(parameter));
  }

  private static String value(RequestParameter parameter) {
    return String.valueOf(parameter.get());
  }

  private static JsonObject body(RequestParameter body) {
    return body != null && body.isJsonObject() ? body.getJsonObject() : null;
  }
}
