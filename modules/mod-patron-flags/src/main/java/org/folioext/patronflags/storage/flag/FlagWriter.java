package org.folioext.patronflags.storage.flag;

import static org.folioext.okapi.pg.Columns.text;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folioext.patronflags.domain.flag.Action;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Step;

/**
 * Writes changes of flags and their steps, as sets, within a transaction that others open and in
 * which the flags were read for update. Stateless.
 */
public final class FlagWriter {

  private static final String RECORDSET =
      """

      FROM jsonb_to_recordset($1) AS t (id uuid, owner text, kind text, rule text,
        rule_version text, patron uuid, state text, severity smallint, held boolean,
        baseline boolean, evidence jsonb, evidence_personal jsonb, evidence_hash text,
        patron_group uuid, expires_on date, assigned uuid, snoozed_until date, version int,
        raised timestamptz, changed timestamptz, resolved timestamptz, scan uuid)\
      """;
  private static final String INSERT =
      "INSERT INTO flag ("
          + FlagRows.COLUMNS
          + ", scan) SELECT "
          + FlagRows.COLUMNS
          + ", scan"
          + RECORDSET;
  private static final String UPDATE =
      """
      UPDATE flag f SET kind = t.kind, rule_version = t.rule_version, state = t.state,
        severity = t.severity, held = t.held, baseline = t.baseline, evidence = t.evidence,
        evidence_personal = t.evidence_personal, evidence_hash = t.evidence_hash,
        patron_group = t.patron_group, expires_on = t.expires_on, assigned = t.assigned,
        snoozed_until = t.snoozed_until, version = t.version, raised = t.raised,
        changed = t.changed, resolved = t.resolved, scan = coalesce(t.scan, f.scan)
      """
          + RECORDSET
          + " WHERE f.id = t.id";
  private static final String STEPS =
      """
      INSERT INTO flag_step
        (flag, number, at, actor, action, state_before, state_after, comment, details)
      SELECT flag, number, at, actor, action, state_before, state_after, comment, details
      FROM jsonb_to_recordset($1) AS t (flag uuid, number int, at timestamptz, actor uuid,
        action text, state_before text, state_after text, comment text, details jsonb)\
      """;

  private FlagWriter() {}

  /**
   * Writes all changes.
   *
   * @param scan kept with those flags that open by it; empty where no scan did
   */
  public static Future<Void> write(SqlConnection sql, List<Change> changes, Optional<UUID> scan) {
    JsonArray raised = new JsonArray();
    JsonArray updated = new JsonArray();
    List<Step> steps = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.Raise raise) {
        raised.add(row(raise.flag(), scan));
        steps.add(raise.step());
      } else if (change instanceof Change.Update update) {
        updated.add(row(update.flag(), opens(update.step()) ? scan : Optional.empty()));
        steps.add(update.step());
      } else if (change instanceof Change.Refresh refresh) {
        updated.add(row(refresh.flag(), Optional.empty()));
      }
    }
    return execute(sql, INSERT, raised)
        .compose(done -> execute(sql, UPDATE, updated))
        .compose(done -> steps(sql, steps.stream()));
  }

  private static boolean opens(Step step) {
    return step.action() == Action.RAISED || step.action() == Action.RETURNED;
  }

  private static JsonObject row(Flag flag, Optional<UUID> scan) {
    return FlagRows.json(flag).put("scan", text(scan));
  }

  private static Future<Void> steps(SqlConnection sql, Stream<Step> steps) {
    return execute(sql, STEPS, new JsonArray(steps.map(StepRows::json).toList()));
  }

  private static Future<Void> execute(SqlConnection sql, String statement, JsonArray rows) {
    return rows.isEmpty()
        ? Future.succeededFuture()
        : sql.preparedQuery(statement).execute(Tuple.of(rows)).mapEmpty();
  }
}
