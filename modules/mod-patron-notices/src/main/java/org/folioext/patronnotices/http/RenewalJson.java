package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.domain.renew.Exclusion;
import org.folioext.patronnotices.domain.renew.HeldRenewals;
import org.folioext.patronnotices.domain.renew.PastRenewal;
import org.folioext.patronnotices.domain.renew.Refusal;
import org.folioext.patronnotices.domain.renew.RenewalSwitch;
import org.folioext.patronnotices.domain.renew.Tally;

/** Renewals as the contract has them. Stateless. */
final class RenewalJson {

  private RenewalJson() {}

  static JsonObject choice(RenewalSwitch choice) {
    JsonObject json =
        new JsonObject()
            .put("enabled", choice.enabled())
            .put("perSecond", choice.perSecond())
            .put("version", choice.version());
    choice.changed().ifPresent(at -> json.put("updatedDate", Dates.of(at)));
    choice.by().ifPresent(user -> json.put("updatedByUserId", user.toString()));
    return json;
  }

  static JsonObject past(PastRenewal past) {
    JsonObject json =
        new JsonObject()
            .put("id", past.attempt().id().toString())
            .put("date", past.attempt().day().toString())
            .put("ruleId", past.rule())
            .put("ruleVersion", past.ruleVersion())
            .put("runId", past.run().toString())
            .put("loanId", past.attempt().loan().toString())
            .put("patronId", past.attempt().patron().toString())
            .put("itemId", past.attempt().item().toString())
            .put("dueDate", Dates.of(past.attempt().due()))
            .put("renewals", past.attempt().renewals())
            .put("predicted", predicted(past))
            .put("state", past.attempt().state().id())
            .put("held", past.held())
            .put("calls", past.attempt().calls())
            .put("reasons", new JsonArray(past.reasons().ids()))
            .put("refusals", Lists.array(past.refusals(), RenewalJson::refusal))
            .put("news", past.news())
            .put("toldByFolio", past.toldByFolio())
            .put("folioUnclear", past.folioUnclear())
            .put("createdDate", Dates.of(past.created()));
    past.group().ifPresent(group -> json.put("patronGroup", group.toString()));
    past.note().ifPresent(note -> json.put("note", note));
    past.newDue().ifPresent(due -> json.put("newDueDate", Dates.of(due)));
    past.newRenewals().ifPresent(count -> json.put("newRenewals", count));
    past.called().ifPresent(at -> json.put("calledDate", Dates.of(at)));
    past.ended().ifPresent(at -> json.put("endedDate", Dates.of(at)));
    return json;
  }

  private static JsonObject predicted(PastRenewal past) {
    JsonObject json =
        new JsonObject()
            .put("outcome", past.predicted())
            .put("reasons", new JsonArray(past.predictedReasons()));
    past.predictedDue().ifPresent(due -> json.put("dueDate", Dates.of(due)));
    return json;
  }

  private static JsonObject refusal(Refusal refusal) {
    return new JsonObject().put("code", refusal.code().id()).put("message", refusal.message());
  }

  static JsonObject tally(Tally tally) {
    return new JsonObject()
        .put("predicted", tally.predicted())
        .put("predictedReasons", new JsonArray(tally.predictedReasons()))
        .put("actual", tally.actual())
        .put("reasons", new JsonArray(tally.reasons()))
        .put("times", tally.times())
        .put("folioUnclear", tally.folioUnclear())
        .put("asPredicted", tally.isRight());
  }

  static JsonObject held(HeldRenewals held) {
    return new JsonObject()
        .put("runId", held.run().toString())
        .put("date", held.day().toString())
        .put("ruleId", held.rule())
        .put("ruleVersion", held.version())
        .put("count", held.count())
        .put("folioUnclear", held.folioUnclear())
        .put("why", held.why().id())
        .put("most", held.most());
  }

  static JsonObject exclusion(Exclusion exclusion) {
    JsonObject json =
        new JsonObject()
            .put("kind", exclusion.kind().id())
            .put("id", exclusion.subject().toString())
            .put("createdDate", Dates.of(exclusion.since()));
    exclusion.because().ifPresent(why -> json.put("because", why.id()));
    exclusion.by().ifPresent(user -> json.put("createdByUserId", user.toString()));
    return json;
  }
}
