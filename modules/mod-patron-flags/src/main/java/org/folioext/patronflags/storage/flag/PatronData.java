package org.folioext.patronflags.storage.flag;

import static java.util.stream.Collectors.groupingBy;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.PatronRecord;
import org.folioext.patronflags.domain.flag.Step;

/** All that is kept of one patron. Thread-safe. */
public final class PatronData {

  private static final String STEPS =
      "SELECT "
          + StepRows.COLUMNS
          + " FROM flag_step WHERE flag IN (SELECT id FROM flag WHERE patron = $1)"
          + " ORDER BY flag, number";

  /** What stands in FOLIO, or may, and could not be taken back without its row. */
  private static final String STANDING =
      """
      SELECT id FROM left_behind WHERE patron = $1 AND (state IN ('planned', 'unsure', 'undoing')
        OR state = 'written' AND effect IN ('block', 'note')) ORDER BY id""";

  /** Steps go with their flags. */
  private static final List<String> ERASE =
      List.of(
          "DELETE FROM left_behind WHERE patron = $1",
          "DELETE FROM bulk_item WHERE patron = $1",
          "DELETE FROM flag WHERE patron = $1",
          "DELETE FROM scan_patron WHERE patron = $1",
          "DELETE FROM patron WHERE id = $1");

  /** What people asked for lists by, where that names the patron. */
  private static final List<String> BLANK =
      List.of(
          "UPDATE bulk SET query = '' WHERE query ILIKE '%' || $1 || '%'",
          "UPDATE exported SET query = '' WHERE query ILIKE '%' || $1 || '%'");

  private final Database database;

  /** Of a database. */
  public PatronData(Database database) {
    this.database = database;
  }

  /** All of it. */
  public Future<PatronRecord> read(String tenant, UUID patron) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery("SELECT expires, checked FROM patron WHERE id = $1")
                .execute(Tuple.of(patron))
                .compose(seen -> histories(sql, patron).map(flags -> record(patron, seen, flags))));
  }

  private static Future<List<PatronRecord.History>> histories(SqlConnection sql, UUID patron) {
    return Flags.ofPatron(sql, patron)
        .compose(
            flags ->
                sql.preparedQuery(STEPS)
                    .execute(Tuple.of(patron))
                    .map(rows -> rows.stream().map(StepRows::step).collect(groupingBy(Step::flag)))
                    .map(steps -> histories(flags, steps)));
  }

  private static List<PatronRecord.History> histories(
      List<Flag> flags, Map<UUID, List<Step>> steps) {
    return flags.stream()
        .map(flag -> new PatronRecord.History(flag, steps.getOrDefault(flag.id(), List.of())))
        .toList();
  }

  private static PatronRecord record(
      UUID patron, RowSet<Row> seen, List<PatronRecord.History> flags) {
    Optional<Row> row = seen.stream().findFirst();
    return new PatronRecord(
        patron,
        row.flatMap(one -> instantIfAny(one, "expires")),
        row.map(one -> instant(one, "checked")),
        flags);
  }

  /**
   * What an erasure came to.
   *
   * @param standing what of ours stands in FOLIO; where there is something, nothing was erased
   * @param queries of bulks and exports that named the patron, and are blank now
   */
  public record Erased(List<UUID> standing, int queries) {
    public Erased {
      standing = List.copyOf(standing);
    }
  }

  /** Erases all of it, at once. */
  public Future<Erased> erase(String tenant, UUID patron) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(STANDING)
                .execute(Tuple.of(patron))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList())
                .compose(
                    standing ->
                        standing.isEmpty()
                            ? eraseAll(sql, patron)
                            : Future.succeededFuture(new Erased(standing, 0))));
  }

  private static Future<Erased> eraseAll(SqlConnection sql, UUID patron) {
    return changed(sql, ERASE, Tuple.of(patron))
        .compose(rows -> changed(sql, BLANK, Tuple.of(patron.toString())))
        .map(queries -> new Erased(List.of(), queries));
  }

  private static Future<Integer> changed(SqlConnection sql, List<String> statements, Tuple values) {
    Future<Integer> done = Future.succeededFuture(0);
    for (String statement : statements) {
      done =
          done.compose(
              before ->
                  sql.preparedQuery(statement)
                      .execute(values)
                      .map(rows -> before + rows.rowCount()));
    }
    return done;
  }
}
