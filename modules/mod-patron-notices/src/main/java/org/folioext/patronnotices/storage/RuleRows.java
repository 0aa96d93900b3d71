package org.folioext.patronnotices.storage;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folioext.okapi.form.Reading;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.book.RuleBook;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.ChoicesChange;
import org.folioext.patronnotices.domain.choice.KeptRule;

/** Rules as rows, within transactions that others open. Stateless. */
final class RuleRows {

  private static final String WRITE =
      """
      INSERT INTO notice_rule (id, place, version, yaml, since, updated, updated_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, yaml = excluded.yaml,
        since = excluded.since, updated = excluded.updated, updated_by = excluded.updated_by\
      """;

  private RuleRows() {}

  /** All of them in their order. */
  static Future<List<KeptRule>> all(SqlConnection sql) {
    return sql.query(
            "SELECT id, version, yaml, since, updated, updated_by FROM notice_rule ORDER BY place")
        .execute()
        .map(rows -> rows.stream().map(RuleRows::rule).toList());
  }

  /** How often the list of their ids changed. */
  static Future<Integer> orderVersion(SqlConnection sql) {
    return sql.query("SELECT version FROM rule_order WHERE id = 1")
        .execute()
        .map(rows -> rows.iterator().next().getInteger("version"));
  }

  /** Writes what differs. */
  static Future<Void> write(SqlConnection sql, ChoicesChange change) {
    List<Tuple> removed =
        change.removed().stream().map(kept -> Tuple.of(kept.rule().id())).toList();
    List<String> order = change.after().order();
    List<Tuple> written =
        change.written().stream()
            .map(kept -> values(kept, order.indexOf(kept.rule().id())))
            .toList();
    return batch(sql, "DELETE FROM notice_rule WHERE id = $1", removed)
        .compose(gone -> batch(sql, WRITE, written))
        .compose(done -> order(sql, change));
  }

  private static Future<Void> order(SqlConnection sql, ChoicesChange change) {
    if (change.before().orderVersion() == change.after().orderVersion()) {
      return Future.succeededFuture();
    }
    List<String> order = change.after().order();
    List<Tuple> places =
        IntStream.range(0, order.size()).mapToObj(i -> Tuple.of(order.get(i), i)).toList();
    return batch(sql, "UPDATE notice_rule SET place = $2 WHERE id = $1", places)
        .compose(
            placed ->
                sql.preparedQuery("UPDATE rule_order SET version = $1 WHERE id = 1")
                    .execute(Tuple.of(change.after().orderVersion())))
        .mapEmpty();
  }

  private static Future<Void> batch(SqlConnection sql, String statement, List<Tuple> values) {
    return values.isEmpty()
        ? Future.succeededFuture()
        : sql.preparedQuery(statement).executeBatch(values).mapEmpty();
  }

  private static Tuple values(KeptRule kept, int place) {
    return Tuple.of(
            kept.rule().id(),
            place,
            kept.version(),
            BookText.write(new RuleBook(List.of(kept.rule()))))
        .addLocalDate(kept.since().orElse(null))
        .addOffsetDateTime(utc(kept.author().at()))
        .addUUID(kept.author().by().orElse(null));
  }

  private static KeptRule rule(Row row) {
    Reading<RuleBook> read = BookText.read(row.getString("yaml"));
    if (read instanceof Reading.Good<RuleBook> good) {
      return new KeptRule(
          good.value().rules().get(0),
          row.getInteger("version"),
          Optional.ofNullable(row.getLocalDate("since")),
          new Author(instant(row, "updated"), idIfAny(row, "updated_by")));
    }
    throw new IllegalStateException("a rule was kept that cannot be read: " + row.getString("id"));
  }
}
