package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.send.MessageDesk;
import org.folioext.patronnotices.domain.send.ResendReason;
import org.folioext.patronnotices.domain.send.Said;

/** What answers the operations on messages. Thread-safe. */
public final class MessageOperations {

  private static final String ID = "messageId";
  private static final String PATH = "/patron-notices/messages/";

  private final MessageDesk desk;
  private final Texts texts;

  /** Answers by a use case. */
  public MessageOperations(MessageDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /** getMessages. */
  public Future<Answer> list(Call call) {
    return desk.list(call.headers().tenant(), call.query("query"), call.page())
        .map(messages -> Lists.answer("messages", messages, json(call)::of));
  }

  /** getMessage. */
  public Future<Answer> get(Call call) {
    return desk.get(call.headers().tenant(), call.path(ID))
        .map(message -> Answer.ok(json(call).of(message)));
  }

  /** resendMessage. */
  public Future<Answer> resend(Call call) {
    return desk.resend(
            call.headers(), call.path(ID), call.query("because").flatMap(ResendReason::of))
        .map(message -> Answer.created(PATH + message.message().id(), json(call).of(message)));
  }

  /** cancelMessage. */
  public Future<Answer> cancel(Call call) {
    return desk.takeBack(call.headers(), call.path(ID))
        .map(message -> Answer.ok(json(call).of(message)));
  }

  /** settleMessage. */
  public Future<Answer> settle(Call call) {
    Said said = Said.of(call.body().getString("outcome")).orElseThrow();
    return desk.settle(call.headers(), call.path(ID), said)
        .map(message -> Answer.ok(json(call).of(message)));
  }

  private MessageJson json(Call call) {
    return new MessageJson(texts, Languages.of(call.web().request()));
  }
}
