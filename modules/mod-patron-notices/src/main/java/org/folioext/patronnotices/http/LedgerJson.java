package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.domain.people.LedgerCause;
import org.folioext.patronnotices.domain.people.LedgerMessage;
import org.folioext.patronnotices.domain.people.PatronLedger;

/**
 * What a patron was told as JSON.
 *
 * @param values those that decided, as who asks may see them
 */
record LedgerJson(PreviewRowJson values) {

  JsonObject ledger(PatronLedger ledger) {
    return new JsonObject()
        .put("patronId", ledger.patron().toString())
        .put("causes", Lists.array(ledger.causes(), this::cause))
        .put("messages", Lists.array(ledger.messages(), LedgerJson::message));
  }

  private JsonObject cause(LedgerCause cause) {
    JsonObject json =
        new JsonObject()
            .put("id", cause.id())
            .put("ruleId", cause.key().rule())
            .put("ruleVersion", cause.ruleVersion())
            .put("event", cause.event())
            .put("step", cause.key().step())
            .put("subjectId", cause.key().subject().toString())
            .put("value", cause.key().cause())
            .put("state", cause.state());
    put(json, "reason", cause.reason());
    json.put("day", cause.day().toString())
        .put("notBefore", Dates.of(cause.notBefore()))
        .put("until", Dates.of(cause.until()));
    cause
        .way()
        .ifPresent(
            way ->
                json.put("recipientId", way.recipient().toString())
                    .put("channel", way.channel())
                    .put("language", way.language()));
    return json.put("why", Lists.array(cause.why(), values::seen))
        .put("changedDate", Dates.of(cause.changed()));
  }

  private static JsonObject message(LedgerMessage message) {
    JsonObject json =
        new JsonObject()
            .put("id", message.id().toString())
            .put("ruleId", message.rule())
            .put("ruleVersion", message.ruleVersion())
            .put("patronId", message.patron().toString())
            .put("recipientId", message.recipient().toString())
            .put("channel", message.channel())
            .put("language", message.language())
            .put("template", message.template())
            .put("state", message.state())
            .put("attempt", message.attempt())
            .put("day", message.day().toString())
            .put("causes", new JsonArray(message.causes()));
    put(json, "reason", message.reason());
    message.resend().ifPresent(again -> json.put("resendOf", again.of().toString()));
    put(json, "askedByUserId", message.resend().flatMap(LedgerMessage.Resend::askedBy));
    json.put("createdDate", Dates.of(message.times().created()));
    put(json, "calledDate", message.times().called().map(Dates::of));
    put(json, "answeredDate", message.times().answered().map(Dates::of));
    put(json, "endedDate", message.times().ended().map(Dates::of));
    return json;
  }

  private static void put(JsonObject json, String key, Optional<?> value) {
    value.ifPresent(one -> json.put(key, one.toString()));
  }
}
