package org.folioext.okapi.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Makes, upgrades, switches off and drops the schemas of tenants. What changes tables runs on a
 * connection of its own, one instance after the other. All of it may be done again.
 *
 * <p>May be used by any thread.
 */
public final class Schemas {
  private final Database database;
  private final Migrations migrations;

  /** Works on this database, for its module. */
  public Schemas(Database database) {
    this.database = database;
    this.migrations = new Migrations(database.config(), database.module());
  }

  /** Makes what belongs to the module itself, or brings it up to date. */
  public Future<Void> prepare() {
    return blocking(migrations::module);
  }

  /**
   * Makes the tenant's role and schema or brings them up to date, and switches the tenant on. Fails
   * with a Failure CONFLICT, {@code newer-data}, when a newer version has been there.
   */
  public Future<Void> migrate(String tenant) {
    return blocking(
        () -> {
          migrations.module();
          migrations.tenant(tenant, database.module().schema(tenant));
        });
  }

  /** Switches the tenant off; its data stay. */
  public Future<Void> disable(String tenant) {
    return database
        .inModule(
            connection ->
                connection
                    .preparedQuery(
                        "UPDATE tenant SET enabled = false, changed = now()"
                            + " WHERE id = $1 AND enabled")
                    .execute(Tuple.of(tenant))
                    .<Void>mapEmpty())
        .recover(e -> orWhenNobodyIsThere(e, null));
  }

  /** Drops the tenant's schema with all data, and its role; does nothing where there is none. */
  public Future<Void> purge(String tenant) {
    return disable(tenant)
        .compose(off -> blocking(() -> migrations.purge(tenant, database.module().schema(tenant))));
  }

  /** Whether the tenant has a schema here, switched on or not. */
  public Future<Boolean> exists(String tenant) {
    return database.inModule(
        connection ->
            connection
                .preparedQuery("SELECT FROM pg_namespace WHERE nspname = $1")
                .execute(Tuple.of(database.module().schema(tenant)))
                .map(rows -> rows.size() == 1));
  }

  /** Whether the tenant is switched on. */
  public Future<Boolean> enabled(String tenant) {
    return tenants().map(on -> on.contains(tenant));
  }

  /** The tenants that are switched on, by name. */
  public Future<List<String>> tenants() {
    return database.inModule(this::readTenants).recover(e -> orWhenNobodyIsThere(e, List.of()));
  }

  private Future<List<String>> readTenants(SqlConnection connection) {
    return connection
        .query("SELECT id FROM tenant WHERE enabled ORDER BY id")
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString(0))
                    .toList());
  }

  private static <T> Future<T> orWhenNobodyIsThere(Throwable failure, T answer) {
    return Database.isNotThere(failure)
        ? Future.succeededFuture(answer)
        : Future.failedFuture(failure);
  }

  private Future<Void> blocking(Migrations.Step step) {
    return database
        .vertx()
        .<Void>executeBlocking(
            () -> {
              step.run();
              return null;
            },
            false)
        .recover(Away::orAsItIs);
  }
}
