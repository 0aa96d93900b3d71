package org.folioext.patronnotices.storage.renewal;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instantIfAny;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.okapi.choice.Difference.Field;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.renew.RenewalSwitch;
import org.folioext.patronnotices.storage.Deeds;

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

  private final Database database;

  /** In a database. */
  public RenewalSwitches(Database database) {
    this.database = database;
  }

  /** How it stands. */
  public Future<RenewalSwitch> read(String tenant) {
    return database.inTenant(tenant, sql -> read(sql, ""));
  }

  private static Future<RenewalSwitch> read(SqlConnection sql, String lock) {
    return sql.query(READ + lock).execute().map(rows -> of(rows.iterator().next()));
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
            read(sql, " FOR UPDATE")
                .compose(
                    before ->
                        sql.preparedQuery(WRITE)
                            .execute(
                                Tuple.of(
                                    enabled,
                                    perSecond,
                                    utc(author.at()),
                                    author.by().orElse(null),
                                    seen))
                            .compose(
                                rows ->
                                    rows.rowCount() == 1
                                        ? told(sql, author, before)
                                        : Future.succeededFuture(Optional.empty()))));
  }

  private static Future<Optional<RenewalSwitch>> told(
      SqlConnection sql, Author author, RenewalSwitch before) {
    return read(sql, "")
        .compose(now -> Deeds.add(sql, author, deed(before, now)).map(Optional.of(now)));
  }

  private static Deed deed(RenewalSwitch before, RenewalSwitch now) {
    Map<String, Object> details = Map.of("enabled", now.enabled(), "perSecond", now.perSecond());
    return Deed.of(DeedKind.AUTO_RENEWAL, details)
        .changing(
            Stream.of(
                    field("enabled", before.enabled(), now.enabled()),
                    field("perSecond", before.perSecond(), now.perSecond()))
                .filter(field -> !field.before().equals(field.after()))
                .toList());
  }

  private static Field field(String key, Object before, Object after) {
    return new Field(key, Optional.of(before.toString()), Optional.of(after.toString()));
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
