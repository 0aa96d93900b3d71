package org.folioext.console.notices.messages;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** The messages of the interface patron-notices 1.0. For many threads. */
final class NoticeMessages {

  private static final String ALL = "/patron-notices/messages";

  private final Gateway gateway;

  NoticeMessages(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * The newest first.
   *
   * @param query CQL; all where there is none
   */
  Future<Found<Message>> all(Caller caller, Optional<String> query, long offset, int limit) {
    Url url =
        new Url(ALL, Map.of()).with("query", query).with("offset", offset).with("limit", limit);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "messages", Message::of));
  }

  Future<Message> one(Caller caller, String id) {
    return gateway.get(caller, Url.of(ALL + "/%s", id).toString()).map(Message::of);
  }

  /**
   * Has it sent once more; gives the message that will go.
   *
   * @param because one of {@link MessageViews#REASONS}
   */
  Future<Message> resend(Caller caller, String id, String because) {
    Url url = Url.of(ALL + "/%s/resend", id).with("because", because);
    return gateway.post(caller, url.toString(), new JsonObject()).map(Message::of);
  }

  /** What it said; that the person looked is recorded. */
  Future<Words> words(Caller caller, String id) {
    return gateway.get(caller, Url.of(ALL + "/%s/text", id).toString()).map(Words::of);
  }

  /** Takes back what waits to be sent once more. */
  Future<Message> takeBack(Caller caller, String id) {
    return gateway
        .post(caller, Url.of(ALL + "/%s/cancel", id).toString(), new JsonObject())
        .map(Message::of);
  }

  /**
   * Says what became of one of which nobody can tell.
   *
   * @param outcome one of {@link MessageViews#OUTCOMES}
   */
  Future<Message> settle(Caller caller, String id, String outcome) {
    JsonObject body = new JsonObject().put("outcome", outcome);
    return gateway.post(caller, Url.of(ALL + "/%s/settle", id).toString(), body).map(Message::of);
  }
}
