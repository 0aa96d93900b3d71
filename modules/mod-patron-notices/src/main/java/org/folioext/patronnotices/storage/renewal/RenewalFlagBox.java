package org.folioext.patronnotices.storage.renewal;

import static org.folioext.okapi.pg.Columns.idIfAny;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.renew.Reasons;
import org.folioext.patronnotices.domain.renew.Standing;

/** What mod-patron-flags is to be told of patrons' refused renewals. Thread-safe. */
public final class RenewalFlagBox {

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

  private static final String DONE =
      "UPDATE renewal_flag SET due = false, raised = $3 WHERE patron = $1 AND changed = $2";

  private final Database database;

  /** In a database. */
  public RenewalFlagBox(Database database) {
    this.database = database;
  }

  /**
   * A patron of whom there is something to tell.
   *
   * @param changed since when; what comes up later is told again
   * @param raised whether the flag stands
   * @param standing refusals that stand; none: the flag is to be lifted
   */
  public record Due(
      UUID patron, OffsetDateTime changed, boolean raised, List<Standing> standing) {}

  /** Some of whom there is something to tell, the oldest first. */
  public Future<List<Due>> due(String tenant, int most) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(DUE)
                .execute(Tuple.of(most))
                .compose(
                    rows ->
                        Future.all(rows.stream().map(row -> due(sql, row)).toList())
                            .map(all -> all.<Due>list())));
  }

  private static Future<Due> due(SqlConnection sql, Row row) {
    UUID patron = row.getUUID("patron");
    return sql.preparedQuery(STANDING)
        .execute(Tuple.of(patron))
        .map(rows -> rows.stream().map(RenewalFlagBox::standing).toList())
        .map(
            standing ->
                new Due(
                    patron, row.getOffsetDateTime("changed"), row.getBoolean("raised"), standing));
  }

  private static Standing standing(Row row) {
    Optional<UUID> group = idIfAny(row, "patron_group");
    return new Standing(row.getUUID("loan"), group, Reasons.read(row.getString("reasons")));
  }

  /** It was told. */
  public Future<Void> told(String tenant, Due due, boolean raised) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(DONE)
                .execute(Tuple.of(due.patron(), due.changed(), raised))
                .mapEmpty());
  }
}
