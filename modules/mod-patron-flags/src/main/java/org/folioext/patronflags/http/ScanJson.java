package org.folioext.patronflags.http;

import io.vertx.core.json.JsonObject;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.domain.scan.Gone;
import org.folioext.patronflags.domain.scan.Scan;
import org.folioext.patronflags.domain.scan.ScanCounts;

/** Scans as the contract has them. Stateless. */
final class ScanJson {

  private ScanJson() {}

  static JsonObject scan(Scan scan) {
    JsonObject json =
        new JsonObject()
            .put("id", scan.id().toString())
            .put("kind", scan.kind().id())
            .put("whole", scan.whole());
    scan.localDate().ifPresent(date -> json.put("localDate", date.toString()));
    json.put("state", scan.state().id());
    counts(json, scan.counts()).put("held", scan.held());
    gone(json, scan.gone());
    scan.failure().ifPresent(failure -> json.put("failure", failure));
    json.put("createdDate", Dates.of(scan.created()));
    scan.askedBy().ifPresent(user -> json.put("createdByUserId", user.toString()));
    scan.started().ifPresent(at -> json.put("startedDate", Dates.of(at)));
    scan.ended().ifPresent(at -> json.put("endedDate", Dates.of(at)));
    return json;
  }

  private static void gone(JsonObject json, Gone gone) {
    if (gone.count() > 0) {
      json.put("gone", gone.count());
    }
    gone.purged().ifPresent(at -> json.put("purgedDate", Dates.of(at)));
    gone.purgedBy().ifPresent(user -> json.put("purgedByUserId", user.toString()));
  }

  private static JsonObject counts(JsonObject json, ScanCounts counts) {
    return json.put("seen", counts.seen())
        .put("judged", counts.judged())
        .put("raised", counts.raised())
        .put("baseline", counts.baseline())
        .put("resolved", counts.resolved())
        .put("purged", counts.purged())
        .put("unseen", counts.unseen())
        .put("calls", counts.calls());
  }
}
