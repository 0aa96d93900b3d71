package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.run.RunDesk;
import org.folioext.patronnotices.domain.ledger.HeldRule;
import org.folioext.patronnotices.domain.ledger.RuleOutcome;
import org.folioext.patronnotices.domain.ledger.Run;

/** Runs as the contract has them. Stateless. */
final class RunJson {

  private RunJson() {}

  static JsonObject counted(RunDesk.Counted counted) {
    return run(counted.run()).put("rules", Lists.array(counted.rules(), RunJson::rule));
  }

  static JsonObject run(Run run) {
    JsonObject json =
        new JsonObject()
            .put("id", run.id().toString())
            .put("kind", run.kind().id())
            .put("localDate", run.day().toString())
            .put("state", run.state().id())
            .put("phase", run.phase())
            .put("patrons", run.patrons())
            .put("candidates", run.candidates())
            .put("unseen", run.unseen())
            .put("calls", run.calls());
    run.failure().ifPresent(failure -> json.put("failure", failure));
    run.delay().ifPresent(why -> json.put("delay", why));
    run.notBefore().ifPresent(at -> json.put("notBefore", Dates.of(at)));
    run.renewalsMissed().ifPresent(why -> json.put("renewalsMissed", why));
    json.put("createdDate", Dates.of(run.created()));
    run.askedBy().ifPresent(user -> json.put("createdByUserId", user.toString()));
    run.started().ifPresent(at -> json.put("startedDate", Dates.of(at)));
    run.ended().ifPresent(at -> json.put("endedDate", Dates.of(at)));
    return json;
  }

  private static JsonObject rule(RuleOutcome rule) {
    JsonObject json =
        new JsonObject()
            .put("rule", rule.rule())
            .put("version", rule.version())
            .put("state", rule.state().id())
            .put("fresh", rule.fresh())
            .put("most", rule.most())
            .put("candidates", rule.candidates())
            .put("outcomes", counts(rule.outcomes()));
    rule.heldFor().ifPresent(why -> json.put("heldFor", why.id()));
    rule.decided().ifPresent(at -> json.put("decidedDate", Dates.of(at)));
    rule.decidedBy().ifPresent(user -> json.put("decidedByUserId", user.toString()));
    return json;
  }

  static JsonObject held(HeldRule held) {
    JsonObject json =
        new JsonObject()
            .put("run", held.run().toString())
            .put("localDate", held.day().toString())
            .put("rule", held.rule())
            .put("version", held.version())
            .put("count", held.count())
            .put("patrons", held.patrons())
            .put("why", held.why().id())
            .put("most", held.most())
            .put("usual", new JsonArray(held.usual()))
            .put("channels", counts(held.channels()))
            .put("languages", counts(held.languages()))
            .put("examples", new JsonArray(held.examples().stream().map(UUID::toString).toList()));
    held.otherwise().ifPresent(why -> json.put("heldOtherwise", why.id()));
    return json;
  }

  private static JsonObject counts(Map<String, Long> counts) {
    return new JsonObject(new TreeMap<>(counts));
  }
}
