package org.folioext.patronnotices.storage.renewal;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instantIfAny;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.renew.RenewalSwitch;

/** The switch of tenants for auto-renewal. Thread-safe. */
public final class RenewalSwitches {

  private static final String READ =
      "SELECT enabled, per_second, version, changed, changed_by FROM auto_renewal WHERE id = 1";

  private static final String WRITE =
      """
      UPDATE auto_renewal SET enabled = $1, per_second = $2, version = version + 1, changed = $3,
        changed_by = $4
      WHERE id = 1 AND version = $5\
      """;

  private static final String TELL =
      "INSERT INTO deed (at, actor, action, details) VALUES ($1, $2, 'auto-renewal', $3)";

  private final Database database;

  /** In a database. */
  public RenewalSwitches(Database database) {
    this.database = database;
  }

  /** How it stands. */
  public Future<RenewalSwitch> read(String tenant) {
    return database.inTenant(tenant, RenewalSwitches::read);
  }

  private static Future<RenewalSwitch> read(SqlConnection sql) {
    return sql.query(READ).execute().map(rows -> of(rows.iterator().next()));
  }

  /**
   * Sets it, and tells who did.
   *
   * @param seen the version that the person saw
   * @return how it stands now; empty where somebody was first
   */
  public Future<Optional<RenewalSwitch>> write(
      String tenant, boolean enabled, int perSecond, int seen, Author author) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(WRITE)
                .execute(
                    Tuple.of(enabled, perSecond, utc(author.at()), author.by().orElse(null), seen))
                .compose(
                    rows ->
                        rows.rowCount() == 1
                            ? told(sql, author, enabled, perSecond)
                            : Future.succeededFuture(Optional.empty())));
  }

  private static Future<Optional<RenewalSwitch>> told(
      SqlConnection sql, Author author, boolean enabled, int perSecond) {
    JsonObject details = new JsonObject().put("enabled", enabled).put("perSecond", perSecond);
    return sql.preparedQuery(TELL)
        .execute(Tuple.of(utc(author.at()), author.by().orElse(null), details))
        .compose(done -> read(sql))
        .map(Optional::of);
  }

  private static RenewalSwitch of(Row row) {
    return new RenewalSwitch(
        row.getBoolean("enabled"),
        row.getInteger("per_second"),
        row.getInteger("version"),
        instantIfAny(row, "changed"),
        idIfAny(row, "changed_by"));
  }
}
