package org.folioext.patronnotices.storage;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.KeptSettings;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.domain.settings.SettingsForm;

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
    return sql.query("SELECT json, version, updated, updated_by FROM setting WHERE id = 1")
        .execute()
        .map(rows -> rows.stream().findFirst().map(SettingsRow::of).orElseGet(KeptSettings::usual));
  }

  /** Settings that somebody has set. */
  static Future<Void> write(SqlConnection sql, KeptSettings kept) {
    Author author = kept.author().orElseThrow();
    return sql.preparedQuery(WRITE)
        .execute(
            Tuple.of(
                new JsonObject(SettingsForm.write(kept.settings())),
                kept.version(),
                utc(author.at()),
                author.by().orElse(null)))
        .mapEmpty();
  }

  private static KeptSettings of(Row row) {
    return new KeptSettings(
        settings(row.getJsonObject("json")),
        row.getInteger("version"),
        Optional.of(new Author(instant(row, "updated"), idIfAny(row, "updated_by"))));
  }

  private static NoticeSettings settings(JsonObject json) {
    Reading<NoticeSettings> read = SettingsForm.readKept(Tree.of(json.getMap()));
    if (read instanceof Reading.Good<NoticeSettings> good) {
      return good.value();
    }
    throw new IllegalStateException("settings were kept that cannot be read: " + read);
  }
}
