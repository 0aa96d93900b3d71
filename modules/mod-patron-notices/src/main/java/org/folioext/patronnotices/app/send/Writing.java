package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.Aftermath;
import org.folioext.patronnotices.domain.send.CallAnswer;
import org.folioext.patronnotices.remote.Letter;
import org.folioext.patronnotices.remote.Rendering;

/** Has FOLIO write what messages say. Thread-safe. */
final class Writing {

  private final Clock clock;

  Writing(Clock clock) {
    this.clock = clock;
  }

  /**
   * The text of a message; where FOLIO does not give one, it is the message that ends, and not the
   * work.
   */
  Future<Written> of(
      Gateway gateway,
      Optional<UUID> template,
      String language,
      JsonObject context,
      Channel channel,
      int attempt) {
    if (template.isEmpty()) {
      return Future.succeededFuture(not("template-missing"));
    }
    return new Rendering(gateway)
        .of(template.get(), language, context)
        .map(text -> written(text.header(), text.body()))
        .recover(failure -> unwritten(failure, channel, attempt));
  }

  private static Written written(String header, String body) {
    return Letter.of(header, body)
        .<Written>map(Written.Ready::new)
        .orElseGet(() -> not("subject-broken"));
  }

  private static Written not(String reason) {
    return new Written.Not(Aftermath.unwritten(reason), false);
  }

  private Future<Written> unwritten(Throwable failure, Channel channel, int attempt) {
    if (failure instanceof CallFailed call) {
      return Future.succeededFuture(refused(call.status().orElse(0), channel, attempt));
    }
    return failure instanceof NotSeen
        ? Future.succeededFuture(later(channel, attempt))
        : Future.failedFuture(failure);
  }

  private Written refused(int status, Channel channel, int attempt) {
    return switch (status) {
      case 401, 403 ->
          new Written.Not(
              after(new CallAnswer.NotPermitted("not-permitted"), channel, attempt), true);
      case 400, 404, 422 -> not("template-refused");
      default -> later(channel, attempt);
    };
  }

  private Written later(Channel channel, int attempt) {
    return new Written.Not(
        after(new CallAnswer.RefusedRetry("not-rendered"), channel, attempt), false);
  }

  private Aftermath after(CallAnswer answer, Channel channel, int attempt) {
    return Aftermath.of(answer, channel, attempt, clock.instant());
  }
}
