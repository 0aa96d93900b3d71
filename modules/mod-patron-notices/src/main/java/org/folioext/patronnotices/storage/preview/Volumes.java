package org.folioext.patronnotices.storage.preview;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.preview.Counted.Amount;
import org.folioext.patronnotices.domain.preview.Counted.Slice;
import org.folioext.patronnotices.domain.preview.Volume;
import org.folioext.patronnotices.domain.preview.Volume.Part;
import org.folioext.patronnotices.domain.preview.Volume.PastRun;

/** How much previews come to, and how much went out. Thread-safe. */
public final class Volumes {

  /** Days before a preview whose messages are shown beside it. */
  private static final int MESSAGE_DAYS = 28;

  private static final String PLANNED =
      "SELECT day, rule, channel, messages, causes FROM preview_volume WHERE preview = $1"
          + " ORDER BY day, rule, channel";

  /** What certainly did not go out does not count. */
  private static final String SENT =
      """
      SELECT local_date AS day, rule, channel, count(DISTINCT m.id) AS messages,
        count(c.cause) AS causes
      FROM message m LEFT JOIN message_cause c ON c.message = m.id
      WHERE m.created >= $1::date - interval '1 day' AND local_date >= $1
        AND state NOT IN ('ready', 'refused', 'dropped')
      GROUP BY local_date, rule, channel ORDER BY 1, 2, 3\
      """;

  /** What was held says nothing of what is usual, unless a person let it go. */
  private static final String RUNS =
      """
      SELECT o.rule, r.local_date, sum(o.fresh)::bigint AS fresh
      FROM run_rule o JOIN run r ON r.id = o.run
      WHERE r.state = 'finished' AND o.state IN ('free', 'confirmed')
        AND r.local_date BETWEEN $1::date - 365 AND $1::date - 1
      GROUP BY o.rule, r.local_date
      ORDER BY r.local_date DESC\
      """;

  private final Database database;

  /** Of a database. */
  public Volumes(Database database) {
    this.database = database;
  }

  /**
   * The volume of a preview.
   *
   * @param first its first day
   */
  public Future<Volume> of(String tenant, UUID preview, LocalDate first) {
    return database.inTenant(
        tenant,
        sql ->
            list(sql, PLANNED, preview, Volumes::part)
                .compose(
                    planned ->
                        list(sql, SENT, first.minusDays(MESSAGE_DAYS), Volumes::part)
                            .compose(
                                past ->
                                    list(sql, RUNS, first, Volumes::run)
                                        .map(runs -> new Volume(planned, past, runs)))));
  }

  private static <T> Future<List<T>> list(
      SqlConnection sql, String select, Object value, Function<Row, T> read) {
    return sql.preparedQuery(select)
        .execute(Tuple.of(value))
        .map(rows -> rows.stream().map(read).toList());
  }

  private static Part part(Row row) {
    return new Part(
        new Slice(row.getLocalDate("day"), row.getString("rule"), row.getString("channel")),
        new Amount(row.getLong("messages"), row.getLong("causes")));
  }

  private static PastRun run(Row row) {
    return new PastRun(row.getString("rule"), row.getLocalDate("local_date"), row.getLong("fresh"));
  }
}
