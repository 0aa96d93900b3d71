package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.folioext.okapi.Ids;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.patronflags.app.OutsideDesk;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Severity;

/** What answers the operations on kinds of other modules. Thread-safe. */
public final class OutsideOperations {

  private final OutsideDesk desk;

  /** Answers by a use case. */
  public OutsideOperations(OutsideDesk desk) {
    this.desk = desk;
  }

  /** raiseOutside. */
  public Future<Answer> raise(Call call) {
    return Future.succeededFuture(call.body())
        .map(OutsideOperations::raising)
        .compose(raising -> desk.raise(call.headers(), subject(call), raising))
        .map(FlagJson::flag)
        .map(Answer::ok);
  }

  /** liftOutside. */
  public Future<Answer> lift(Call call) {
    return Future.succeededFuture(subject(call))
        .compose(subject -> desk.lift(call.headers(), subject))
        .map(done -> Answer.noContent());
  }

  private static OutsideDesk.Subject subject(Call call) {
    return new OutsideDesk.Subject(call.path("owner"), call.path("kind"), call.path("patronId"));
  }

  private static OutsideDesk.Raising raising(JsonObject body) {
    return new OutsideDesk.Raising(
        Severity.of(body.getString("severity")).orElseThrow(),
        new Evidence(
            body.getJsonArray("facts").stream()
                .map(JsonObject.class::cast)
                .map(OutsideOperations::fact)
                .toList()),
        Optional.ofNullable(body.getString("patronGroup")).map(id -> Ids.in("patronGroup", id)));
  }

  /** What nobody says is open is personal. */
  private static Fact fact(JsonObject fact) {
    return new Fact(
        fact.getString("key"), fact.getString("value"), fact.getBoolean("personal", true));
  }
}
