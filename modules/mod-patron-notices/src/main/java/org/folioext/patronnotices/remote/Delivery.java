package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.CallAnswer;

/**
 * Hands messages to mod-sender (interface message-delivery 1.0, 1.1). It answers before anything
 * has gone out, and takes the same message as often as it is told: so each is sent once, and never
 * again under its id. Stateless.
 */
public final class Delivery {

  private static final int TAKEN = 204;

  private final Gateway gateway;

  /** By the gateway of a job. */
  public Delivery(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Sends.
   *
   * @param id by which FOLIO knows the message
   * @param channel e-mail or print
   * @return what the answer means; it fails where the program does, and then nobody can tell
   */
  public Future<CallAnswer> send(UUID id, UUID recipient, Channel channel, Letter letter) {
    JsonObject message =
        new JsonObject()
            .put("deliveryChannel", channel == Channel.PRINT ? "mail" : "email")
            .put("header", letter.header())
            .put("body", letter.body())
            .put("outputFormat", Letter.FORMAT)
            .put("attachments", new JsonArray());
    JsonObject notification =
        new JsonObject()
            .put("notificationId", id.toString())
            .put("recipientUserId", recipient.toString())
            .put("messages", new JsonArray().add(message));
    return answer(gateway.send("/message-delivery", notification), TAKEN);
  }

  /** What the end of a call means. */
  static Future<CallAnswer> answer(Future<Integer> sent, int expected) {
    return sent.map(status -> CallAnswer.of(status, expected, ""))
        .recover(
            failure ->
                failure instanceof CallFailed call
                    ? Future.succeededFuture(failed(call, expected))
                    : Future.failedFuture(failure));
  }

  private static CallAnswer failed(CallFailed call, int expected) {
    if (call.status().isPresent()) {
      return CallAnswer.of(call.status().getAsInt(), expected, call.body());
    }
    return call.refusedConnection() ? CallAnswer.refusedConnection() : CallAnswer.noAnswer();
  }
}
