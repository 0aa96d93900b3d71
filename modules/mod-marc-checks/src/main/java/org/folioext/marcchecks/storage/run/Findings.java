package org.folioext.marcchecks.storage.run;

import static org.folioext.marcchecks.storage.run.FindingRows.COLUMNS;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.marc.Position;
import org.folioext.marc.checks.Severity;
import org.folioext.marcchecks.domain.run.RunFinding;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.cql.SqlQuery;
import org.folioext.okapi.pg.Database;

/** Findings of runs. Thread-safe. */
public final class Findings {
  private static final String INSERT =
      """
      INSERT INTO finding (run_id, record, n, record_offset, line, col, control, type, rule,
        rule_group, severity, at, pointer, message, args)
      SELECT $1, f.record, f.n, f.record_offset, f.line, f.col, f.control, f.type, f.rule,
        f.rule_group, f.severity, f.at, f.pointer, f.message, f.args::jsonb
      FROM unnest($2::bigint[], $3::int[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[],
        $8::text[], $9::text[], $10::text[], $11::smallint[], $12::text[], $13::text[],
        $14::text[], $15::text[])
        AS f (record, n, record_offset, line, col, control, type, rule, rule_group, severity, at,
          pointer, message, args)""";
  private static final String AFTER =
      "SELECT "
          + COLUMNS
          + " FROM finding WHERE run_id = $1 AND (record, n) > ($2, $3) AND record <= $4"
          + " ORDER BY record, n LIMIT $5";
  private static final String HELD_AFTER =
      """
      SELECT DISTINCT record FROM finding WHERE run_id = $1 AND severity >= $2 AND record > $3
      ORDER BY record LIMIT $4""";
  private static final String NEAREST =
      """
      SELECT record, record_offset FROM finding WHERE run_id = $1 AND record <= $2
      ORDER BY record DESC LIMIT 1""";
  private static final CqlFields FIELDS =
      CqlFields.builder("record, n")
          .number("record", "record")
          .text("rule", "rule")
          .text("group", "rule_group")
          .choice("severity", "severity", severities())
          .text("control", "control")
          .text("type", "type")
          .text("at", "at")
          .text("message", "message")
          .build();

  private final Database database;

  /** Findings in a database. */
  public Findings(Database database) {
    this.database = database;
  }

  private static Map<String, Integer> severities() {
    return Arrays.stream(Severity.values())
        .collect(Collectors.toMap(Severity::id, FindingRows::number));
  }

  static Future<Void> insert(SqlConnection connection, UUID run, List<RunFinding> findings) {
    return findings.isEmpty()
        ? Future.succeededFuture()
        : connection.preparedQuery(INSERT).execute(FindingRows.columns(run, findings)).mapEmpty();
  }

  /**
   * Findings of a run by CQL, in the order of the file unless it says otherwise.
   *
   * @return fails with a Failure where the query cannot be understood
   */
  public Future<Listed<RunFinding>> list(String tenant, UUID run, String cql, Page page) {
    SqlQuery query = FIELDS.toSql(cql, 2);
    String from = " FROM finding WHERE run_id = $1 AND (" + query.where() + ")";
    String select = "SELECT " + COLUMNS + from + " ORDER BY " + query.orderBy() + " " + page.sql();
    return database.inTenant(
        tenant,
        connection ->
            connection
                .preparedQuery("SELECT count(*)" + from)
                .execute(query.tuple(run))
                .compose(
                    count ->
                        connection
                            .preparedQuery(select)
                            .execute(query.tuple(run))
                            .map(rows -> listed(count, rows))));
  }

  private static Listed<RunFinding> listed(RowSet<Row> count, RowSet<Row> rows) {
    return new Listed<>(findings(rows), count.iterator().next().getLong(0));
  }

  private static List<RunFinding> findings(RowSet<Row> rows) {
    return rows.stream().map(FindingRows::finding).toList();
  }

  /**
   * The next findings in the order of the file.
   *
   * @param record of the last one known, 0 for none
   * @param number of the last one known
   * @param upTo the last record that is asked about
   * @param most how many
   */
  public Future<List<RunFinding>> after(
      String tenant, UUID run, long record, int number, long upTo, int most) {
    Tuple values = Tuple.of(run, record, number, upTo, most);
    return database.inTenant(
        tenant,
        connection -> connection.preparedQuery(AFTER).execute(values).map(Findings::findings));
  }

  /** The next records, in order, that have a finding as grave as that. */
  public Future<List<Long>> heldAfter(
      String tenant, UUID run, Severity severity, long record, int most) {
    Tuple values = Tuple.of(run, (short) FindingRows.number(severity), record, most);
    return database.inTenant(
        tenant,
        connection ->
            connection
                .preparedQuery(HELD_AFTER)
                .execute(values)
                .map(rows -> rows.stream().map(row -> row.getLong(0)).toList()));
  }

  /** Where the last record up to this one begins that has a finding. */
  public Future<Optional<Position>> nearest(String tenant, UUID run, long record) {
    return database.inTenant(
        tenant,
        connection ->
            connection
                .preparedQuery(NEAREST)
                .execute(Tuple.of(run, record))
                .map(
                    rows ->
                        rows.stream()
                            .findFirst()
                            .map(row -> Position.inBytes(row.getLong(0), row.getLong(1)))));
  }
}
