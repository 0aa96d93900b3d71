package org.folioext.patronnotices.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.ChoicesChange;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/** Settings and rules, together all that a tenant chose. Thread-safe. */
public final class ChoiceStore {

  private final Database database;

  /** Of a database. */
  public ChoiceStore(Database database) {
    this.database = database;
  }

  /** All that there is. */
  public Future<Choices> present(String tenant) {
    return database.inTenant(tenant, ChoiceStore::present);
  }

  /**
   * Makes of what is there something else, all of it or nothing, and tells history; nobody changes
   * settings or rules meanwhile.
   *
   * @param author who is told to have changed it
   * @param change fails by throwing
   */
  public Future<ChoicesChange> change(String tenant, Author author, UnaryOperator<Choices> change) {
    return changed(tenant, author, (present, ever) -> change.apply(present));
  }

  /** Adds those rules whose ids no rule ever had, switched off, behind all others. */
  public Future<ChoicesChange> supply(String tenant, Author author, List<NoticeRule> rules) {
    return changed(
        tenant,
        author,
        (present, ever) -> {
          Choices next = present;
          for (NoticeRule rule : rules) {
            next = ever.contains(rule.id()) ? next : next.with(KeptRule.first(rule, author));
          }
          return next;
        });
  }

  private Future<ChoicesChange> changed(
      String tenant, Author author, BiFunction<Choices, Set<String>, Choices> change) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("LOCK TABLE setting, notice_rule IN SHARE ROW EXCLUSIVE MODE")
                .execute()
                .compose(locked -> Future.all(present(sql), ChoiceHistory.rules(sql)))
                .map(read -> planned(read.resultAt(0), read.resultAt(1), change))
                .compose(done -> write(sql, author, done).map(done)));
  }

  private static ChoicesChange planned(
      Choices present, Set<String> ever, BiFunction<Choices, Set<String>, Choices> change) {
    return new ChoicesChange(present, change.apply(present, ever));
  }

  private static Future<Choices> present(SqlConnection sql) {
    return Future.all(SettingsRow.read(sql), RuleRows.all(sql), RuleRows.orderVersion(sql))
        .map(read -> new Choices(read.resultAt(0), read.resultAt(1), read.resultAt(2)));
  }

  private static Future<Void> write(SqlConnection sql, Author author, ChoicesChange change) {
    return ChoiceHistory.add(sql, author, change.differences())
        .compose(told -> RuleRows.write(sql, change))
        .compose(
            written ->
                change.after().settings().equals(change.before().settings())
                    ? Future.succeededFuture()
                    : SettingsRow.write(sql, change.after().settings()));
  }
}
