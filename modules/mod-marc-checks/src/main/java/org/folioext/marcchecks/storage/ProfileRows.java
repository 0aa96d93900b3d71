package org.folioext.marcchecks.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.okapi.pg.Columns;

/** The statements on the table of profiles, within a transaction that others open. Stateless. */
final class ProfileRows {
  static final String COLUMNS = "id, name, yaml, version, updated, updated_by";

  private ProfileRows() {}

  static LibraryProfile of(Row row) {
    return new LibraryProfile(
        row.getUUID("id"),
        row.getString("name"),
        row.getString("yaml"),
        row.getInteger("version"),
        Columns.instant(row, "updated"),
        Columns.idIfAny(row, "updated_by"));
  }

  static List<LibraryProfile> all(Iterable<Row> rows) {
    List<LibraryProfile> all = new ArrayList<>();
    rows.forEach(row -> all.add(of(row)));
    return all;
  }

  static Future<Optional<LibraryProfile>> find(SqlConnection sql, UUID id) {
    return sql.preparedQuery("SELECT " + COLUMNS + " FROM profile WHERE id = $1")
        .execute(Tuple.of(id))
        .map(rows -> all(rows).stream().findFirst());
  }

  /** Whether it was added: not where one of its id or name is there. */
  static Future<Boolean> insert(SqlConnection sql, LibraryProfile profile) {
    return sql.preparedQuery(
            "INSERT INTO profile ("
                + COLUMNS
                + ") VALUES ($1, $2, $3, $4, $5, $6)"
                + " ON CONFLICT DO NOTHING")
        .execute(values(profile))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Whether the version before was still there to be changed. */
  static Future<Boolean> update(SqlConnection sql, LibraryProfile profile) {
    return sql.preparedQuery(
            "UPDATE profile SET name = $2, yaml = $3, version = $4, updated = $5, updated_by = $6"
                + " WHERE id = $1 AND version = $4 - 1")
        .execute(values(profile))
        .map(rows -> rows.rowCount() == 1);
  }

  /** In the order of the columns. */
  private static Tuple values(LibraryProfile profile) {
    return Tuple.of(
        profile.id(),
        profile.name(),
        profile.yaml(),
        profile.version(),
        Columns.utc(profile.updated()),
        profile.updatedBy().orElse(null));
  }
}
