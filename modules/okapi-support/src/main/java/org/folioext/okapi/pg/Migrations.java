package org.folioext.okapi.pg;

import static org.folioext.okapi.pg.Database.quoted;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.flywaydb.core.Flyway;
import org.folioext.okapi.Failure;

/**
 * What changes schemas and roles, by JDBC, since Flyway wants that. Each step holds an advisory
 * lock on the schema it changes, so that instances come one after the other; the lock goes with its
 * connection.
 */
final class Migrations {
  private static final Logger LOG = LogManager.getLogger(Migrations.class);
  private static final int LOCK_SECONDS = 60;

  /** SQLSTATE deadlock_detected. */
  private static final String DEADLOCK = "40P01";

  /** Work that was under way when the tenant was switched off ends by itself, batch by batch. */
  private static final int PURGES = 10;

  /** Something that blocks. */
  @FunctionalInterface
  interface Step {
    void run() throws SQLException, IOException;
  }

  private interface Change {
    void make(Connection connection, DataSource source) throws SQLException;
  }

  private final DatabaseConfig config;
  private final ModuleName module;

  Migrations(DatabaseConfig config, ModuleName module) {
    this.config = config;
    this.module = module;
  }

  void module() throws SQLException, IOException {
    String schema = module.moduleSchema();
    locked(
        schema,
        (connection, source) -> {
          Jdbc.execute(connection, "CREATE SCHEMA IF NOT EXISTS " + quoted(schema));
          migrate(source, schema, "db/okapi-support", Optional.empty());
        });
  }

  void tenant(String tenant, String schema) throws SQLException, IOException {
    locked(
        schema,
        (connection, source) -> {
          refuseNewerData(connection, tenant);
          Jdbc.inTransaction(connection, () -> makeRoleAndSchema(connection, schema));
          migrate(source, schema, "db/" + module.id(), Optional.of(schema));
          switchOn(connection, tenant);
        });
  }

  /** The tenant is switched off before, so that nothing new begins in its schema. */
  void purge(String tenant, String schema) throws SQLException, IOException {
    locked(
        schema,
        (connection, source) -> {
          for (int attempt = 1; !isPurged(connection, tenant, schema, attempt); attempt++) {
            LOG.info(
                "Purging {} again: work that was under way held what is to be dropped", schema);
          }
        });
  }

  /** False where work under way and this held each other up, so that PostgreSQL ended this. */
  private boolean isPurged(Connection connection, String tenant, String schema, int attempt)
      throws SQLException {
    try {
      Jdbc.inTransaction(connection, () -> purge(connection, tenant, schema));
      return true;
    } catch (SQLException e) {
      if (attempt < PURGES && DEADLOCK.equals(e.getSQLState())) {
        connection.rollback();
        return false;
      }
      throw e;
    }
  }

  private void purge(Connection connection, String tenant, String schema) throws SQLException {
    if (Jdbc.found(connection, "SELECT FROM pg_namespace WHERE nspname = ?", schema)) {
      drop(connection, schema);
    }
    if (Jdbc.found(connection, "SELECT WHERE to_regclass(?) IS NOT NULL", tenantTable())) {
      Jdbc.update(connection, "DELETE FROM " + tenantTable() + " WHERE id = ?", tenant);
    }
  }

  private void refuseNewerData(Connection connection, String tenant) throws SQLException {
    String sql = "SELECT version FROM " + tenantTable() + " WHERE id = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, tenant);
      try (ResultSet rows = select.executeQuery()) {
        if (rows.next()
            && Version.of(rows.getString(1)).compareTo(Version.of(module.version())) > 0) {
          throw Failure.conflict(
              "newer-data",
              "The tenant's data are of version "
                  + rows.getString(1)
                  + ", this is "
                  + module.full()
                  + ".");
        }
      }
    }
  }

  private void makeRoleAndSchema(Connection connection, String schema) throws SQLException {
    if (!Jdbc.found(connection, "SELECT FROM pg_roles WHERE rolname = ?", schema)) {
      Jdbc.execute(connection, "CREATE ROLE " + quoted(schema) + " NOLOGIN");
    }
    // From 16 on a member need not inherit: the pool's user then reaches no tenant's table by
    // itself.
    boolean choosesInherit = connection.getMetaData().getDatabaseMajorVersion() >= 16;
    Jdbc.execute(
        connection,
        "GRANT "
            + quoted(schema)
            + " TO CURRENT_USER"
            + (choosesInherit ? " WITH INHERIT FALSE, SET TRUE" : ""));
    Jdbc.execute(
        connection,
        "CREATE SCHEMA IF NOT EXISTS " + quoted(schema) + " AUTHORIZATION " + quoted(schema));
  }

  private void switchOn(Connection connection, String tenant) throws SQLException {
    Jdbc.update(
        connection,
        "INSERT INTO "
            + tenantTable()
            + " (id, version, enabled, changed) VALUES (?, ?, true, now()) ON CONFLICT (id)"
            + " DO UPDATE SET version = excluded.version, enabled = true, changed = now()",
        tenant,
        module.version());
  }

  private static void drop(Connection connection, String schema) throws SQLException {
    Jdbc.execute(connection, "SET LOCAL ROLE " + quoted(schema));
    Jdbc.execute(connection, "DROP SCHEMA " + quoted(schema) + " CASCADE");
    Jdbc.execute(connection, "RESET ROLE");
    // Roles belong to all databases of a server: another one may have the same tenant.
    String elsewhere =
        "SELECT FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid"
            + " WHERE d.refclassid = 'pg_authid'::regclass AND r.rolname = ?";
    if (!Jdbc.found(connection, elsewhere, schema)) {
      Jdbc.execute(connection, "DROP ROLE " + quoted(schema));
    }
  }

  private static void migrate(
      DataSource source, String schema, String folder, Optional<String> role) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:" + folder)
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .defaultSchema(schema)
        .createSchemas(false)
        .initSql(role.map(name -> "SET ROLE " + quoted(name)).orElse(""))
        .load()
        .migrate();
  }

  private String tenantTable() {
    return quoted(module.moduleSchema()) + ".tenant";
  }

  private void locked(String schema, Change change) throws SQLException, IOException {
    try (JdbcSource source = JdbcSource.of(config, module);
        Connection connection = source.dataSource().getConnection()) {
      Jdbc.execute(connection, "SET lock_timeout = '" + LOCK_SECONDS + "s'");
      Jdbc.found(connection, "SELECT pg_advisory_lock(hashtextextended(?, 0))", schema);
      change.make(connection, source.dataSource());
    }
  }
}
