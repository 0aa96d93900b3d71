package org.folioext.marcchecks.http.run;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.function.Function;
import org.folioext.marcchecks.app.run.RecordLookup;
import org.folioext.marcchecks.app.run.RunService;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Language;

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
        .list(call.headers().tenant(), call.query("query"), call.page())
        .map(runs -> Lists.answer("runs", runs, this::json));
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
    Language language = Languages.asked(call.web().request());
    String tenant = call.headers().tenant();
    return service
        .get(tenant, call.path("id"))
        .compose(
            run ->
                service
                    .findings(tenant, run, call.query("query"), call.page())
                    .map(
                        found ->
                            Lists.answer(
                                "findings",
                                found,
                                f -> RunJson.finding(run.id(), f, texts.of(f, language)))));
  }

  /** getRecord. */
  public Future<Answer> record(Call call) {
    Language language = Languages.asked(call.web().request());
    String tenant = call.headers().tenant();
    return service
        .get(tenant, call.path("id"))
        .compose(run -> lookup.find(tenant, run, call.path("ordinal")))
        .map(found -> Answer.ok(RecordJson.of(found, finding -> texts.of(finding, language))));
  }

  private JsonObject json(Run run) {
    return RunJson.run(run, clock.instant());
  }
}
