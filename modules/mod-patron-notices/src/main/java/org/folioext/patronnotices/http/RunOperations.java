package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.patronnotices.app.run.HeldDesk;
import org.folioext.patronnotices.app.run.RunDesk;
import org.folioext.patronnotices.app.run.TimerDesk;

/** What answers the operations on runs, and on what they hold. Thread-safe. */
public final class RunOperations {
  private static final String ID = "runId";
  private static final String RULE = "ruleId";
  private static final String PATH = "/patron-notices/runs/";

  private final RunDesk runs;
  private final HeldDesk held;
  private final TimerDesk timer;

  /** Answers by use cases. */
  public RunOperations(RunDesk runs, HeldDesk held, TimerDesk timer) {
    this.runs = runs;
    this.held = held;
    this.timer = timer;
  }

  /** createRun. */
  public Future<Answer> create(Call call) {
    return runs.ask(call.headers())
        .map(asked -> Answer.created(PATH + asked.run().id(), RunJson.counted(asked)));
  }

  /** getRuns. */
  public Future<Answer> list(Call call) {
    return runs.list(call.headers().tenant(), call.query("query"), call.page())
        .map(found -> Lists.answer("runs", found, RunJson::run));
  }

  /** getRun. */
  public Future<Answer> get(Call call) {
    return runs.get(call.headers().tenant(), call.path(ID)).map(RunJson::counted).map(Answer::ok);
  }

  /** cancelRun. */
  public Future<Answer> cancel(Call call) {
    return runs.cancel(call.headers(), call.path(ID)).map(RunJson::counted).map(Answer::ok);
  }

  /** getHeld. */
  public Future<Answer> held(Call call) {
    return held.all(call.headers().tenant())
        .map(found -> Lists.answer("held", found, RunJson::held));
  }

  /** confirmHeld. */
  public Future<Answer> confirm(Call call) {
    return held.confirm(call.headers(), call.path(ID), call.path(RULE), call.integer("count"))
        .map(RunOperations::decided);
  }

  /** cancelHeld. */
  public Future<Answer> discard(Call call) {
    return held.cancel(call.headers(), call.path(ID), call.path(RULE)).map(RunOperations::decided);
  }

  private static Answer decided(long count) {
    return Answer.ok(new JsonObject().put("count", count));
  }

  /** onTimer: what is due is done for the tenant. */
  public Future<Answer> timer(Call call) {
    return timer.rang(call.headers()).map(done -> Answer.noContent());
  }
}
