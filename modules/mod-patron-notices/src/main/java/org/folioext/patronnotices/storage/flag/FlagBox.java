package org.folioext.patronnotices.storage.flag;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.flag.DueFlag;
import org.folioext.patronnotices.domain.flag.FlagKind;

/** What mod-patron-flags is to be told of one kind of flags, one row a patron. Thread-safe. */
public abstract class FlagBox {

  private static final String TOLD =
      """
      UPDATE %s SET due = false, raised = $3, absent = false
      WHERE patron = $1 AND changed = $2\
      """;

  private static final String ABSENT = "UPDATE %s SET absent = true WHERE due AND NOT absent";

  private static final String OF_PATRON = "SELECT FROM %s WHERE patron = $1 AND (raised OR due)";

  private final Database database;
  private final FlagKind kind;
  private final String table;

  /**
   * In a database.
   *
   * @param table with the columns patron, due, raised, absent, changed
   */
  protected FlagBox(Database database, FlagKind kind, String table) {
    this.database = database;
    this.kind = kind;
    this.table = table;
  }

  /** Which flags. */
  public final FlagKind kind() {
    return kind;
  }

  /** Some of which there is something to say, the oldest first. */
  public final Future<List<DueFlag>> due(String tenant, int most) {
    return database.inTenant(tenant, sql -> due(sql, most));
  }

  /** The same, within a transaction. */
  protected abstract Future<List<DueFlag>> due(SqlConnection sql, int most);

  /**
   * It was said.
   *
   * @param raised whether the flag stands since
   */
  public final Future<Void> told(String tenant, DueFlag flag, boolean raised) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(TOLD.formatted(table))
                .execute(Tuple.of(flag.patron(), utc(flag.changed()), raised))
                .mapEmpty());
  }

  /** Whether there is one of a patron, or something to say of it. */
  public final Future<Boolean> has(String tenant, UUID patron) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(OF_PATRON.formatted(table))
                .execute(Tuple.of(patron))
                .map(rows -> rows.size() > 0));
  }

  /** There is nobody to say it to: it waits. */
  public final Future<Void> absent(String tenant) {
    return database.inTenant(
        tenant, sql -> sql.query(ABSENT.formatted(table)).execute().mapEmpty());
  }
}
