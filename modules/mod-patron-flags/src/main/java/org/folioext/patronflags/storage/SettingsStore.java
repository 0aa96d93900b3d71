package org.folioext.patronflags.storage;

import io.vertx.core.Future;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.domain.settings.KeptSettings;

/** The settings of tenants. Thread-safe. */
public final class SettingsStore {

  private final Database database;

  /** Settings kept in a database. */
  public SettingsStore(Database database) {
    this.database = database;
  }

  /** What holds for a tenant. */
  public Future<FlagSettings> read(String tenant) {
    return kept(tenant).map(KeptSettings::settings);
  }

  /** The same, and when it was set. */
  public Future<KeptSettings> kept(String tenant) {
    return database.inTenant(tenant, SettingsRow::read);
  }
}
