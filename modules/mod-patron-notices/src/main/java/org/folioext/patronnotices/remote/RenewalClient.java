package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.renew.Answer;
import org.folioext.patronnotices.domain.renew.Refusal;
import org.folioext.patronnotices.domain.renew.RefusalCode;

/**
 * Asks FOLIO to renew a loan (interface circulation, {@code POST /circulation/renew-by-id}), once;
 * no block is ever overridden. Stateless.
 */
public final class RenewalClient {

  /** Characters of an answer that refusals need at most. */
  public static final int SHOWN = 50_000;

  private static final String PATH = "/circulation/renew-by-id";
  private static final int REFUSED = 422;

  /** With these the call came to nothing before mod-circulation looked at the loan. */
  private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 429);

  /** With these mod-circulation did nothing, and would not for this loan the next time. */
  private static final Set<Integer> NOT_ACCEPTED = Set.of(400, 404);

  private RenewalClient() {}

  /** What became of it; never fails because of an answer, or of none. */
  public static Future<Answer> renew(Gateway gateway, UUID item, UUID patron) {
    JsonObject body =
        new JsonObject().put("itemId", item.toString()).put("userId", patron.toString());
    return gateway.post(PATH, body).map(RenewalClient::done).recover(RenewalClient::failed);
  }

  private static Answer done(JsonObject loan) {
    return Given.text(loan, "dueDate")
        .flatMap(RenewalClient::instant)
        .<Answer>map(due -> new Answer.Done(due, Given.integer(loan, "renewalCount").orElse(0)))
        .orElseGet(Answer.Lost::new);
  }

  private static Future<Answer> failed(Throwable failure) {
    if (failure instanceof CallFailed call) {
      return Future.succeededFuture(
          call.status().isEmpty() ? new Answer.Lost() : answer(call, call.status().getAsInt()));
    }
    return failure instanceof NotSeen
        ? Future.succeededFuture(new Answer.Lost())
        : Future.failedFuture(failure);
  }

  /** What an answer that is not 2xx says. */
  private static Answer answer(CallFailed call, int status) {
    if (status == REFUSED) {
      return refused(call.body());
    }
    if (TURNED_AWAY.contains(status) || Gateway.hasNoModule(call)) {
      return new Answer.TurnedAway(status);
    }
    return NOT_ACCEPTED.contains(status) ? new Answer.NotAccepted(status) : new Answer.Lost();
  }

  private static Answer refused(String body) {
    List<Refusal> refusals = refusals(body);
    return new Answer.Refused(
        refusals.isEmpty() ? List.of(new Refusal(RefusalCode.OTHER, body)) : refusals);
  }

  private static List<Refusal> refusals(String body) {
    try {
      return Given.objects(new JsonObject(body), "errors").map(RenewalClient::refusal).toList();
    } catch (DecodeException e) {
      return List.of();
    }
  }

  private static Refusal refusal(JsonObject error) {
    String message = Given.text(error, "message").orElse("");
    Optional<String> block = Given.text(Given.object(error, "overridableBlock"), "name");
    return new Refusal(RefusalCode.read(Given.text(error, "code"), message, block), message);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
