package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.patronflags.app.action.BulkService;
import org.folioext.patronflags.domain.action.Bulk;
import org.folioext.patronflags.domain.action.BulkForm;
import org.folioext.patronflags.domain.action.BulkTask;

/** What answers the operations by which staff do one thing to many. Thread-safe. */
public final class BulkOperations {

  private static final String BULK = "/patron-flags/bulk/";

  private final BulkService bulks;
  private final Problems problems;

  /** Answers by a service. */
  public BulkOperations(BulkService bulks, Problems problems) {
    this.bulks = bulks;
    this.problems = problems;
  }

  /** getBulks. */
  public Future<Answer> list(Call call) {
    return bulks
        .list(call.headers().tenant(), call.page())
        .map(listed -> Lists.answer("bulks", listed, LeftJson::bulk));
  }

  /** createBulk. */
  public Future<Answer> create(Call call) {
    JsonObject body = call.body();
    String query = body.getString("query");
    if (ActionOperations.isDryRun(call)) {
      return bulks
          .count(call.headers().tenant(), query, body.containsKey("effect"))
          .map(count -> Answer.ok(new JsonObject().put("count", count)));
    }
    return Future.succeededFuture(body)
        .map(BulkOperations::task)
        .compose(task -> bulks.create(call.headers(), query, task, expected(body)))
        .map(BulkOperations::created);
  }

  private static BulkTask task(JsonObject body) {
    Map<String, Object> form =
        new HashMap<>(body.getJsonObject("options", new JsonObject()).getMap());
    form.put("effect", body.getString("effect"));
    form.put("step", body.getString("step"));
    return BulkForm.read(form)
        .orElseThrow(
            () ->
                Failure.invalid(
                    "task-invalid",
                    "Name an effect or a step, one of them: snooze with a day as until, comment"
                        + " with a comment, assign with the id of a user or nobody."));
  }

  private static long expected(JsonObject body) {
    return Optional.ofNullable(body.getLong("expectedCount"))
        .orElseThrow(
            () ->
                Failure.invalid("count-missing", "expectedCount of the preview must come along."));
  }

  private static Answer created(Bulk bulk) {
    return Answer.created(BULK + bulk.id(), LeftJson.bulk(bulk));
  }

  /** getBulk. */
  public Future<Answer> get(Call call) {
    return bulks.get(call.headers().tenant(), call.path("id")).map(LeftJson::bulk).map(Answer::ok);
  }

  /** getBulkResults. */
  public Future<Answer> results(Call call) {
    return bulks
        .items(call.headers().tenant(), call.path("id"), call.query("state"), call.page())
        .map(listed -> Lists.answer("results", listed, ResultJson.of(problems, call)::item));
  }

  /** nextOfBulk. */
  public Future<Answer> next(Call call) {
    return bulks
        .next(call.headers(), call.path("id"), call.body().getInteger("limit", Page.DEFAULT_LIMIT))
        .map(ResultJson.of(problems, call)::results)
        .map(Answer::ok);
  }
}
