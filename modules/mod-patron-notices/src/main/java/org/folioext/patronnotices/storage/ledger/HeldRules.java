package org.folioext.patronnotices.storage.ledger;

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
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.ledger.HeldFor;
import org.folioext.patronnotices.domain.ledger.HeldRule;
import org.folioext.patronnotices.domain.ledger.StormGuard;

/** What rules brought that waits for a person. Thread-safe. */
public final class HeldRules {

  private static final String HELD =
      """
      SELECT o.run, o.rule, o.version, o.most, o.held_otherwise, r.local_date,
        coalesce(o.held_for, CASE WHEN o.most = 0 THEN 'first' ELSE 'unusual' END) AS held_for FROM run_rule o
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
        Optional.ofNullable(rule.getString("held_otherwise")).map(HeldFor::of),
        rule.getLong("most"),
        usual.getOrDefault(id, List.of()).stream().limit(StormGuard.WEEKS).toList(),
        channels,
        languages,
        examples == null ? List.of() : List.of(examples));
  }
}
