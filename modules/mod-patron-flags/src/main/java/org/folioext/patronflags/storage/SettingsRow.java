package org.folioext.patronflags.storage;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instantIfAny;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.okapi.form.Reading;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.domain.settings.KeptSettings;
import org.folioext.patronflags.domain.settings.SettingsForm;

/** The one row of settings, within a transaction that others open. Stateless. */
final class SettingsRow {

  private static final String WRITE =
      """
      INSERT INTO setting (id, json, version, updated, updated_by) VALUES (1, $1, $2, $3, $4)
      ON CONFLICT (id) DO UPDATE SET json = excluded.json, version = excluded.version,
        updated = excluded.updated, updated_by = excluded.updated_by\
      """;

  private SettingsRow() {}

  static Future<KeptSettings> read(SqlConnection sql) {
    return sql.preparedQuery("SELECT json, version, updated, updated_by FROM setting WHERE id = 1")
        .execute()
        .map(rows -> rows.stream().findFirst().map(SettingsRow::of).orElseGet(KeptSettings::usual));
  }

  static Future<Void> write(SqlConnection sql, KeptSettings kept) {
    Instant updated = kept.updated().orElseThrow();
    return sql.preparedQuery(WRITE)
        .execute(
            Tuple.of(
                new JsonObject(SettingsForm.write(kept.settings())),
                kept.version(),
                utc(updated),
                kept.updatedBy().orElse(null)))
        .mapEmpty();
  }

  private static KeptSettings of(Row row) {
    return new KeptSettings(
        settings(row.getJsonObject("json")),
        row.getInteger("version"),
        instantIfAny(row, "updated"),
        idIfAny(row, "updated_by"));
  }

  /** A rule that is gone may still be off. */
  private static FlagSettings settings(JsonObject json) {
    Set<String> off =
        json.getJsonArray("rulesOff", new JsonArray()).stream()
            .map(String.class::cast)
            .collect(Collectors.toSet());
    Reading<FlagSettings> read = SettingsForm.read(json.getMap(), off);
    if (read instanceof Reading.Good<FlagSettings> good) {
      return good.value();
    }
    throw new IllegalStateException("settings were kept that cannot be read: " + read);
  }
}
