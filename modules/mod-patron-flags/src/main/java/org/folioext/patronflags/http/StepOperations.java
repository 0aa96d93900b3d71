package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.http.Operation;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.app.FlagService;
import org.folioext.patronflags.app.StaffDesk;
import org.folioext.patronflags.domain.flag.Answer.Done;
import org.folioext.patronflags.domain.flag.Answer.Reason;
import org.folioext.patronflags.domain.flag.Answer.Refused;
import org.folioext.patronflags.domain.flag.Deed;
import org.folioext.patronflags.domain.flag.Step;
import org.folioext.patronflags.domain.flag.Tried;

/** What answers the operations on the steps of a flag. Thread-safe. */
public final class StepOperations {

  private final FlagService flags;
  private final StaffDesk desk;
  private final Texts texts;

  /** Answers by use cases. */
  public StepOperations(FlagService flags, StaffDesk desk, Texts texts) {
    this.flags = flags;
    this.desk = desk;
    this.texts = texts;
  }

  /** getSteps. */
  public Future<Answer> list(Call call) {
    return flags
        .steps(call.headers().tenant(), call.path("id"))
        .map(steps -> Lists.answer("steps", steps, StepJson::step));
  }

  /** confirmFlag. */
  public Operation confirm() {
    return taking(body -> new Deed.Confirm());
  }

  /** dismissFlag. */
  public Operation dismiss() {
    return taking(body -> new Deed.Dismiss());
  }

  /** snoozeFlag. */
  public Operation snooze() {
    return taking(body -> new Deed.Snooze(day(body.getString("until"))));
  }

  /** reopenFlag. */
  public Operation reopen() {
    return taking(body -> new Deed.Reopen());
  }

  /** assignFlag. */
  public Operation assign() {
    return taking(
        body ->
            new Deed.Assign(
                Optional.ofNullable(body.getString("assignedTo"))
                    .map(id -> Ids.in("assignedTo", id))));
  }

  /** commentFlag. */
  public Operation comment() {
    return taking(body -> new Deed.Comment());
  }

  /** releaseFlag. */
  public Operation release() {
    return taking(body -> new Deed.Release());
  }

  private Operation taking(Function<JsonObject, Deed> deed) {
    return call ->
        Future.succeededFuture(call.body())
            .map(body -> wish(body, deed.apply(body)))
            .compose(wish -> desk.take(call.headers(), call.path("id"), wish))
            .map(tried -> answer(tried, Languages.of(call.web().request())));
  }

  private static StaffDesk.Wish wish(JsonObject body, Deed deed) {
    return new StaffDesk.Wish(
        deed, Optional.ofNullable(body.getString("comment")), body.getInteger("version"));
  }

  private Answer answer(Tried tried, Language language) {
    if (tried.answer() instanceof Done done) {
      return Answer.ok(FlagJson.flag(done.flag()));
    }
    Refused refused = (Refused) tried.answer();
    FailureKind kind =
        refused.reason() == Reason.INVALID ? FailureKind.UNPROCESSABLE : FailureKind.CONFLICT;
    throw new Failure(
        kind,
        refused.message().key().replace('.', '-'),
        texts.of(refused.message(), language),
        refused.reason() == Reason.INVALID ? Map.of() : whoWasFirst(tried.last()));
  }

  private static Map<String, String> whoWasFirst(Step last) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("version", String.valueOf(last.number()));
    told.put("action", last.action().id());
    told.put("state", last.after().id());
    told.put("date", Dates.of(last.at()));
    last.actor().ifPresent(actor -> told.put("actorUserId", actor.toString()));
    return told;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Failure.invalid("day-invalid", "until is a day such as 2026-07-01.");
    }
  }
}
