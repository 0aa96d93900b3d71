package org.folioext.marcchecks.http.run;

import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.folioext.marcchecks.app.run.NewRun;
import org.folioext.marcchecks.app.run.Uploading;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Plain;
import org.folioext.okapi.http.RequestScope;
import org.folioext.okapi.http.Routes;

/** {@code POST /marc-checks/runs}: takes a file as it comes. Thread-safe. */
public final class UploadRoute implements Routes {
  private static final String TYPE = "application/octet-stream";
  private static final int LONGEST_NAME = 255;

  /** How long the rest of a body that was refused is let come, so that its client reads why. */
  private static final long REFUSED_MILLIS = 30_000;

  private final Uploading uploading;
  private final BiConsumer<String, Run> made;
  private final Clock clock;

  /**
   * A route.
   *
   * @param made told of the tenant and of the run that was made for it
   */
  public UploadRoute(Uploading uploading, BiConsumer<String, Run> made, Clock clock) {
    this.uploading = uploading;
    this.made = made;
    this.clock = clock;
  }

  @Override
  public void mount(Router router) {
    router.post("/marc-checks/runs").handler(this::upload);
  }

  private void upload(RoutingContext web) {
    HttpServerRequest request = web.request().pause();
    Promise<Void> broken = Promise.promise();
    request.exceptionHandler(broken::tryFail);
    try {
      NewRun asked = asked(web);
      Uploading.Body body = new Uploading.Body(request, broken.future(), stated(request));
      uploading
          .upload(asked, body)
          .onComplete(
              run -> {
                made.accept(asked.tenant(), run);
                Answer.created("/marc-checks/runs/" + run.id(), RunJson.run(run, clock.instant()))
                    .sendTo(web.response())
                    .onFailure(web::fail);
              },
              failure -> refuse(web, failure));
    } catch (Failure e) {
      refuse(web, e);
    }
  }

  private static void refuse(RoutingContext web, Throwable failure) {
    HttpServerRequest request = web.request();
    boolean silent = failure instanceof Failure told && told.kind() == FailureKind.TIMED_OUT;
    if (silent) {
      web.addEndHandler(told -> request.connection().close());
    }
    web.fail(failure);
    if (!silent && !request.isEnded() && !web.response().closed()) {
      request.handler(dropped -> {});
      long timer = web.vertx().setTimer(REFUSED_MILLIS, late -> request.connection().close());
      request.endHandler(end -> web.vertx().cancelTimer(timer));
      request.exceptionHandler(gone -> web.vertx().cancelTimer(timer));
      request.resume();
    }
  }

  private static NewRun asked(RoutingContext web) {
    HttpServerRequest request = web.request();
    OkapiHeaders headers = RequestScope.headers(web);
    if (!Plain.contentType(request).equals(TYPE)) {
      throw Plain.unsupported(TYPE);
    }
    String fileName = Optional.ofNullable(request.getParam("fileName")).orElse("");
    if (fileName.isBlank() || fileName.length() > LONGEST_NAME) {
      throw Failure.invalid(
          "file-name", "fileName is missing, or longer than " + LONGEST_NAME + " characters.");
    }
    if (fileName.codePoints().anyMatch(UploadRoute::isNotShown)) {
      throw Failure.invalid(
          "file-name",
          "fileName has a control or format character, which nobody can see: a line break, say, or"
              + " a change of direction.");
    }
    return new NewRun(
        headers.tenant(),
        fileName,
        Optional.ofNullable(request.getParam("profileId")),
        headers.userId().flatMap(Ids::read),
        headers.permissions(),
        headers.requestId());
  }

  private static boolean isNotShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static long stated(HttpServerRequest request) {
    String length = Optional.ofNullable(request.getHeader("Content-Length")).orElse("");
    return length.matches("[0-9]{1,18}") ? Long.parseLong(length) : -1;
  }
}
