package org.folioext.patronflags.http;

import io.vertx.core.json.JsonObject;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.domain.flag.Step;

/** Steps as the contract has them. Stateless. */
final class StepJson {

  private StepJson() {}

  static JsonObject step(Step step) {
    JsonObject details = new JsonObject();
    step.details().forEach(details::put);
    JsonObject json =
        new JsonObject()
            .put("number", step.number())
            .put("date", Dates.of(step.at()))
            .put("action", step.action().id())
            .put("stateAfter", step.after().id())
            .put("details", details);
    step.before().ifPresent(state -> json.put("stateBefore", state.id()));
    step.actor().ifPresent(actor -> json.put("actorUserId", actor.toString()));
    step.comment().ifPresent(comment -> json.put("comment", comment));
    return json;
  }
}
