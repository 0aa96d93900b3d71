package org.folioext.patronflags.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.settings.FlagSettings;

/** The settings of tenants. Thread-safe. */
public final class SettingsStore {

  private final Database database;

  /** Settings kept in a database. */
  public SettingsStore(Database database) {
    this.database = database;
  }

  /** What holds for a tenant. */
  public Future<FlagSettings> read(String tenant) {
    return database.inTenant(tenant, SettingsStore::read);
  }

  private static Future<FlagSettings> read(SqlConnection sql) {
    return sql.preparedQuery("SELECT json FROM setting WHERE id = 1")
        .execute()
        .map(rows -> FlagSettings.usual());
  }
}
