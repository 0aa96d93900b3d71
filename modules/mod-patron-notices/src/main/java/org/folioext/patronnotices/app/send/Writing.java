package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapi.remote.Trouble;
import org.folioext.patronnotices.domain.plan.SaidText;
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
    return template
        .map(
            id ->
                new Rendering(gateway)
                    .of(id, language, context)
                    .map(text -> written(text.header(), text.body(), channel))
                    .recover(failure -> unwritten(gateway, id, failure, channel, attempt)))
        .orElseGet(() -> Future.succeededFuture(missing()));
  }

  private static Written written(String header, String body, Channel channel) {
    if (SaidText.isNothing(body) || channel == Channel.EMAIL && header.isBlank()) {
      return not("text-empty");
    }
    return Letter.of(header, body)
        .<Written>map(Written.Ready::new)
        .orElseGet(() -> not("subject-broken"));
  }

  private static Written not(String reason) {
    return new Written.Not(Aftermath.unwritten(reason), false);
  }

  /** Nothing of its rule goes out before there is one again. */
  private Written missing() {
    Instant planned = clock.instant().plus(SendPlans.GOOD_FOR);
    return new Written.Not(Aftermath.unwritten("template-missing", planned), false);
  }

  private Future<Written> unwritten(
      Gateway gateway, UUID template, Throwable failure, Channel channel, int attempt) {
    if (failure instanceof CallFailed call) {
      return refused(gateway, template, call.status().orElse(0), channel, attempt);
    }
    return failure instanceof NotSeen
        ? Future.succeededFuture(later("not-rendered", channel, attempt))
        : Future.failedFuture(failure);
  }

  private Future<Written> refused(
      Gateway gateway, UUID template, int status, Channel channel, int attempt) {
    return switch (status) {
      case 401, 403 ->
          Future.succeededFuture(
              new Written.Not(
                  after(new CallAnswer.NotPermitted("not-permitted"), channel, attempt), true));
      case 400, 404, 422 -> looked(gateway, template, channel, attempt);
      default -> Future.succeededFuture(later("not-rendered", channel, attempt));
    };
  }

  /** The gateway refuses too while the module is away: only a list without it says it is gone. */
  private Future<Written> looked(Gateway gateway, UUID template, Channel channel, int attempt) {
    return new Rendering(gateway)
        .ids()
        .map(
            ids ->
                ids.apply(template.toString()).isPresent()
                    ? later("template-refused", channel, attempt)
                    : missing())
        .recover(
            failure ->
                Trouble.of(failure).isPresent()
                    ? Future.succeededFuture(later("not-rendered", channel, attempt))
                    : Future.failedFuture(failure));
  }

  private Written later(String reason, Channel channel, int attempt) {
    return new Written.Not(after(new CallAnswer.RefusedRetry(reason), channel, attempt), false);
  }

  private Aftermath after(CallAnswer answer, Channel channel, int attempt) {
    return Aftermath.of(answer, channel, attempt, clock.instant());
  }
}
