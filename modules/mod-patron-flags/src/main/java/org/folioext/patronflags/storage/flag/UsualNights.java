package org.folioext.patronflags.storage.flag;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import org.folioext.patronflags.domain.flag.Storm;

/** What nights usually bring. Stateless. */
public final class UsualNights {

  /** A night that was held was not usual. */
  private static final String NIGHTS =
      "SELECT least(raised, 2147483647)::int FROM scan"
          + " WHERE kind = 'night' AND state = 'finished' AND NOT held"
          + " ORDER BY local_date DESC LIMIT "
          + Storm.NIGHTS;

  private UsualNights() {}

  /** How many new flags each of the last usual nights brought, the latest first. */
  public static Future<List<Integer>> raised(SqlConnection sql) {
    return sql.query(NIGHTS)
        .execute()
        .map(rows -> rows.stream().map(row -> row.getInteger(0)).toList());
  }
}
