package org.folioext.marcchecks.storage.run;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folioext.marc.checks.Severity;
import org.folioext.marcchecks.domain.run.Counts;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunProfile;
import org.folioext.okapi.job.JobState;

/** Runs as rows. Stateless. */
final class RunRows {
  static final String COLUMNS =
      "id, upload_id, profile_id, profile_name, profile_yaml, file_name, state, records,"
          + " unreadable, bytes_done, bytes_total, by_rule, by_severity, held_as_whole, failure,"
          + " created, created_by, request_id, started, ended";

  private RunRows() {}

  static Run run(Row row) {
    return new Run(
        row.getUUID("id"),
        idIfAny(row, "upload_id"),
        new RunProfile(
            idIfAny(row, "profile_id"),
            row.getString("profile_name"),
            row.getString("profile_yaml")),
        row.getString("file_name"),
        JobState.of(row.getString("state")),
        counts(row),
        row.getLong("bytes_done"),
        row.getLong("bytes_total"),
        row.getBoolean("held_as_whole"),
        Optional.ofNullable(row.getString("failure")),
        instant(row, "created"),
        idIfAny(row, "created_by"),
        Optional.ofNullable(row.getString("request_id")),
        instantIfAny(row, "started"),
        instantIfAny(row, "ended"));
  }

  private static Counts counts(Row row) {
    Map<String, Long> byRule = new TreeMap<>();
    JsonObject rules = row.getJsonObject("by_rule");
    rules.fieldNames().forEach(rule -> byRule.put(rule, rules.getLong(rule)));
    Map<Severity, Long> bySeverity = new TreeMap<>();
    JsonObject severities = row.getJsonObject("by_severity");
    for (Severity severity : Severity.values()) {
      long count = severities.getLong(severity.id(), 0L);
      if (count > 0) {
        bySeverity.put(severity, count);
      }
    }
    return new Counts(row.getLong("records"), row.getLong("unreadable"), byRule, bySeverity);
  }

  static JsonObject byRule(Counts counts) {
    JsonObject json = new JsonObject();
    counts.byRuleInOrder().forEach(json::put);
    return json;
  }

  static JsonObject bySeverity(Counts counts) {
    JsonObject json = new JsonObject();
    counts.bySeverity().forEach((severity, count) -> json.put(severity.id(), count));
    return json;
  }
}
