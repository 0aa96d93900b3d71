package org.folioext.patronnotices.storage.ledger;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.ledger.CauseState;
import org.folioext.patronnotices.domain.ledger.KnownCause;
import org.folioext.patronnotices.domain.ledger.LedgerHistory;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.plan.DayMessages;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.Proxy;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/** What the ledger knows of patrons. Thread-safe. */
public final class CauseBook {

  private static final String CAUSES =
      """
      SELECT rule, step, patron, subject, value, event, also, state FROM cause
      WHERE patron = ANY($1) AND id <> ALL($2)\
      """;

  /** What certainly did not go out does not count. */
  private static final String MESSAGES =
      """
      SELECT recipient, rule, count(*)::int AS messages FROM message
      WHERE recipient = ANY($1) AND local_date = $2 AND state NOT IN ('refused', 'dropped')
      GROUP BY recipient, rule\
      """;

  /** Grouped as messages are. */
  private static final String PLANNED =
      """
      SELECT recipient, rule, count(DISTINCT (patron, channel, language,
        CASE WHEN alone THEN subject END))::int AS messages
      FROM cause
      WHERE recipient = ANY($1) AND local_date = $2 AND state IN ('held', 'pending')
        AND id <> ALL($3)
      GROUP BY recipient, rule\
      """;

  private final Database database;

  /** Of a database. */
  public CauseBook(Database database) {
    this.database = database;
  }

  /**
   * What the planner needs to know of some patrons.
   *
   * @param rules that the planner has
   * @param cases of the patrons
   * @param day of the library whose messages are counted
   */
  public Future<History> history(
      String tenant, Collection<NoticeRule> rules, List<PatronCase> cases, LocalDate day) {
    return historyWithout(tenant, rules, cases, day, Set.of());
  }

  /**
   * The same, as if some causes were not in the ledger.
   *
   * @param without ids of causes
   */
  public Future<History> historyWithout(
      String tenant,
      Collection<NoticeRule> rules,
      List<PatronCase> cases,
      LocalDate day,
      Set<Long> without) {
    return database.inTenant(tenant, sql -> history(sql, rules, cases, day, without));
  }

  /** The same, within a transaction that others opened. */
  static Future<History> history(
      SqlConnection sql,
      Collection<NoticeRule> rules,
      List<PatronCase> cases,
      LocalDate day,
      Set<Long> without) {
    UUID[] patrons = cases.stream().map(one -> one.patron().id()).toArray(UUID[]::new);
    UUID[] recipients = recipients(cases);
    Long[] ids = without.toArray(Long[]::new);
    return sql.preparedQuery(CAUSES)
        .execute(Tuple.of(patrons, (Object) ids))
        .map(rows -> rows.stream().map(CauseBook::known).toList())
        .compose(
            causes ->
                sql.preparedQuery(MESSAGES)
                    .execute(Tuple.of(recipients, day))
                    .compose(
                        sent ->
                            sql.preparedQuery(PLANNED)
                                .execute(Tuple.of(recipients, day, ids))
                                .map(planned -> counted(sent, planned)))
                    .map(messages -> new LedgerHistory(rules, causes, day, messages)));
  }

  /** All to whom a notice about one of the patrons may go. */
  private static UUID[] recipients(List<PatronCase> cases) {
    return cases.stream()
        .flatMap(
            one ->
                Stream.concat(Stream.of(one.patron().id()), one.proxies().stream().map(Proxy::id)))
        .distinct()
        .toArray(UUID[]::new);
  }

  private static DayMessages counted(Iterable<Row> sent, Iterable<Row> planned) {
    DayMessages messages = new DayMessages();
    for (Iterable<Row> rows : List.of(sent, planned)) {
      for (Row row : rows) {
        messages.add(row.getUUID("recipient"), row.getString("rule"), row.getInteger("messages"));
      }
    }
    return messages;
  }

  private static KnownCause known(Row row) {
    CauseKey key =
        new CauseKey(
            row.getString("rule"),
            row.getInteger("step"),
            row.getUUID("patron"),
            row.getUUID("subject"),
            row.getString("value"));
    return new KnownCause(
        key,
        Event.of(row.getString("event")).orElseThrow(),
        row.getBoolean("also"),
        CauseState.of(row.getString("state")));
  }
}
