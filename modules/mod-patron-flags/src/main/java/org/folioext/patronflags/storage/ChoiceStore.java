package org.folioext.patronflags.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.okapi.choice.PastChange;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.history.ChoiceHistory;
import org.folioext.okapi.history.ChoiceHistory.RuleIds;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.book.Author;
import org.folioext.patronflags.domain.book.Choices;
import org.folioext.patronflags.domain.book.ChoicesChange;
import org.folioext.patronflags.domain.group.KeptRule;

/** Settings and the library's own rules, together all that a tenant chose. Thread-safe. */
public final class ChoiceStore {

  /** How all of it came to be. */
  static final ChoiceHistory HISTORY = new ChoiceHistory(RuleIds.UUIDS);

  private final Database database;

  /** Of a database. */
  public ChoiceStore(Database database) {
    this.database = database;
  }

  /** The library's rules, by name. */
  public Future<List<KeptRule>> rules(String tenant) {
    return database.inTenant(tenant, RuleRows::all);
  }

  /** The names of the library's rules. */
  public Future<Map<UUID, String>> ruleNames(String tenant) {
    return database.inTenant(tenant, RuleRows::names);
  }

  /** A rule of the library. */
  public Future<Optional<KeptRule>> rule(String tenant, UUID id) {
    return database.inTenant(tenant, sql -> RuleRows.find(sql, id));
  }

  /** All as it is at one moment. */
  public Future<Choices> present(String tenant) {
    return database.inTenant(tenant, ChoiceStore::present);
  }

  /**
   * How it came to be, by CQL.
   *
   * @param cql empty for all of it
   */
  public Future<Listed<PastChange>> history(String tenant, Optional<String> cql, Page page) {
    return database.inTenant(tenant, sql -> HISTORY.list(sql, cql, page));
  }

  /**
   * Plans by what is there, and does all of it or nothing; nobody changes settings or rules
   * meanwhile.
   *
   * @param author who is told to have changed it
   * @param plan fails by throwing
   */
  public Future<ChoicesChange> change(
      String tenant, Author author, Function<Choices, ChoicesChange> plan) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("LOCK TABLE setting, group_rule IN SHARE ROW EXCLUSIVE MODE")
                .execute()
                .compose(locked -> present(sql))
                .map(plan)
                .compose(planned -> apply(sql, author, planned).map(planned)));
  }

  private static Future<Choices> present(SqlConnection sql) {
    return SettingsRow.read(sql)
        .compose(settings -> RuleRows.all(sql).map(rules -> new Choices(settings, rules)));
  }

  /** What is removed goes first, so that its name is free. */
  private static Future<Void> apply(SqlConnection sql, Author author, ChoicesChange change) {
    Future<Void> done = HISTORY.add(sql, author.at(), author.by(), change.differences());
    for (KeptRule rule : change.removed()) {
      done = done.compose(ok -> RuleRows.delete(sql, rule.rule().uuid())).mapEmpty();
    }
    for (KeptRule rule : change.changed()) {
      done = done.compose(ok -> RuleRows.update(sql, rule));
    }
    for (KeptRule rule : change.added()) {
      done = done.compose(ok -> RuleRows.insert(sql, rule));
    }
    return change.settings().isEmpty()
        ? done
        : done.compose(ok -> SettingsRow.write(sql, change.settings().get()));
  }
}
