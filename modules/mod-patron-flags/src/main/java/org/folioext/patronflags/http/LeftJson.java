package org.folioext.patronflags.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.folioext.okapi.Failure;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.app.action.LeftService;
import org.folioext.patronflags.domain.action.Bulk;
import org.folioext.patronflags.domain.action.BulkForm;
import org.folioext.patronflags.domain.action.BulkItem;
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

  static JsonObject cleanUp(LeftService.Batch batch) {
    JsonObject json =
        new JsonObject()
            .put(
                "results", new JsonArray(batch.results().stream().map(LeftJson::cleaned).toList()));
    batch.next().ifPresent(id -> json.put("next", id.toString()));
    return json;
  }

  private static JsonObject cleaned(LeftService.Cleaned cleaned) {
    JsonObject json = new JsonObject().put("left", left(cleaned.left()));
    cleaned.failure().ifPresent(failure -> failure(json, failure));
    return json;
  }

  private static void failure(JsonObject json, Failure failure) {
    json.put("code", failure.code()).put("message", failure.getMessage());
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

  static JsonObject results(List<BulkItem> items) {
    return new JsonObject()
        .put("results", new JsonArray(items.stream().map(LeftJson::item).toList()));
  }

  static JsonObject item(BulkItem item) {
    JsonObject json =
        new JsonObject()
            .put("number", item.number())
            .put("flagId", item.flag().toString())
            .put("patronId", item.patron().toString())
            .put(
                "state",
                item.result().map(result -> result.done() ? "done" : "not-done").orElse("waiting"));
    item.result().ifPresent(result -> result(json, result));
    return json;
  }

  private static void result(JsonObject json, BulkItem.Result result) {
    result.code().ifPresent(code -> json.put("code", code));
    result.message().ifPresent(message -> json.put("message", message));
    result.left().ifPresent(left -> json.put("leftId", left.toString()));
    result.actor().ifPresent(user -> json.put("doneByUserId", user.toString()));
    json.put("doneDate", Dates.of(result.at()));
  }
}
