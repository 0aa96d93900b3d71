package org.folioext.marcchecks.http.run;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.folioext.marcchecks.app.run.RecordLookup;
import org.folioext.marcchecks.app.run.RunService;
import org.folioext.marcchecks.domain.Language;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.http.Languages;
import org.folioext.marcchecks.http.Pages;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;

/** What answers the operations on runs, but those with files. Thread-safe. */
public final class RunOperations {
  private final RunService service;
  private final RecordLookup lookup;
  private final FindingTexts texts;
  private final Function<String, Future<Void>> timer;
  private final Clock clock;

  /**
   * Answers by a service.
   *
   * @param timer does for a tenant what is due
   */
  public RunOperations(
      RunService service,
      RecordLookup lookup,
      FindingTexts texts,
      Function<String, Future<Void>> timer,
      Clock clock) {
    this.service = service;
    this.lookup = lookup;
    this.texts = texts;
    this.timer = timer;
    this.clock = clock;
  }

  /** {@code POST /marc-checks/timer}: what is due is done for the tenant. */
  public Future<Answer> timer(Call call) {
    return timer.apply(call.headers().tenant()).map(done -> Answer.noContent());
  }

  /** getRuns. */
  public Future<Answer> list(Call call) {
    return service
        .list(call.headers().tenant(), call.query("query"), Pages.of(call))
        .map(runs -> answer("runs", runs.items().stream().map(this::json).toList(), runs.total()));
  }

  /** getRun. */
  public Future<Answer> get(Call call) {
    return service.get(call.headers().tenant(), call.path("id")).map(this::json).map(Answer::ok);
  }

  /** deleteRun. */
  public Future<Answer> delete(Call call) {
    return service
        .delete(call.headers().tenant(), call.path("id"))
        .map(deleted -> Answer.noContent());
  }

  /** cancelRun. */
  public Future<Answer> cancel(Call call) {
    return service.cancel(call.headers().tenant(), call.path("id")).map(this::json).map(Answer::ok);
  }

  /** getCounts. */
  public Future<Answer> counts(Call call) {
    return service
        .get(call.headers().tenant(), call.path("id"))
        .map(RunJson::counts)
        .map(Answer::ok);
  }

  /** getFindings. */
  public Future<Answer> findings(Call call) {
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
                            answer(
                                "findings",
                                found.items().stream()
                                    .map(f -> RunJson.finding(run.id(), f, texts.of(f, language)))
                                    .toList(),
                                found.total())));
  }

  /** getRecord. */
  public Future<Answer> record(Call call) {
    Language language = Languages.of(call.web().request());
    String tenant = call.headers().tenant();
    return service
        .get(tenant, call.path("id"))
        .compose(run -> lookup.find(tenant, run, call.path("ordinal")))
        .map(found -> Answer.ok(RecordJson.of(found, finding -> texts.of(finding, language))));
  }

  private static Answer answer(String name, List<JsonObject> items, long total) {
    return Answer.ok(new JsonObject().put(name, new JsonArray(items)).put("totalRecords", total));
  }

  private JsonObject json(Run run) {
    return RunJson.run(run, clock.instant());
  }
}
