package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.people.PatronDesk;

/** What answers the operations on all that is kept of one patron. Thread-safe. */
public final class PatronOperations {

  private static final String PATRON = "patronId";

  private final PatronDesk desk;
  private final Texts texts;

  /** Answers by a use case. */
  public PatronOperations(PatronDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /** getLedger. */
  public Future<Answer> ledger(Call call) {
    return desk.ledger(call.headers(), call.path(PATRON))
        .map(ledger -> Answer.ok(new LedgerJson(Personal.rows(call, texts)).ledger(ledger)));
  }

  /** exportPatron. */
  public Future<Answer> export(Call call) {
    return desk.export(call.headers(), call.path(PATRON))
        .map(kept -> Answer.json(200, attachment(), new PatronExportJson(rows(call)).of(kept)));
  }

  private static Map<String, String> attachment() {
    return Map.of("Content-Disposition", "attachment; filename=\"patron-notices.json\"");
  }

  private PreviewRowJson rows(Call call) {
    return PreviewRowJson.of(texts, Languages.of(call.web().request()), true);
  }

  /** erasePatron. */
  public Future<Answer> erase(Call call) {
    return desk.erase(call.headers(), call.path(PATRON))
        .map(
            erased ->
                Answer.ok(
                    new JsonObject()
                        .put("messages", erased.messages())
                        .put("causes", erased.causes())
                        .put("waiting", erased.waiting())));
  }
}
