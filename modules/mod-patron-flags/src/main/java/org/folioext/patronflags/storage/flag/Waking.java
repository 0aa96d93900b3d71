package org.folioext.patronflags.storage.flag;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Life;

/**
 * Wakes snoozed flags whose day has come, whoever owns them, within a transaction that others open.
 * Stateless.
 */
public final class Waking {

  private static final int PAGE = 1000;
  private static final String DUE =
      "SELECT "
          + FlagRows.COLUMNS
          + " FROM flag WHERE state = 'snoozed' AND snoozed_until <= $1 ORDER BY id LIMIT "
          + PAGE
          + " FOR UPDATE";

  private Waking() {}

  /**
   * Wakes up to a page of them.
   *
   * @return how many; 0 where none is left
   */
  public static Future<Integer> some(SqlConnection sql, LocalDate today, Instant now) {
    return sql.preparedQuery(DUE)
        .execute(Tuple.of(today))
        .map(rows -> rows.stream().map(row -> Life.woken(FlagRows.flag(row), today, now)).toList())
        .compose(woken -> write(sql, woken));
  }

  private static Future<Integer> write(SqlConnection sql, List<Change> woken) {
    return FlagWriter.write(sql, woken, Optional.empty()).map(woken.size());
  }
}
