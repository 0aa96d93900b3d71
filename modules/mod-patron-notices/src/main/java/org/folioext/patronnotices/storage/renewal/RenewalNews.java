package org.folioext.patronnotices.storage.renewal;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.renew.Reasons;
import org.folioext.patronnotices.domain.renew.Told;

/** Attempts of which patrons may be told. Thread-safe. */
public final class RenewalNews {

  private static final String NEWS = "(state = 'renewed' OR news)";

  private static final String PATRONS =
      "SELECT DISTINCT patron FROM renewal WHERE local_date BETWEEN $1 AND $2 AND "
          + NEWS
          + " AND NOT (state = 'renewed' AND told_by_folio)";

  /** Of a loan the last alone: what came later takes the place of what came before. */
  private static final String LAST =
      "SELECT DISTINCT ON (loan) * FROM renewal"
          + " WHERE patron = ANY($1) AND local_date BETWEEN $2 AND $3 AND "
          + NEWS
          + " ORDER BY loan, local_date DESC";

  private final Database database;

  /** In a database. */
  public RenewalNews(Database database) {
    this.database = database;
  }

  /** Patrons of attempts of some days. */
  public Future<List<UUID>> patrons(String tenant, LocalDate first, LocalDate last) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(PATRONS)
                .execute(Tuple.of(first, last))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList()));
  }

  /**
   * What there is to tell patrons of attempts of some days: of a loan one thing at most, and nothing
   * where FOLIO tells of a renewal itself.
   *
   * @param zone of the library
   */
  public Future<List<Told>> of(
      String tenant, Collection<UUID> patrons, LocalDate first, LocalDate last, ZoneId zone) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(LAST)
                .execute(Tuple.of(patrons.toArray(UUID[]::new), first, last))
                .map(
                    rows ->
                        rows.stream()
                            .filter(row -> !toldByFolio(row))
                            .map(row -> told(row, zone))
                            .toList()));
  }

  private static boolean toldByFolio(Row row) {
    return row.getString("state").equals("renewed") && row.getBoolean("told_by_folio");
  }

  private static Told told(Row row, ZoneId zone) {
    return new Told(
        row.getLocalDate("local_date"),
        RenewalRows.loan(row, zone),
        Reasons.read(row.getString("reasons")));
  }
}
