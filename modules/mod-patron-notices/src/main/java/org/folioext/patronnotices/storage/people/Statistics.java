package org.folioext.patronnotices.storage.people;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.people.Count;
import org.folioext.patronnotices.domain.people.Grouping;
import org.folioext.patronnotices.storage.message.UnderWay;

/** Counts of messages. Thread-safe. */
public final class Statistics {

  /** The key, and what is under way. */
  private static final String COUNTS =
      """
      SELECT %s AS key,
        count(*) FILTER (WHERE state = 'sent' OR state = 'taken' AND ended IS NOT NULL) AS sent,
        count(*) FILTER (WHERE %s) AS under_way,
        count(*) FILTER (WHERE state IN ('failed', 'refused')) AS failed,
        count(*) FILTER (WHERE state = 'unknown') AS unknown
      FROM message
      WHERE state <> 'dropped' AND local_date >= coalesce($1::date, '-infinity')
        AND local_date <= coalesce($2::date, 'infinity')
      GROUP BY 1 ORDER BY 1\
      """;

  private final Database database;

  /** Of messages in a database. */
  public Statistics(Database database) {
    this.database = database;
  }

  /** Counts of the library's days from one to another, by key; all that is kept where none is. */
  public Future<List<Count>> counts(
      String tenant, Grouping by, Optional<LocalDate> from, Optional<LocalDate> to) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(COUNTS.formatted(key(by), UnderWay.SQL))
                .execute(Tuple.of(from.orElse(null), to.orElse(null)))
                .map(
                    rows ->
                        rows.stream()
                            .map(
                                row ->
                                    new Count(
                                        row.getString("key"),
                                        row.getLong("sent"),
                                        row.getLong("under_way"),
                                        row.getLong("failed"),
                                        row.getLong("unknown")))
                            .toList()));
  }

  private static String key(Grouping by) {
    return switch (by) {
      case MONTH -> "to_char(local_date, 'YYYY-MM')";
      case RULE -> "rule";
      case CHANNEL -> "channel";
      case GROUP -> "coalesce(patron_group::text, '')";
      case LANGUAGE -> "language";
    };
  }
}
