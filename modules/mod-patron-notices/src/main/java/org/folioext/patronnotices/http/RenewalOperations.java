package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.folioext.okapi.Failure;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.patronnotices.app.renew.RenewalDesk;
import org.folioext.patronnotices.domain.renew.Exclusion.Because;

/** What answers the operations on renewals. Thread-safe. */
public final class RenewalOperations {

  private final RenewalDesk desk;

  /** Answers by a use case. */
  public RenewalOperations(RenewalDesk desk) {
    this.desk = desk;
  }

  /** getAutoRenewal. */
  public Future<Answer> look(Call call) {
    return desk.look(call.headers().tenant()).map(RenewalJson::choice).map(Answer::ok);
  }

  /** updateAutoRenewal. */
  public Future<Answer> turn(Call call) {
    return Future.succeededFuture(call)
        .compose(
            asked ->
                desk.turn(
                    asked.headers(),
                    asked.body().getBoolean("enabled"),
                    asked.integer("perSecond"),
                    asked.integer("version")))
        .map(RenewalJson::choice)
        .map(Answer::ok);
  }

  /** getRenewals. */
  public Future<Answer> list(Call call) {
    return desk.list(call.headers().tenant(), call.query("query"), call.page())
        .map(renewals -> Lists.answer("renewals", renewals, RenewalJson::past));
  }

  /** getRenewalComparison. */
  public Future<Answer> compare(Call call) {
    return Future.succeededFuture(call)
        .compose(
            asked -> desk.tallies(asked.headers().tenant(), day(asked, "from"), day(asked, "to")))
        .map(tallies -> Lists.answer("comparison", tallies, RenewalJson::tally));
  }

  private static LocalDate day(Call call, String name) {
    try {
      return LocalDate.parse(call.query(name).orElseThrow());
    } catch (DateTimeException e) {
      throw Failure.invalid("day-invalid", name + " should be a day, as 2026-01-31.");
    }
  }

  /** getHeldRenewals. */
  public Future<Answer> held(Call call) {
    return desk.held(call.headers().tenant())
        .map(held -> Lists.answer("held", held, RenewalJson::held));
  }

  /** decideHeldRenewals. */
  public Future<Answer> decide(Call call) {
    JsonObject body = call.body();
    return Future.succeededFuture(call)
        .compose(
            asked ->
                desk.decide(
                    asked.headers(),
                    asked.path("runId"),
                    asked.path("ruleId"),
                    asked.integer("count"),
                    body.getString("decision").equals("confirm")))
        .map(done -> Answer.noContent());
  }

  /** getRenewalExclusions. */
  public Future<Answer> exclusions(Call call) {
    return desk.exclusions(call.headers().tenant(), call.query("query"), call.page())
        .map(exclusions -> Lists.answer("exclusions", exclusions, RenewalJson::exclusion));
  }

  /** excludeFromRenewal. */
  public Future<Answer> exclude(Call call) {
    return Future.succeededFuture(call)
        .compose(
            asked ->
                desk.exclude(
                    asked.headers(),
                    asked.path("kind"),
                    asked.path("subjectId"),
                    asked.query("because").orElse(Because.OTHER.id())))
        .map(RenewalJson::exclusion)
        .map(Answer::ok);
  }

  /** includeInRenewal. */
  public Future<Answer> include(Call call) {
    return Future.succeededFuture(call)
        .compose(
            asked -> desk.include(asked.headers(), asked.path("kind"), asked.path("subjectId")))
        .map(done -> Answer.noContent());
  }
}
