package org.folioext.marcchecks.storage;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.cql.SqlQuery;
import org.folioext.okapi.pg.Database;

/** The profiles of tenants. Thread-safe. */
public final class ProfileStore {
  private static final String UNIQUE_VIOLATION = "23505";

  private static final CqlFields FIELDS =
      CqlFields.builder("name, id")
          .uuid("id", "id")
          .text("name", "name")
          .number("version", "version")
          .instant("updatedDate", "updated")
          .build();

  private final Database database;

  /** Profiles kept in a database. */
  public ProfileStore(Database database) {
    this.database = database;
  }

  /** What came of a change. */
  public enum Changed {
    DONE,
    /** Another profile has the name. */
    NAME_TAKEN,
    /** Somebody changed it since, or took it away. */
    OUTDATED
  }

  /** What came of taking one away. */
  public enum Removed {
    DONE,
    MISSING,
    /** It is the tenant's default. */
    IN_USE
  }

  /** Profiles by CQL, or all of them. */
  public Future<Listed<LibraryProfile>> list(String tenant, Optional<String> cql, Page page) {
    SqlQuery query = FIELDS.toSql(cql.orElse(null));
    return database.inTenant(
        tenant, sql -> query.list(sql, ProfileRows.COLUMNS, "profile", page, ProfileRows::of));
  }

  /** The profile of that id. */
  public Future<Optional<LibraryProfile>> find(String tenant, UUID id) {
    return database.inTenant(tenant, sql -> ProfileRows.find(sql, id));
  }

  /** The tenant's default profile; empty where none is set, or it is there no more. */
  public Future<Optional<LibraryProfile>> findDefault(String tenant) {
    String query =
        "SELECT "
            + ProfileRows.COLUMNS
            + " FROM profile WHERE id ="
            + " (SELECT (json ->> 'defaultProfileId')::uuid FROM setting WHERE setting.id = 1)";
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(query)
                .execute()
                .map(rows -> ProfileRows.all(rows).stream().findFirst()));
  }

  /** Adds a profile; false where its name is taken. */
  public Future<Boolean> insert(String tenant, LibraryProfile profile) {
    return database.inTenant(tenant, sql -> ProfileRows.insert(sql, profile));
  }

  /** Replaces the version before this one. */
  public Future<Changed> update(String tenant, LibraryProfile profile) {
    return database
        .inTenant(tenant, sql -> ProfileRows.update(sql, profile))
        .map(done -> done ? Changed.DONE : Changed.OUTDATED)
        .recover(ProfileStore::nameTaken);
  }

  private static Future<Changed> nameTaken(Throwable cause) {
    return cause instanceof PgException e && UNIQUE_VIOLATION.equals(e.getSqlState())
        ? Future.succeededFuture(Changed.NAME_TAKEN)
        : Future.failedFuture(cause);
  }

  /** Whether another profile has the name. */
  public Future<Boolean> isTaken(String tenant, String name, Optional<UUID> except) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery("SELECT 1 FROM profile WHERE name = $1 AND id IS DISTINCT FROM $2")
                .execute(Tuple.of(name, except.orElse(null)))
                .map(rows -> rows.size() > 0));
  }

  /** Takes a profile away, unless it is the tenant's default. */
  public Future<Removed> delete(String tenant, UUID id) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(
                    "SELECT EXISTS (SELECT 1 FROM setting"
                        + " WHERE json ->> 'defaultProfileId' = $1)")
                .execute(Tuple.of(id.toString()))
                .compose(
                    rows ->
                        rows.iterator().next().getBoolean(0)
                            ? Future.succeededFuture(Removed.IN_USE)
                            : sql.preparedQuery("DELETE FROM profile WHERE id = $1")
                                .execute(Tuple.of(id))
                                .map(
                                    gone ->
                                        gone.rowCount() == 1 ? Removed.DONE : Removed.MISSING)));
  }
}
