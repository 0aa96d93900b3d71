package org.folioext.patronflags.storage.flag;

import static java.util.stream.Collectors.groupingBy;
import static org.folioext.patronflags.storage.Columns.instant;
import static org.folioext.patronflags.storage.Columns.instantIfAny;

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

/** What is kept of one patron, but for what was left in FOLIO. Thread-safe. */
public final class PatronData {

  private static final String STEPS =
      "SELECT "
          + StepRows.COLUMNS
          + " FROM flag_step WHERE flag IN (SELECT id FROM flag WHERE patron = $1)"
          + " ORDER BY flag, number";

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
}
