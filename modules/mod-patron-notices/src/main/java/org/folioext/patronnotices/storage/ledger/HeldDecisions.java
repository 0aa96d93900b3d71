package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.ledger.RuleOutcome;
import org.folioext.patronnotices.domain.ledger.RuleOutcome.State;
import org.folioext.patronnotices.storage.Deeds;

/** What persons decide of what waits for them, recorded as deeds. Thread-safe. */
public final class HeldDecisions {

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

  /** In a database. */
  public HeldDecisions(Database database) {
    this.database = database;
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
        lets ? DeedKind.HELD_CONFIRMED : DeedKind.HELD_CANCELLED,
        Map.of("run", run.toString(), "rule", rule, "count", count));
  }
}
