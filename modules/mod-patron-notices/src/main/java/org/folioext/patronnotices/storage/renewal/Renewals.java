package org.folioext.patronnotices.storage.renewal;

import static org.folioext.okapi.pg.Columns.instant;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.renew.PastRenewal;
import org.folioext.patronnotices.domain.renew.Tally;

/** Attempts of tenants, for those who look. Thread-safe. */
public final class Renewals {

  private static final String HELD =
      "EXISTS (SELECT FROM renewal_run h WHERE h.run = renewal.run AND h.rule = renewal.rule"
          + " AND h.state = 'held') AND state = 'ready'";

  private static final String OF_PATRON =
      "SELECT *, "
          + HELD
          + " AS held FROM renewal WHERE patron = $1 ORDER BY local_date DESC, due, id";

  private static final CqlFields FIELDS =
      CqlFields.builder("local_date DESC, due, id")
          .uuid("id", "id")
          .uuid("loanId", "loan")
          .uuid("patronId", "patron")
          .uuid("patronGroup", "patron_group")
          .uuid("itemId", "item")
          .uuid("runId", "run")
          .text("ruleId", "rule")
          .day("date", "local_date")
          .text("state", "state")
          .text("predicted", "predicted")
          .text("predictedReasons", "predicted_reasons")
          .text("reasons", "reasons")
          .text("note", "note")
          .instant("dueDate", "due")
          .instant("newDueDate", "new_due")
          .flag("news", "news")
          .flag("toldByFolio", "told_by_folio")
          .flag("folioUnclear", "folio_unclear")
          .build();

  /** What was predicted and what came of it, of attempts that FOLIO answered. */
  private static final String TALLY =
      """
      SELECT predicted, predicted_reasons, state, reasons, count(*) AS times,
        count(*) FILTER (WHERE folio_unclear) AS folio_unclear FROM renewal
      WHERE local_date BETWEEN $1 AND $2 AND state IN ('renewed', 'refused', 'unmoved')
      GROUP BY predicted, predicted_reasons, state, reasons
      ORDER BY times DESC, predicted, predicted_reasons, state, reasons LIMIT 1000\
      """;

  private static final String BARRED =
      """
      SELECT loan, due FROM renewal
      WHERE loan = ANY($1) AND state IN ('calling', 'unknown', 'renewed', 'unmoved')\
      """;

  private final Database database;

  /** In a database. */
  public Renewals(Database database) {
    this.database = database;
  }

  /** Attempts by CQL, those of the last day first unless it says otherwise. */
  public Future<Listed<PastRenewal>> list(String tenant, String cql, Page page) {
    return Future.succeededFuture(cql)
        .map(FIELDS::toSql)
        .compose(
            query ->
                database.inTenant(
                    tenant,
                    sql ->
                        query.list(
                            sql, "*, " + HELD + " AS held", "renewal", page, RenewalRows::past)));
  }

  /** All attempts of one patron's loans, the last day's first. */
  public Future<List<PastRenewal>> of(String tenant, UUID patron) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(OF_PATRON)
                .execute(Tuple.of(patron))
                .map(rows -> rows.stream().map(RenewalRows::past).toList()));
  }

  /** How often which prediction came to which end, the most frequent first, 1,000 at most. */
  public Future<List<Tally>> tallies(String tenant, LocalDate from, LocalDate to) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(TALLY)
                .execute(Tuple.of(from, to))
                .map(rows -> rows.stream().map(Renewals::tally).toList()));
  }

  /**
   * Due dates with which loans were tried, and must not be again: by loan, as the causes of their
   * candidates have them.
   */
  public Future<Map<UUID, Set<String>>> barred(String tenant, Collection<UUID> loans) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(BARRED)
                .execute(Tuple.of((Object) loans.toArray(UUID[]::new)))
                .map(
                    rows ->
                        rows.stream()
                            .collect(
                                Collectors.groupingBy(
                                    row -> row.getUUID("loan"),
                                    Collectors.mapping(
                                        row -> instant(row, "due").toString(),
                                        Collectors.toSet())))));
  }

  private static Tally tally(Row row) {
    return new Tally(
        row.getString("predicted"),
        RenewalRows.words(row.getString("predicted_reasons")),
        row.getString("state"),
        RenewalRows.words(row.getString("reasons")),
        row.getLong("times"),
        row.getLong("folio_unclear"));
  }
}
