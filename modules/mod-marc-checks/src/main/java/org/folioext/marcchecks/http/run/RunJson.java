package org.folioext.marcchecks.http.run;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.folioext.marc.checks.Severity;
import org.folioext.marcchecks.domain.run.Counts;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunFinding;
import org.folioext.marcchecks.http.FindingJson;
import org.folioext.okapi.time.Dates;

/** Runs and findings as the contract has them. Stateless. */
final class RunJson {
  private RunJson() {}

  static JsonObject run(Run run, Instant now) {
    JsonObject json =
        new JsonObject()
            .put("id", run.id().toString())
            .put("fileName", run.fileName())
            .put("state", run.state().id());
    run.profile().id().ifPresent(id -> json.put("profileId", id.toString()));
    json.put("profileName", run.profile().name());
    counts(json, run.counts());
    json.put("bytesDone", run.bytesDone())
        .put("bytesTotal", run.bytesTotal())
        .put("recordsPerSecond", run.recordsPerSecond(now));
    run.failure().ifPresent(failure -> json.put("failure", failure));
    json.put("createdDate", Dates.of(run.created()));
    run.createdBy().ifPresent(user -> json.put("createdByUserId", user.toString()));
    run.started().ifPresent(started -> json.put("startedDate", Dates.of(started)));
    run.ended().ifPresent(ended -> json.put("endedDate", Dates.of(ended)));
    return json;
  }

  static JsonObject counts(Run run) {
    JsonObject json =
        new JsonObject().put("runId", run.id().toString()).put("state", run.state().id());
    counts(json, run.counts());
    return json;
  }

  private static void counts(JsonObject json, Counts counts) {
    json.put("records", counts.records())
        .put("unreadable", counts.unreadable())
        .put("byRule", byRule(counts))
        .put("bySeverity", bySeverity(counts));
  }

  static JsonObject byRule(Counts counts) {
    JsonObject json = new JsonObject();
    counts.byRuleInOrder().forEach(json::put);
    return json;
  }

  static JsonObject bySeverity(Counts counts) {
    JsonObject json = new JsonObject();
    for (Severity severity : Severity.values()) {
      json.put(severity.id(), counts.of(severity));
    }
    return json;
  }

  static JsonObject finding(UUID run, RunFinding finding, String message) {
    JsonObject json =
        new JsonObject()
            .put("runId", run.toString())
            .put("record", finding.position().ordinal())
            .put("number", finding.number());
    return FindingJson.about(json, finding, message);
  }
}
