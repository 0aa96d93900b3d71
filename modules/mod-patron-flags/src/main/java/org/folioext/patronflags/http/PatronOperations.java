package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Texts;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.app.PatronDesk;
import org.folioext.patronflags.domain.flag.PatronRecord;

/** What answers the operations on all that is kept of one patron. Thread-safe. */
public final class PatronOperations {

  private final PatronDesk desk;
  private final Texts texts;

  /** Answers by a use case. */
  public PatronOperations(PatronDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /** getPatronData. */
  public Future<Answer> data(Call call) {
    EvidenceJson form = new EvidenceJson(texts, Languages.of(call.web().request()));
    return desk.data(call.headers().tenant(), call.path("patronId"))
        .map(
            kept ->
                Answer.ok(
                    json(kept.record(), form)
                        .put("left", Lists.array(kept.left(), LeftJson::left))));
  }

  /** deletePatronData. */
  public Future<Answer> erase(Call call) {
    return desk.erase(call.headers().tenant(), call.path("patronId"))
        .map(queries -> Answer.ok(new JsonObject().put("queries", queries)));
  }

  private static JsonObject json(PatronRecord data, EvidenceJson form) {
    JsonObject json = new JsonObject().put("patronId", data.patron().toString());
    data.expires().ifPresent(at -> json.put("expirationDate", Dates.of(at)));
    data.checked().ifPresent(at -> json.put("checkedDate", Dates.of(at)));
    return json.put("flags", Lists.array(data.flags(), history -> json(history, form)));
  }

  private static JsonObject json(PatronRecord.History history, EvidenceJson form) {
    return new JsonObject()
        .put("flag", FlagJson.flag(history.flag()))
        .put("evidence", form.evidence(history.flag()))
        .put("steps", Lists.array(history.steps(), StepJson::step));
  }
}
