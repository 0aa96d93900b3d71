package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.patronnotices.app.people.PatronDesk;

/** What answers the operations on all that is kept of one patron. Thread-safe. */
public final class PatronOperations {

  private static final String PATRON = "patronId";

  private final PatronDesk desk;

  /** Answers by a use case. */
  public PatronOperations(PatronDesk desk) {
    this.desk = desk;
  }

  /** getLedger. */
  public Future<Answer> ledger(Call call) {
    return desk.ledger(call.headers().tenant(), call.path(PATRON))
        .map(ledger -> Answer.ok(LedgerJson.ledger(ledger)));
  }

  /** exportPatron. */
  public Future<Answer> export(Call call) {
    return desk.export(call.headers().tenant(), call.path(PATRON))
        .map(kept -> Answer.json(200, attachment(), json(kept)));
  }

  private static Map<String, String> attachment() {
    return Map.of("Content-Disposition", "attachment; filename=\"patron-notices.json\"");
  }

  private static JsonObject json(PatronDesk.Kept kept) {
    return LedgerJson.ledger(kept.ledger())
        .put("preference", PreferenceOperations.json(kept.preference()))
        .put("suppressions", Lists.array(kept.suppressions(), SuppressionOperations::json));
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
