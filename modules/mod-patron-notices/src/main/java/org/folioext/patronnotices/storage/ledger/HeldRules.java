package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.ledger.HeldFor;
import org.folioext.patronnotices.domain.ledger.HeldRule;
import org.folioext.patronnotices.domain.ledger.RuleOutcome;
import org.folioext.patronnotices.domain.ledger.RuleOutcome.State;
import org.folioext.patronnotices.domain.ledger.StormGuard;
import org.folioext.patronnotices.storage.Deeds;

/** What rules brought that waits for a person. Thread-safe. */
public final class HeldRules {

  private static final String HELD =
      """
      SELECT o.run, o.rule, o.version, o.most, r.local_date, coalesce(o.held_for,
        CASE WHEN o.most = 0 THEN 'first' ELSE 'unusual' END) AS held_for FROM run_rule o
      JOIN run r ON r.id = o.run WHERE o.state = 'held' ORDER BY r.local_date DESC, o.rule\
      """;
  private static final String COUNTS =
      """
      SELECT channel, language, count(*) AS causes FROM cause
      WHERE run = $1 AND rule = $2 AND state = 'held' GROUP BY channel, language\
      """;
  private static final String PATRONS =
      """
      SELECT count(DISTINCT patron) AS patrons, (array_agg(DISTINCT patron))[1:10] AS examples
      FROM cause WHERE run = $1 AND rule = $2 AND state = 'held'\
      """;
  private static final String ONE =
      "SELECT " + RunRules.COLUMNS + " FROM run_rule WHERE run = $1 AND rule = $2 FOR UPDATE";
  private static final String WAITING =
      "SELECT count(*) FROM cause WHERE run = $1 AND rule = $2 AND state = 'held'";
  private static final String DECIDE =
      "UPDATE run_rule SET state = $3, decided = $4, decided_by = $5 WHERE run = $1 AND rule = $2";
  private static final String MOVE =
      """
      UPDATE cause SET state = $3, changed = $4
      WHERE run = $1 AND rule = $2 AND state = 'held'\
      """;

  private final Database database;

  /** Of a database. */
  public HeldRules(Database database) {
    this.database = database;
  }

  /** All that waits, the newest first. */
  public Future<List<HeldRule>> all(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query(HELD)
                .execute()
                .compose(
                    rows -> {
                      Future<List<HeldRule>> found = Future.succeededFuture(new ArrayList<>());
                      for (Row row : rows) {
                        found = found.compose(before -> held(sql, row).map(added(before)));
                      }
                      return found;
                    }));
  }

  private static Function<HeldRule, List<HeldRule>> added(List<HeldRule> before) {
    return one -> {
      before.add(one);
      return before;
    };
  }

  private static Future<HeldRule> held(SqlConnection sql, Row rule) {
    Tuple key = Tuple.of(rule.getUUID("run"), rule.getString("rule"));
    return RunRules.usual(sql, rule.getLocalDate("local_date"))
        .compose(
            usual ->
                sql.preparedQuery(COUNTS)
                    .execute(key)
                    .compose(
                        counts ->
                            sql.preparedQuery(PATRONS)
                                .execute(key)
                                .map(rows -> rows.iterator().next())
                                .map(patrons -> held(rule, usual, counts, patrons))));
  }

  private static HeldRule held(
      Row rule, Map<String, List<Long>> usual, Iterable<Row> counts, Row patrons) {
    Map<String, Long> channels = new TreeMap<>();
    Map<String, Long> languages = new TreeMap<>();
    long all = 0;
    for (Row row : counts) {
      long causes = row.getLong("causes");
      all += causes;
      channels.merge(row.getString("channel"), causes, Long::sum);
      languages.merge(row.getString("language"), causes, Long::sum);
    }
    UUID[] examples = patrons.getArrayOfUUIDs("examples");
    String id = rule.getString("rule");
    return new HeldRule(
        rule.getUUID("run"),
        rule.getLocalDate("local_date"),
        id,
        rule.getInteger("version"),
        all,
        patrons.getLong("patrons"),
        HeldFor.of(rule.getString("held_for")),
        rule.getLong("most"),
        usual.getOrDefault(id, List.of()).stream().limit(StormGuard.WEEKS).toList(),
        channels,
        languages,
        examples == null ? List.of() : List.of(examples));
  }

  /** What became of the wish to decide. */
  public sealed interface Answer {

    /** So many were let go, or are never to go. */
    record Done(long count) implements Answer {}

    /** It does not wait. */
    record NotHeld() implements Answer {}

    /** It is not as many as the person was shown. */
    record Other(long count) implements Answer {}
  }

  /**
   * A person decides of what a rule brought, all of it or nothing.
   *
   * @param lets true: it goes out; false: it never does
   * @param expected whether that is as many as the person was shown
   * @return empty where the rule was not in that run
   */
  public Future<Optional<Answer>> decide(
      String tenant, UUID run, String rule, boolean lets, LongPredicate expected, Author author) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(ONE)
                .execute(Tuple.of(run, rule))
                .map(rows -> rows.stream().findFirst().map(RunRules::outcome))
                .compose(
                    found ->
                        found
                            .map(
                                one ->
                                    decide(sql, run, one, lets, expected, author).map(Optional::of))
                            .orElse(Future.succeededFuture(Optional.empty()))));
  }

  private static Future<Answer> decide(
      SqlConnection sql,
      UUID run,
      RuleOutcome rule,
      boolean lets,
      LongPredicate expected,
      Author author) {
    if (rule.state() != State.HELD) {
      return Future.succeededFuture(new Answer.NotHeld());
    }
    return sql.preparedQuery(WAITING)
        .execute(Tuple.of(run, rule.rule()))
        .map(rows -> rows.iterator().next().getLong(0))
        .compose(
            count ->
                expected.test(count)
                    ? move(sql, run, rule.rule(), lets, author)
                        .compose(moved -> tell(sql, run, rule.rule(), lets, count, author))
                        .map(new Answer.Done(count))
                    : Future.succeededFuture(new Answer.Other(count)));
  }

  private static Future<Void> move(
      SqlConnection sql, UUID run, String rule, boolean lets, Author author) {
    State state = lets ? State.CONFIRMED : State.CANCELLED;
    Tuple decided = Tuple.of(run, rule, state.id(), utc(author.at()), author.by().orElse(null));
    Tuple moved = Tuple.of(run, rule, lets ? "pending" : "cancelled", utc(author.at()));
    return sql.preparedQuery(DECIDE)
        .execute(decided)
        .compose(done -> sql.preparedQuery(MOVE).execute(moved))
        .mapEmpty();
  }

  private static Future<Void> tell(
      SqlConnection sql, UUID run, String rule, boolean lets, long count, Author author) {
    return Deeds.add(
        sql,
        author,
        lets ? "held-confirmed" : "held-cancelled",
        Map.of("run", run.toString(), "rule", rule, "count", count));
  }
}
