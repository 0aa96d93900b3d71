package org.folioext.patronflags.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.app.action.LeftService;
import org.folioext.patronflags.domain.action.BulkItem;

/** What came of each of many, as the contract has it, in the language of who is told. */
record ResultJson(Problems problems, Language language) {

  static ResultJson of(Problems problems, Call call) {
    return new ResultJson(problems, Languages.of(call.web().request()));
  }

  JsonObject cleanUp(LeftService.Batch batch) {
    JsonObject json = results(Lists.array(batch.results(), this::cleaned));
    batch.next().ifPresent(id -> json.put("next", id.toString()));
    return json;
  }

  private JsonObject cleaned(LeftService.Cleaned cleaned) {
    JsonObject json = new JsonObject().put("left", LeftJson.left(cleaned.left()));
    cleaned
        .failure()
        .ifPresent(
            failure ->
                json.put("code", failure.code()).put("message", problems.of(failure, language)));
    return json;
  }

  JsonObject results(List<BulkItem> items) {
    return results(Lists.array(items, this::item));
  }

  private static JsonObject results(JsonArray array) {
    return new JsonObject().put("results", array);
  }

  JsonObject item(BulkItem item) {
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

  /** It was kept in English: the person who reads it may be another than the one who did it. */
  private void result(JsonObject json, BulkItem.Result result) {
    result.code().ifPresent(code -> json.put("code", code));
    result
        .code()
        .flatMap(code -> problems.find(code, language))
        .or(result::message)
        .ifPresent(message -> json.put("message", message));
    result.left().ifPresent(left -> json.put("leftId", left.toString()));
    result.actor().ifPresent(user -> json.put("doneByUserId", user.toString()));
    json.put("doneDate", Dates.of(result.at()));
  }
}
