package org.folioext.marcchecks.storage;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.folioext.marcchecks.domain.Limit;
import org.folioext.marcchecks.domain.Settings;

/** The one row of settings, within a transaction that others open. Stateless. */
final class SettingsRow {
  private static final String DEFAULT_PROFILE = "defaultProfileId";

  private SettingsRow() {}

  static Future<Settings> read(SqlConnection sql) {
    return sql.preparedQuery("SELECT json FROM setting WHERE id = 1")
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .findFirst()
                    .map(SettingsRow::of)
                    .orElseGet(Settings::usual));
  }

  static Future<Void> write(SqlConnection sql, Settings settings) {
    return sql.preparedQuery(
            "INSERT INTO setting (id, json) VALUES (1, $1)"
                + " ON CONFLICT (id) DO UPDATE SET json = excluded.json")
        .execute(Tuple.of(json(settings)))
        .mapEmpty();
  }

  private static Settings of(Row row) {
    JsonObject json = row.getJsonObject("json");
    Map<Limit, Long> limits = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      if (json.containsKey(limit.id())) {
        limits.put(limit, json.getLong(limit.id()));
      }
    }
    return new Settings(
        Optional.ofNullable(json.getString(DEFAULT_PROFILE)).map(UUID::fromString), limits);
  }

  private static JsonObject json(Settings settings) {
    JsonObject json = new JsonObject();
    settings.defaultProfile().ifPresent(id -> json.put(DEFAULT_PROFILE, id.toString()));
    settings.limits().forEach((limit, value) -> json.put(limit.id(), value));
    return json;
  }
}
