package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.overlap.Checked;
import org.folioext.patronnotices.domain.overlap.Checked.Missed;
import org.folioext.patronnotices.domain.overlap.Overlap;
import org.folioext.patronnotices.domain.overlap.Waiting;
import org.folioext.patronnotices.domain.preview.FolioPolicy.Sends;

/** What FOLIO tells beside rules, as it was last looked at. Thread-safe. */
public final class Overlapping {

  /** What would go out once both are wanted. */
  private static final String WAITING =
      """
      SELECT count(*) AS count, min(c.changed) AS since
      FROM run_rule r JOIN cause c ON c.run = r.run AND c.rule = r.rule AND c.state = 'held'
      WHERE r.rule = $1 AND r.state = 'held' AND r.held_for = 'folio-overlap'
        AND r.held_otherwise IS NULL\
      """;

  private final Database database;

  /** In a database. */
  public Overlapping(Database database) {
    this.database = database;
  }

  /** What waits for nothing else than that a rule is wanted beside FOLIO's own notices. */
  public Future<Waiting> waiting(String tenant, String rule) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(WAITING)
                .execute(Tuple.of(rule))
                .map(rows -> rows.iterator().next())
                .map(row -> new Waiting(row.getLong("count"), instantIfAny(row, "since"))));
  }

  /** Of all rules of a tenant. */
  public Future<Checked> read(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            beside(sql)
                .compose(
                    beside ->
                        sql.query("SELECT checked, failed, failure FROM overlap_check")
                            .execute()
                            .map(rows -> checked(beside, rows.iterator().next()))));
  }

  private static Future<Map<String, List<Overlap>>> beside(SqlConnection sql) {
    return sql.query("SELECT * FROM overlap ORDER BY rule, name, policy")
        .execute()
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            row -> row.getString("rule"),
                            Collectors.mapping(Overlapping::overlap, Collectors.toList()))));
  }

  private static Overlap overlap(Row row) {
    return new Overlap(
        row.getUUID("policy"),
        row.getString("name"),
        kinds(row.getArrayOfStrings("found")),
        kinds(row.getArrayOfStrings("confirmed")));
  }

  private static Set<Sends> kinds(String[] names) {
    return Arrays.stream(names).map(Sends::valueOf).collect(Collectors.toSet());
  }

  private static Checked checked(Map<String, List<Overlap>> beside, Row row) {
    return new Checked(
        beside,
        instantIfAny(row, "checked"),
        instantIfAny(row, "failed").map(since -> new Missed(since, row.getString("failure"))));
  }
}
