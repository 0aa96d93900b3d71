package org.folioext.okapi.http;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.Map;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.client.CallFailed;

/**
 * Tells every failed request what went wrong, in FOLIO's errors schema. A {@link Failure} is told
 * as it stands, and a call that failed by {@link CallFailed#toFailure}; anything else is logged,
 * and told as "internal" with the request id alone.
 *
 * <p>Statuses 429 and 503 come with {@code Retry-After: 5}, in seconds.
 */
public final class Problems implements Handler<RoutingContext> {

  private static final Logger LOG = LogManager.getLogger(Problems.class);
  private static final Set<Integer> LATER = Set.of(429, 503);
  private static final Map<String, String> RETRY_AFTER = Map.of("Retry-After", "5");

  private final FailureTexts texts;

  /** Tells them in English. */
  public Problems() {
    this(FailureTexts.ENGLISH);
  }

  /** Tells them in the language that the request asks for. */
  public Problems(FailureTexts texts) {
    this.texts = texts;
  }

  @Override
  public void handle(RoutingContext web) {
    if (web.response().ended() || web.response().closed()) {
      LOG.info("The client left: {} {}", web.request().method(), web.request().path());
    } else if (web.response().headWritten()) {
      cutOff(web, cause(web));
      web.request().connection().close();
    } else {
      answer(web).sendTo(web.response()).onFailure(gone -> LOG.info("The client left: {}", gone));
    }
  }

  private static void cutOff(RoutingContext web, Throwable cause) {
    if (cause instanceof Failure known && known.kind() != FailureKind.INTERNAL) {
      LOG.info(
          "Answer cut off, {}: {} {}", known.code(), web.request().method(), web.request().path());
    } else {
      LOG.error("Answer cut off: {} {}", web.request().method(), web.request().path(), cause);
    }
  }

  private Answer answer(RoutingContext web) {
    Throwable cause = cause(web);
    if (cause instanceof Failure failure) {
      return answer(web, failure);
    }
    if (cause instanceof ValidatorException violation) {
      return answer(web, Violations.toFailure(violation));
    }
    if (cause instanceof CallFailed call) {
      LOG.warn("{} {}: {}", web.request().method(), web.request().path(), call.getMessage());
      return answer(web, call.toFailure());
    }
    int status = status(web, cause);
    if (status >= 400 && status < 500) {
      return answer(web, status, refused(status));
    }
    log(web, cause);
    return answer(web, 500, internal());
  }

  private Answer answer(RoutingContext web, Failure failure) {
    if (failure.kind() == FailureKind.INTERNAL) {
      log(web, failure);
    }
    return answer(web, failure.kind().status(), failure);
  }

  /** An exception within one of the web layer's is what it is about. */
  private static Throwable cause(RoutingContext web) {
    Throwable failure = web.failure();
    return failure instanceof HttpException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  /** A status that the web layer itself gave; 500 for any exception that is not its own. */
  private static int status(RoutingContext web, Throwable cause) {
    if (cause instanceof HttpException http) {
      return http.getStatusCode();
    }
    return cause == null ? web.statusCode() : 500;
  }

  private static void log(RoutingContext web, Throwable cause) {
    LOG.error("Failed: {} {}", web.request().method(), web.request().path(), cause);
  }

  private static Failure refused(int status) {
    return switch (status) {
      case 404 -> Failure.invalid("not-found", "There is nothing at this path.");
      case 405 -> Failure.invalid("method-not-allowed", "This path has no such method.");
      case 413 -> Failure.tooLarge("too-large", "The body is too large.");
      case 415 -> Failure.unsupportedType("unsupported-type", "This content type is not taken.");
      default -> Failure.invalid("invalid-request", "The request is not well formed.");
    };
  }

  private static Failure internal() {
    return new Failure(
        FailureKind.UNAVAILABLE, "internal", "An internal error; the log has it.", Map.of());
  }

  private Answer answer(RoutingContext web, int status, Failure failure) {
    String text = texts.of(failure, Languages.of(web.request()));
    return answer(RequestScope.requestId(web), status, failure, text);
  }

  /** What is told of a failure that no route met. */
  static Answer answer(String requestId, Failure failure) {
    return answer(requestId, failure.kind().status(), failure, failure.getMessage());
  }

  private static Answer answer(String requestId, int status, Failure failure, String text) {
    JsonArray parameters = new JsonArray();
    failure.parameters().forEach((key, value) -> parameters.add(parameter(key, value)));
    parameters.add(parameter("requestId", requestId));
    JsonObject error =
        new JsonObject()
            .put("message", text)
            .put("type", "error")
            .put("code", failure.code())
            .put("parameters", parameters);
    JsonObject body = new JsonObject().put("errors", new JsonArray().add(error));
    Map<String, String> headers = LATER.contains(status) ? RETRY_AFTER : Map.of();
    return Answer.json(status, headers, body.put("total_records", 1));
  }

  private static JsonObject parameter(String key, String value) {
    return new JsonObject().put("key", key).put("value", value);
  }
}
