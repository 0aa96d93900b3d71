package org.folioext.patronflags.storage.flag;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.OptionalDouble;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.statistics.Count;
import org.folioext.patronflags.domain.statistics.Grouping;
import org.folioext.patronflags.domain.statistics.Period;

/** Counts of what happened to flags, taken from their steps. Thread-safe. */
public final class Statistics {

  /** %s: the key of a step, then the flags that are open now by key. */
  private static final String COUNTS =
      """
      WITH step AS (
        SELECT flag, action, at, details, max(at) FILTER (WHERE action IN ('raised', 'returned'))
          OVER (PARTITION BY flag ORDER BY number) AS opened
        FROM flag_step WHERE at < $2),
      done AS (
        SELECT %s AS key,
          count(*) FILTER (WHERE action IN ('raised', 'returned')
            AND NOT details ? 'baseline') AS raised,
          count(*) FILTER (WHERE action IN ('raised', 'returned')
            AND details ? 'baseline') AS baseline,
          count(*) FILTER (WHERE action IN ('cleared', 'withdrawn')) AS resolved,
          count(*) FILTER (WHERE action = 'dismissed') AS dismissed,
          percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM at - opened) / 86400)
            FILTER (WHERE action IN ('cleared', 'withdrawn', 'dismissed')) AS days
        FROM step JOIN flag f ON f.id = step.flag
        WHERE at >= $1 AND ($3::text) IS NOT NULL
        GROUP BY 1),
      waiting AS (%s)
      SELECT coalesce(done.key, waiting.key) AS key, coalesce(raised, 0) AS raised,
        coalesce(baseline, 0) AS baseline, coalesce(resolved, 0) AS resolved,
        coalesce(dismissed, 0) AS dismissed, coalesce(open, 0) AS open,
        days::double precision AS days
      FROM done FULL JOIN waiting ON done.key = waiting.key
      ORDER BY 1\
      """;

  private static final String WAITING =
      "SELECT %s AS key, count(*) AS open FROM flag f"
          + " WHERE state IN ('open', 'confirmed', 'snoozed') GROUP BY 1";
  private static final String KIND = "f.kind";
  private static final String GROUP = "coalesce(f.patron_group::text, '')";
  private static final String MONTH = "to_char(at AT TIME ZONE $3::text, 'YYYY-MM')";
  private static final String WEEK =
      "to_char(date_trunc('week', at AT TIME ZONE $3::text), 'YYYY-MM-DD')";
  private static final String NOTHING = "SELECT ''::text AS key, 0::bigint AS open WHERE false";

  private final Database database;

  /** Of flags in a database. */
  public Statistics(Database database) {
    this.database = database;
  }

  /** Counts of a period, by key. */
  public Future<List<Count>> counts(String tenant, Grouping by, Period period) {
    Tuple values = Tuple.of(utc(period.begin()), utc(period.end()), period.zone().getId());
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(statement(by))
                .execute(values)
                .map(rows -> rows.stream().map(Statistics::count).toList()));
  }

  private static String statement(Grouping by) {
    return switch (by) {
      case KIND -> COUNTS.formatted(KIND, WAITING.formatted(KIND));
      case GROUP -> COUNTS.formatted(GROUP, WAITING.formatted(GROUP));
      case WEEK -> COUNTS.formatted(WEEK, NOTHING);
      case MONTH -> COUNTS.formatted(MONTH, NOTHING);
    };
  }

  private static Count count(Row row) {
    Double days = row.getDouble("days");
    return new Count(
        row.getString("key"),
        row.getLong("raised"),
        row.getLong("baseline"),
        row.getLong("resolved"),
        row.getLong("dismissed"),
        row.getLong("open"),
        days == null ? OptionalDouble.empty() : OptionalDouble.of(days));
  }
}
