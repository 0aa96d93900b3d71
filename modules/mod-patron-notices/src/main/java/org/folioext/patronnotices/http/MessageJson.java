package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.send.MessageDesk.Shown;
import org.folioext.patronnotices.domain.send.NoticeMessage;
import org.folioext.patronnotices.domain.send.ToldOf;

/** Messages as the contract has them, in a language; nothing of what they say. */
record MessageJson(Texts texts, Language language) {

  JsonObject of(Shown shown) {
    JsonObject json =
        of(shown.message())
            .put("causes", Lists.array(shown.causes(), MessageJson::cause))
            .put("steps", steps(shown.message()));
    shown.because().ifPresent(because -> json.put("askedBecause", because.id()));
    return json;
  }

  JsonObject of(NoticeMessage message) {
    JsonObject json =
        new JsonObject()
            .put("id", message.id().toString())
            .put("rule", message.rule())
            .put("ruleVersion", message.ruleVersion())
            .put("patronId", message.patron().toString())
            .put("recipientId", message.recipient().toString())
            .put("channel", message.channel().id())
            .put("language", message.language())
            .put("template", message.template())
            .put("state", message.state().id())
            .put("means", texts.of(Message.of("message.state." + message.state().id()), language))
            .put("attempt", message.attempt())
            .put("looks", message.looks())
            .put("localDate", message.localDate().toString())
            .put("createdDate", Dates.of(message.created()))
            .put("textKept", message.kept());
    message.group().ifPresent(group -> json.put("patronGroup", group.toString()));
    message.reason().ifPresent(reason -> json.put("reason", reason).put("because", why(reason)));
    message.run().ifPresent(run -> json.put("runId", run.toString()));
    message.resendOf().ifPresent(first -> json.put("resendOf", first.toString()));
    message.askedBy().ifPresent(user -> json.put("askedByUserId", user.toString()));
    date(json, "calledDate", message.called());
    date(json, "answeredDate", message.answered());
    date(json, "lookDate", message.look());
    date(json, "endedDate", message.ended());
    return json;
  }

  private String why(String reason) {
    return reason.startsWith("http-")
        ? texts.of(Message.of("message.reason.http", reason.substring("http-".length())), language)
        : texts.of(Message.of("message.reason." + reason), language);
  }

  private static void date(JsonObject json, String name, Optional<Instant> at) {
    at.ifPresent(instant -> json.put(name, Dates.of(instant)));
  }

  /** What happened to it, in order. */
  private JsonArray steps(NoticeMessage message) {
    JsonArray steps = new JsonArray();
    step(steps, "created", Optional.of(message.created()));
    step(steps, "called", message.called());
    step(steps, "answered", message.answered());
    step(steps, "ended", message.ended());
    return steps;
  }

  private void step(JsonArray steps, String what, Optional<Instant> at) {
    at.ifPresent(
        instant ->
            steps.add(
                new JsonObject()
                    .put("step", what)
                    .put("text", texts.of(Message.of("message.step." + what), language))
                    .put("date", Dates.of(instant))));
  }

  private static JsonObject cause(ToldOf cause) {
    JsonObject json =
        new JsonObject()
            .put("id", cause.cause())
            .put("event", cause.event())
            .put("step", cause.step())
            .put("subjectId", cause.subject().toString())
            .put("value", cause.value())
            .put("state", cause.state());
    cause.reason().ifPresent(reason -> json.put("reason", reason));
    return json;
  }
}
