package org.folioext.patronflags.storage;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.book.PatronRules;
import org.folioext.patronflags.domain.book.RuleBook;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.group.RuleText;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.domain.settings.SettingsForm;
import org.folioext.patronflags.domain.text.Reading;

/** The settings of tenants, and the rules that judge by them. Thread-safe. */
public final class SettingsStore {

  private final Database database;

  /** Settings kept in a database. */
  public SettingsStore(Database database) {
    this.database = database;
  }

  /** What holds for a tenant. */
  public Future<FlagSettings> read(String tenant) {
    return database.inTenant(tenant, SettingsStore::settings);
  }

  /** The rules that are on, and what they judge by, as they are at one moment. */
  public Future<RuleBook> book(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            settings(sql)
                .compose(
                    settings ->
                        rules(sql)
                            .map(rules -> RuleBook.of(PatronRules.builtIn(), rules, settings))));
  }

  private static Future<FlagSettings> settings(SqlConnection sql) {
    return sql.preparedQuery("SELECT json FROM setting WHERE id = 1")
        .execute()
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(row -> settings(row.getJsonObject("json")))
                    .orElseGet(FlagSettings::usual));
  }

  /** Rules that were switched off and are no more do not make the settings unreadable. */
  private static FlagSettings settings(JsonObject json) {
    List<String> off =
        json.getJsonArray("rulesOff", new JsonArray()).stream().map(String::valueOf).toList();
    return good(SettingsForm.read(json.getMap(), off), "settings");
  }

  private static Future<List<GroupRule>> rules(SqlConnection sql) {
    return sql.query("SELECT id, version, yaml FROM group_rule WHERE enabled ORDER BY id")
        .execute()
        .map(rows -> rows.stream().map(SettingsStore::rule).toList());
  }

  private static GroupRule rule(Row row) {
    return new GroupRule(
        row.getUUID("id"),
        row.getInteger("version"),
        good(RuleText.read(row.getString("yaml")), "rule " + row.getUUID("id")));
  }

  /** What is stored was read without a mistake before. */
  private static <T> T good(Reading<T> reading, String what) {
    if (reading instanceof Reading.Good<T> good) {
      return good.value();
    }
    throw new IllegalStateException("The stored " + what + " cannot be read");
  }
}
