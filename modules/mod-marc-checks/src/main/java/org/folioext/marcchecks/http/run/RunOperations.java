package org.folioext.marcchecks.http.run;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.folioext.marcchecks.app.run.RecordLookup;
import org.folioext.marcchecks.app.run.RunService;
import org.folioext.marcchecks.domain.Language;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.http.Languages;
import org.folioext.marcchecks.http.Pages;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Operation;

/** What answers the operations on runs, but those with files. Thread-safe. */
public final class RunOperations {
  private final RunService service;
  private final RecordLookup lookup;
  private final FindingTexts texts;
  private final Clock clock;

  /** Answers by a service. */
  public RunOperations(
      RunService service, RecordLookup lookup, FindingTexts texts, Clock clock) {
    this.service = service;
    this.lookup = lookup;
    this.texts = texts;
    this.clock = clock;
  }

  /** By operationId. */
  public Map<String, Operation> table() {
    return Map.of(
        "getRuns", this::runs,
        "getRun", this::run,
        "deleteRun", this::delete,
        "cancelRun", this::cancel,
        "getFindings", this::findings,
        "getCounts", this::counts,
        "getRecord", this::record);
  }

  private Future<Answer> runs(Call call) {
    return service
        .list(call.headers().tenant(), call.query("query"), Pages.of(call))
        .map(runs -> list("runs", runs.items().stream().map(this::json).toList(), runs.total()));
  }

  private Future<Answer> run(Call call) {
    return service.get(call.headers().tenant(), call.path("id")).map(this::json).map(Answer::ok);
  }

  private Future<Answer> delete(Call call) {
    return service
        .delete(call.headers().tenant(), call.path("id"))
        .map(deleted -> Answer.noContent());
  }

  private Future<Answer> cancel(Call call) {
    return service
        .cancel(call.headers().tenant(), call.path("id"))
        .map(this::json)
        .map(Answer::ok);
  }

  private Future<Answer> counts(Call call) {
    return service
        .get(call.headers().tenant(), call.path("id"))
        .map(RunJson::counts)
        .map(Answer::ok);
  }

  private Future<Answer> findings(Call call) {
    Language language = Languages.of(call.web().request());
    String tenant = call.headers().tenant();
    return service
        .get(tenant, call.path("id"))
        .compose(
            run ->
                service
                    .findings(tenant, run, call.query("query"), Pages.of(call))
                    .map(
                        found ->
                            list(
                                "findings",
                                found.items().stream()
                                    .map(f -> RunJson.finding(run.id(), f, texts.of(f, language)))
                                    .toList(),
                                found.total())));
  }

  private Future<Answer> record(Call call) {
    Language language = Languages.of(call.web().request());
    String tenant = call.headers().tenant();
    return service
        .get(tenant, call.path("id"))
        .compose(run -> lookup.find(tenant, run, call.path("ordinal")))
        .map(
            found -> Answer.ok(RecordJson.of(found, finding -> texts.of(finding, language))));
  }

  private static Answer list(String name, List<JsonObject> items, long total) {
    return Answer.ok(new JsonObject().put(name, new JsonArray(items)).put("totalRecords", total));
  }

  private JsonObject json(Run run) {
    return RunJson.run(run, clock.instant());
  }
}
