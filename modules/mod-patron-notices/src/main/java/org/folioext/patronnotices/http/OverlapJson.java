package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.OverlapDesk.Beside;
import org.folioext.patronnotices.domain.overlap.Checked.Missed;
import org.folioext.patronnotices.domain.overlap.Overlap;
import org.folioext.patronnotices.domain.overlap.Waiting;

/** What FOLIO tells beside rules, as the contract has it. Stateless. */
final class OverlapJson {

  private OverlapJson() {}

  static JsonObject of(Beside beside) {
    JsonObject json =
        new JsonObject()
            .put("policies", Lists.array(beside.policies(), OverlapJson::policy))
            .put("held", held(beside.held()));
    beside.checked().ifPresent(at -> json.put("checkedDate", Dates.of(at)));
    beside.missed().ifPresent(missed -> missed(json, missed));
    return json;
  }

  private static JsonObject held(Waiting held) {
    JsonObject json = new JsonObject().put("count", held.count());
    held.since().ifPresent(since -> json.put("sinceDate", Dates.of(since)));
    return json;
  }

  static JsonObject policy(Overlap overlap) {
    return new JsonObject()
        .put("id", overlap.policy().toString())
        .put("name", overlap.name())
        .put("confirmed", !overlap.isOpen());
  }

  /** Since when it cannot be seen, and why not. */
  static void missed(JsonObject json, Missed missed) {
    json.put("uncheckedSinceDate", Dates.of(missed.since())).put("unchecked", missed.why());
  }
}
