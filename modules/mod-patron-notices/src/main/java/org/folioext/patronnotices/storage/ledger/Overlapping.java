package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.overlap.Checked;
import org.folioext.patronnotices.domain.overlap.Checked.Missed;
import org.folioext.patronnotices.domain.overlap.Overlap;
import org.folioext.patronnotices.domain.preview.FolioPolicy.Sends;

/** What FOLIO tells beside rules, as it was last looked at. Thread-safe. */
public final class Overlapping {

  private final Database database;

  /** In a database. */
  public Overlapping(Database database) {
    this.database = database;
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
