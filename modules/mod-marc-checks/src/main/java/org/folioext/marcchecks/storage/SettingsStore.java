package org.folioext.marcchecks.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.marcchecks.domain.ConfigurationPlan;
import org.folioext.marcchecks.domain.ConfigurationPlan.Present;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.marcchecks.domain.Settings;
import org.folioext.okapi.pg.Database;

/** The settings of tenants, and settings and profiles as one. Thread-safe. */
public final class SettingsStore {
  private final Database database;

  /** Settings kept in a database. */
  public SettingsStore(Database database) {
    this.database = database;
  }

  /** What holds for a tenant. */
  public Future<Settings> read(String tenant) {
    return database.inTenant(tenant, SettingsRow::read);
  }

  /** Replaces all of them; false, and nothing is changed, where the default profile is missing. */
  public Future<Boolean> write(String tenant, Settings settings) {
    return database.inTenant(
        tenant,
        sql ->
            isThere(sql, settings.defaultProfile())
                .compose(
                    there ->
                        there
                            ? SettingsRow.write(sql, settings).map(true)
                            : Future.succeededFuture(false)));
  }

  private static Future<Boolean> isThere(SqlConnection sql, Optional<UUID> profile) {
    return profile
        .map(id -> ProfileRows.find(sql, id).map(Optional::isPresent))
        .orElseGet(() -> Future.succeededFuture(true));
  }

  /** Settings and profiles as they are at one moment. */
  public Future<Present> present(String tenant) {
    return database.inTenant(tenant, SettingsStore::present);
  }

  private static Future<Present> present(SqlConnection sql) {
    return SettingsRow.read(sql)
        .compose(
            settings ->
                sql.preparedQuery("SELECT " + ProfileRows.COLUMNS + " FROM profile ORDER BY name")
                    .execute()
                    .map(rows -> new Present(settings, ProfileRows.all(rows))));
  }

  /**
   * Plans by what is there, and does all of it or nothing; nobody changes a profile meanwhile.
   *
   * @param plan fails by throwing
   */
  public Future<ConfigurationPlan> change(
      String tenant, Function<Present, ConfigurationPlan> plan) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("LOCK TABLE profile, setting IN SHARE ROW EXCLUSIVE MODE")
                .execute()
                .compose(locked -> present(sql))
                .map(plan)
                .compose(planned -> apply(sql, planned).map(planned)));
  }

  private static Future<Void> apply(SqlConnection sql, ConfigurationPlan plan) {
    Future<Void> done = Future.succeededFuture();
    for (LibraryProfile profile : plan.added()) {
      done = done.compose(ok -> ProfileRows.insert(sql, profile)).mapEmpty();
    }
    for (LibraryProfile profile : plan.changed()) {
      done = done.compose(ok -> ProfileRows.update(sql, profile)).mapEmpty();
    }
    return done.compose(ok -> SettingsRow.write(sql, plan.settings()));
  }

  /** Adds a profile, and makes it the default, where there are no settings and no such profile. */
  public Future<Void> begin(String tenant, LibraryProfile profile) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("LOCK TABLE profile, setting IN SHARE ROW EXCLUSIVE MODE")
                .execute()
                .compose(locked -> ProfileRows.insert(sql, profile))
                .compose(
                    added ->
                        added
                            ? sql.query("SELECT 1 FROM setting").execute().map(r -> r.size() == 0)
                            : Future.succeededFuture(false))
                .compose(
                    unset ->
                        unset
                            ? SettingsRow.write(
                                sql, Settings.usual().withDefaultProfile(Optional.of(profile.id())))
                            : Future.succeededFuture()));
  }
}
