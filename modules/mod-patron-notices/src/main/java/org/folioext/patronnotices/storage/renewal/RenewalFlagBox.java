package org.folioext.patronnotices.storage.renewal;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.flag.DueFlag;
import org.folioext.patronnotices.domain.flag.FlagKind;
import org.folioext.patronnotices.domain.renew.Reasons;
import org.folioext.patronnotices.domain.renew.Standing;
import org.folioext.patronnotices.storage.flag.FlagBox;

/** What mod-patron-flags is to be told of patrons' refused renewals. Thread-safe. */
public final class RenewalFlagBox extends FlagBox {

  /** The last attempts of a patron's loans; a week after a due date a refusal is none any more. */
  private static final String LAST =
      """
      SELECT DISTINCT ON (loan) loan, patron, patron_group, state, reasons, due FROM renewal
      WHERE state IN ('renewed', 'refused', 'unmoved') AND due > clock_timestamp() - interval '7 days'
      """;

  private static final String DUE =
      "SELECT f.patron, f.changed, f.raised FROM renewal_flag f WHERE f.due OR (f.raised"
          + " AND NOT EXISTS (SELECT FROM ("
          + LAST
          + " AND patron = f.patron ORDER BY loan, local_date DESC) l WHERE l.state <> 'renewed'))"
          + " ORDER BY f.changed, f.patron LIMIT $1";

  private static final String STANDING =
      "SELECT * FROM ("
          + LAST
          + " AND patron = $1 ORDER BY loan, local_date DESC) l WHERE l.state <> 'renewed'"
          + " ORDER BY l.due, l.loan";

  /** In a database. */
  public RenewalFlagBox(Database database) {
    super(database, FlagKind.AUTO_RENEWAL_REFUSED, "renewal_flag");
  }

  @Override
  protected Future<List<DueFlag>> due(SqlConnection sql, int most) {
    return sql.preparedQuery(DUE)
        .execute(Tuple.of(most))
        .compose(rows -> Future.all(rows.stream().map(row -> due(sql, row)).toList()))
        .map(all -> all.<DueFlag>list());
  }

  private static Future<DueFlag> due(SqlConnection sql, Row row) {
    UUID patron = row.getUUID("patron");
    return sql.preparedQuery(STANDING)
        .execute(Tuple.of(patron))
        .map(rows -> rows.stream().map(RenewalFlagBox::standing).toList())
        .map(standing -> due(row, patron, standing));
  }

  private static DueFlag due(Row row, UUID patron, List<Standing> standing) {
    return new DueFlag(
        patron,
        instant(row, "changed"),
        row.getBoolean("raised"),
        Standing.facts(standing),
        standing.stream().map(Standing::group).flatMap(Optional::stream).findFirst());
  }

  private static Standing standing(Row row) {
    Optional<UUID> group = idIfAny(row, "patron_group");
    return new Standing(row.getUUID("loan"), group, Reasons.read(row.getString("reasons")));
  }
}
