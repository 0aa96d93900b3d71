package org.folioext.patronflags.http;

import io.vertx.core.json.JsonObject;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.domain.action.Bulk;
import org.folioext.patronflags.domain.action.BulkForm;
import org.folioext.patronflags.domain.action.Image;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.Plan;

/** What staff do in FOLIO, as the contract has it. Stateless. */
final class LeftJson {

  private LeftJson() {}

  static JsonObject plan(Plan plan) {
    return new JsonObject()
        .put("effect", plan.effect().id())
        .put("before", image(plan.before()))
        .put("after", image(plan.after()));
  }

  private static JsonObject image(Image image) {
    return new JsonObject(image.fields());
  }

  static JsonObject left(Left left) {
    JsonObject json =
        new JsonObject()
            .put("id", left.id().toString())
            .put("flagId", left.flag().toString())
            .put("patronId", left.patron().toString())
            .mergeIn(plan(left.plan()))
            .put("recordId", left.remoteId().toString())
            .put("state", left.state().id())
            .put("createdDate", Dates.of(left.at()))
            .put("changedDate", Dates.of(left.changed()));
    left.actor().ifPresent(user -> json.put("createdByUserId", user.toString()));
    left.bulk().ifPresent(bulk -> json.put("bulkId", bulk.toString()));
    return json;
  }

  static JsonObject bulk(Bulk bulk) {
    JsonObject json =
        new JsonObject()
            .put("id", bulk.id().toString())
            .mergeIn(new JsonObject(BulkForm.name(bulk.task())))
            .put("options", new JsonObject(BulkForm.options(bulk.task())))
            .put("query", bulk.query())
            .put("waiting", bulk.waiting())
            .put("done", bulk.done())
            .put("notDone", bulk.notDone())
            .put("createdDate", Dates.of(bulk.created()));
    bulk.actor().ifPresent(user -> json.put("createdByUserId", user.toString()));
    return json;
  }
}
