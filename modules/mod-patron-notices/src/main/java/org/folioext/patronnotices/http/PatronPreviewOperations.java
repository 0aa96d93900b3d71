package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.Ids;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.preview.OnePatron;
import org.folioext.patronnotices.app.preview.OnePatron.Asked;

/** What answers the operations on what one patron would get. Thread-safe. */
public final class PatronPreviewOperations {

  private static final String ID = "patronId";

  private final OnePatron patrons;
  private final Texts texts;

  /** Answers by a use case. */
  public PatronPreviewOperations(OnePatron patrons, Texts texts) {
    this.patrons = patrons;
    this.texts = texts;
  }

  /** previewPatron. */
  public Future<Answer> preview(Call call) {
    Asked asked = new Asked(call.query("from"), call.query("days", 0), call.query("ruleId"));
    PreviewJson json = new PreviewJson(texts, Languages.of(call.web().request()));
    return shown(call, asked)
        .map(shown -> Answer.ok(json.of(call.path(ID), shown, Personal.rows(call, texts))));
  }

  /** explainPatron. */
  public Future<Answer> explain(Call call) {
    Asked asked = new Asked(call.query("day"), 0, call.query("ruleId"));
    return shown(call, asked).map(shown -> Answer.ok(explained(call, shown)));
  }

  private JsonObject explained(Call call, OnePatron.Shown shown) {
    JsonArray sentences = new JsonArray();
    PreviewRowJson rows = Personal.rows(call, texts);
    shown.rows().forEach(row -> sentences.add(rows.words().explained(row)));
    return new JsonObject()
        .put("patronId", call.path(ID))
        .put("day", shown.first().toString())
        .put("folioNotices", shown.folio().id())
        .put("sentences", sentences);
  }

  private Future<OnePatron.Shown> shown(Call call, Asked asked) {
    return Future.succeededFuture(call.path(ID))
        .map(id -> Ids.of("patron", id))
        .compose(patron -> patrons.preview(call.headers(), patron, asked));
  }
}
