package org.folioext.patronflags.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.UnaryOperator;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.book.Differences;
import org.folioext.patronflags.domain.settings.KeptSettings;

/** The settings of tenants. Thread-safe. */
public final class SettingsStore {

  private final Database database;

  /** Settings kept in a database. */
  public SettingsStore(Database database) {
    this.database = database;
  }

  /** What holds for a tenant, and when it was set. */
  public Future<KeptSettings> kept(String tenant) {
    return database.inTenant(tenant, SettingsRow::read);
  }

  /**
   * Replaces settings by what they become; nobody else does so meanwhile.
   *
   * @param change fails by throwing, and then nothing is changed
   */
  public Future<KeptSettings> change(String tenant, UnaryOperator<KeptSettings> change) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE")
                .execute()
                .compose(locked -> SettingsRow.read(sql))
                .compose(
                    kept -> {
                      KeptSettings next = change.apply(kept);
                      return SettingsRow.write(sql, next)
                          .compose(written -> told(sql, kept, next))
                          .map(next);
                    }));
  }

  private static Future<Void> told(SqlConnection sql, KeptSettings kept, KeptSettings next) {
    return ChoiceStore.HISTORY.add(
        sql,
        next.updated().orElseThrow(),
        next.updatedBy(),
        Differences.of(kept, next).stream().toList());
  }
}
