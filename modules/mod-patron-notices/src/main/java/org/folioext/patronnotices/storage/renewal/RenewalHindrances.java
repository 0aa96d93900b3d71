package org.folioext.patronnotices.storage.renewal;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.storage.renewal.RenewalCalls.Begun;

/**
 * What people decided since an attempt was planned, and why it is not called any more; within the
 * transaction that would begin the call. An item of which nobody read the type may be of any that
 * is excluded. Stateless.
 */
final class RenewalHindrances {

  private static final String SINCE =
      """
      SELECT NOT EXISTS (
          SELECT FROM notice_rule n
          WHERE n.id = r.rule AND n.version = r.rule_version AND n.since IS NOT NULL) AS changed,
        EXISTS (
          SELECT FROM renewal_exclusion x
          WHERE (x.kind, x.subject) IN (('patron', r.patron), ('group', r.patron_group),
              ('item', r.item), ('item-type', r.item_type))
            OR x.kind = 'item-type' AND r.item_type IS NULL) AS excluded
      FROM renewal r WHERE r.id = $1\
      """;

  private RenewalHindrances() {}

  /** The first; empty where there is none. */
  static Future<Optional<Begun>> of(SqlConnection sql, UUID attempt) {
    return sql.preparedQuery(SINCE)
        .execute(Tuple.of(attempt))
        .map(rows -> rows.stream().findFirst().flatMap(RenewalHindrances::of));
  }

  private static Optional<Begun> of(Row row) {
    if (row.getBoolean("changed")) {
      return Optional.of(Begun.RULE_CHANGED);
    }
    return row.getBoolean("excluded") ? Optional.of(Begun.EXCLUDED) : Optional.empty();
  }
}
