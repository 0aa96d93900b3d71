package org.folioext.patronnotices.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.folioext.okapi.choice.PastChange;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.history.ChoiceHistory;
import org.folioext.okapi.history.ChoiceHistory.RuleIds;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.ChoicesChange;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.overlap.Grown;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.storage.ledger.OverlapRows;

/** Settings and rules, together all that a tenant chose. Thread-safe. */
public final class ChoiceStore {

  /** How all of it came to be. */
  static final ChoiceHistory HISTORY = new ChoiceHistory(RuleIds.WORDS);

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
   * How it came to be, by CQL.
   *
   * @param cql empty for all of it
   */
  public Future<Listed<PastChange>> history(String tenant, Optional<String> cql, Page page) {
    return database.inTenant(tenant, sql -> HISTORY.list(sql, cql, page));
  }

  /**
   * Makes of what is there something else, all of it or nothing, and tells history; nobody changes
   * settings or rules meanwhile.
   *
   * @param author who is told to have changed it
   * @param change fails by throwing
   */
  public Future<ChoicesChange> change(String tenant, Author author, UnaryOperator<Choices> change) {
    return changed(
        tenant,
        author,
        (present, ever) -> change.apply(present),
        (sql, since) -> Deeds.addChanges(sql, since));
  }

  /**
   * The same, and what the author wants beside a rule: neither is there without the other. What
   * waited for that goes on waiting.
   *
   * @param grown empty where that was not looked at
   */
  public Future<ChoicesChange> change(
      String tenant,
      Author author,
      UnaryOperator<Choices> change,
      String rule,
      Optional<Grown> grown) {
    return changed(
        tenant,
        author,
        (present, ever) -> change.apply(present),
        (sql, since) ->
            Deeds.addChanges(sql, since)
                .compose(
                    told ->
                        grown
                            .map(beside -> OverlapRows.agreed(sql, rule, beside, author))
                            .orElse(Future.succeededFuture())));
  }

  /**
   * The author wants all that FOLIO tells beside a rule, and what waited for that alone goes out.
   *
   * @param as fails by throwing where the rule is not as the author saw it
   * @param whole all that FOLIO tells beside it
   * @param seen fails by throwing where so many are not to go
   */
  public Future<ChoicesChange> letGo(
      String tenant,
      Author author,
      UnaryOperator<Choices> as,
      String rule,
      Grown whole,
      LongConsumer seen) {
    return changed(
        tenant,
        author,
        (present, ever) -> as.apply(present),
        (sql, since) -> OverlapRows.freed(sql, rule, whole, seen, author));
  }

  /**
   * Adds those rules whose ids no rule ever had, switched off, behind all others. No person does
   * so: there is no deed.
   */
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
        },
        (sql, since) -> Future.succeededFuture());
  }

  /**
   * Changes them.
   *
   * @param telling tells who did what, of the number of the last change before
   */
  private Future<ChoicesChange> changed(
      String tenant,
      Author author,
      BiFunction<Choices, Set<String>, Choices> change,
      BiFunction<SqlConnection, Long, Future<Void>> telling) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("LOCK TABLE setting, notice_rule IN SHARE ROW EXCLUSIVE MODE")
                .execute()
                .compose(locked -> Future.all(present(sql), everNamed(sql)))
                .map(read -> planned(read.resultAt(0), read.resultAt(1), change))
                .compose(
                    done ->
                        Deeds.lastChange(sql)
                            .compose(
                                since ->
                                    write(sql, author, done)
                                        .compose(written -> telling.apply(sql, since)))
                            .map(done)));
  }

  /** Ids of all rules that there ever were. */
  private static Future<Set<String>> everNamed(SqlConnection sql) {
    return sql.query("SELECT DISTINCT rule FROM choice_change WHERE rule IS NOT NULL")
        .execute()
        .map(rows -> rows.stream().map(row -> row.getString(0)).collect(Collectors.toSet()));
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
    return HISTORY
        .add(sql, author.at(), author.by(), change.differences())
        .compose(told -> RuleRows.write(sql, change))
        .compose(
            written ->
                change.after().settings().equals(change.before().settings())
                    ? Future.succeededFuture()
                    : SettingsRow.write(sql, change.after().settings()));
  }
}
