package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.send.KeptTexts;
import org.folioext.patronnotices.app.send.MessageDesk;
import org.folioext.patronnotices.domain.send.ResendReason;
import org.folioext.patronnotices.domain.send.Said;

/** What answers the operations on messages. Thread-safe. */
public final class MessageOperations {

  private static final String ID = "messageId";
  private static final String PATH = "/patron-notices/messages/";

  private final MessageDesk desk;
  private final KeptTexts kept;
  private final Texts texts;

  /** Answers by use cases. */
  public MessageOperations(MessageDesk desk, KeptTexts kept, Texts texts) {
    this.desk = desk;
    this.kept = kept;
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

  /** getMessageText. */
  public Future<Answer> text(Call call) {
    return kept.of(call.headers(), call.path(ID))
        .map(
            text ->
                Answer.ok(
                    new JsonObject()
                        .put("id", text.message().toString())
                        .put("header", text.header())
                        .put("body", text.body())));
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
