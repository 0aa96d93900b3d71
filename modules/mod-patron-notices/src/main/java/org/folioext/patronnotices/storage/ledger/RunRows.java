package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.job.JobState;
import org.folioext.patronnotices.domain.ledger.Run;
import org.folioext.patronnotices.domain.ledger.RunKind;

/** Runs as rows, within transactions that others open. Stateless. */
final class RunRows {

  static final String COLUMNS =
      "id, kind, local_date, state, phase, cursor, patrons, candidates, unseen, calls, failure, delay, delays,"
          + " not_before, renewals_missed, asked_by, created, started, ended";

  private RunRows() {}

  static Future<Optional<Run>> find(SqlConnection sql, UUID id) {
    return one(sql, " WHERE id = $1", Tuple.of(id));
  }

  static Future<Optional<Run>> one(SqlConnection sql, String where, Tuple values) {
    return sql.preparedQuery("SELECT " + COLUMNS + " FROM run" + where)
        .execute(values)
        .map(rows -> rows.stream().findFirst().map(RunRows::run));
  }

  static Run run(Row row) {
    return new Run(
        row.getUUID("id"),
        RunKind.of(row.getString("kind")),
        row.getLocalDate("local_date"),
        JobState.of(row.getString("state")),
        row.getString("phase"),
        idIfAny(row, "cursor"),
        row.getLong("patrons"),
        row.getLong("candidates"),
        row.getLong("unseen"),
        row.getLong("calls"),
        Optional.ofNullable(row.getString("failure")),
        Optional.ofNullable(row.getString("delay")),
        row.getInteger("delays"),
        instantIfAny(row, "not_before"),
        Optional.ofNullable(row.getString("renewals_missed")),
        idIfAny(row, "asked_by"),
        instant(row, "created"),
        instantIfAny(row, "started"),
        instantIfAny(row, "ended"));
  }
}
