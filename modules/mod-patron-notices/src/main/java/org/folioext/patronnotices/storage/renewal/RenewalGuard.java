package org.folioext.patronnotices.storage.renewal;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.ledger.HeldFor;
import org.folioext.patronnotices.domain.ledger.StormGuard;
import org.folioext.patronnotices.domain.renew.HeldRenewals;
import org.folioext.patronnotices.storage.Deeds;
import org.folioext.patronnotices.storage.ledger.RuleOrigins;
import org.folioext.patronnotices.storage.ledger.RunZones;

/** Whether what a rule asks for in a run may be called, or a person must say so. Thread-safe. */
public final class RenewalGuard {

  private static final String FRESH =
      """
      SELECT rule, max(rule_version) AS version, count(*) AS fresh FROM renewal
      WHERE run = $1 AND state <> 'predicted' GROUP BY rule\
      """;

  /** What was held says nothing of what is usual, unless a person let it go. */
  private static final String USUAL =
      """
      SELECT h.rule, h.fresh,
        extract(isodow FROM h.local_date) = extract(isodow FROM $1::date) AS same
      FROM renewal_run h LEFT JOIN run r ON r.id = h.run
        LEFT JOIN %s AS origin ON origin.rule = h.rule
      WHERE h.state IN ('free', 'confirmed') AND h.fresh > 0
        AND h.local_date BETWEEN $1::date - 365 AND $1::date - 1
        AND (origin.rule IS NULL
          OR h.version >= origin.version AND coalesce(r.created, h.local_date) >= origin.born)
      ORDER BY h.local_date DESC\
      """
          .formatted(RuleOrigins.NEWEST);

  /** What a person decided of a run stays. */
  private static final String JUDGE =
      """
      INSERT INTO renewal_run (run, rule, version, local_date, fresh, most, held_for, state)
      VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $7::text IS NULL THEN 'free' ELSE 'held' END)
      ON CONFLICT (run, rule) DO UPDATE SET fresh = excluded.fresh, most = excluded.most,
        held_for = excluded.held_for, state = excluded.state
      WHERE renewal_run.decided IS NULL\
      """;

  private static final String HELD =
      """
      SELECT h.run, h.local_date, h.rule, h.version, h.held_for, h.most, count(r.id) AS waiting,
        count(*) FILTER (WHERE r.folio_unclear) AS folio_unclear
      FROM renewal_run h JOIN renewal r ON r.run = h.run AND r.rule = h.rule AND r.state = 'ready'
      WHERE h.state = 'held' GROUP BY h.run, h.rule ORDER BY h.local_date DESC, h.rule\
      """;

  private static final String DECIDE =
      """
      UPDATE renewal_run h SET state = $3, decided = $4, decided_by = $5
      WHERE h.run = $1 AND h.rule = $2 AND h.state = 'held' AND $6 = (
        SELECT count(*) FROM renewal r WHERE r.run = $1 AND r.rule = $2 AND r.state = 'ready')\
      """;

  private static final String CANCEL =
      """
      UPDATE renewal SET state = 'dropped', note = 'cancelled', ended = $3, fence = fence + 1
      WHERE run = $1 AND rule = $2 AND state = 'ready'\
      """;

  private final Database database;

  /** In a database. */
  public RenewalGuard(Database database) {
    this.database = database;
  }

  /** Judges what rules ask for in a run, within a transaction that another opened. */
  public static Future<Void> judge(SqlConnection sql, UUID run, LocalDate day) {
    var usual =
        sql.preparedQuery(USUAL)
            .execute(Tuple.of(day))
            .map(
                rows -> rows.stream().collect(Collectors.groupingBy(row -> row.getString("rule"))));
    var fresh = sql.preparedQuery(FRESH).execute(Tuple.of(run));
    var rezoned = RunZones.isAnother(sql, run);
    return Future.all(usual, fresh, rezoned)
        .map(
            read ->
                fresh.result().stream()
                    .map(row -> judged(run, day, row, usual.result(), rezoned.result()))
                    .toList())
        .compose(
            judged ->
                judged.isEmpty()
                    ? Future.succeededFuture()
                    : sql.preparedQuery(JUDGE).executeBatch(judged).mapEmpty());
  }

  private static Tuple judged(
      UUID run, LocalDate day, Row fresh, Map<String, List<Row>> before, boolean rezoned) {
    String rule = fresh.getString("rule");
    List<Row> known = before.getOrDefault(rule, List.of());
    List<Long> usual =
        known.stream()
            .filter(row -> row.getBoolean("same"))
            .map(row -> row.getLong("fresh"))
            .toList();
    long most = StormGuard.most(!known.isEmpty(), usual);
    long count = fresh.getLong("fresh");
    return Tuple.of(run, rule, fresh.getInteger("version"), day, count, most)
        .addString(heldFor(count, most, rezoned).map(HeldFor::id).orElse(null));
  }

  private static Optional<HeldFor> heldFor(long count, long most, boolean rezoned) {
    if (count > most) {
      return Optional.of(most == 0 ? HeldFor.FIRST : HeldFor.UNUSUAL);
    }
    return rezoned ? Optional.of(HeldFor.ZONE) : Optional.empty();
  }

  /** All that waits for a person, the newest first. */
  public Future<List<HeldRenewals>> held(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query(HELD).execute().map(rows -> rows.stream().map(RenewalGuard::held).toList()));
  }

  /**
   * A person decides of what a rule asked for in a run, all of it or nothing.
   *
   * @param count how many the person was shown
   * @param lets whether they are called; else they are dropped
   * @return whether that many wait; else nothing is changed
   */
  public Future<Boolean> decide(
      String tenant, UUID run, String rule, long count, boolean lets, Author author) {
    Tuple values =
        Tuple.of(run, rule, lets ? "confirmed" : "cancelled", utc(author.at()))
            .addUUID(author.by().orElse(null))
            .addLong(count);
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(DECIDE)
                .execute(values)
                .compose(
                    done ->
                        done.rowCount() == 0
                            ? Future.succeededFuture(false)
                            : decided(sql, run, rule, count, lets, author).map(true)));
  }

  private static Future<Void> decided(
      SqlConnection sql, UUID run, String rule, long count, boolean lets, Author author) {
    Future<?> dropped =
        lets
            ? Future.succeededFuture()
            : sql.preparedQuery(CANCEL).execute(Tuple.of(run, rule, utc(author.at())));
    DeedKind kind = lets ? DeedKind.RENEWALS_CONFIRMED : DeedKind.RENEWALS_CANCELLED;
    return dropped.compose(
        done ->
            Deeds.add(
                sql, author, kind, Map.of("run", run.toString(), "rule", rule, "count", count)));
  }

  private static HeldRenewals held(Row row) {
    return new HeldRenewals(
        row.getUUID("run"),
        row.getLocalDate("local_date"),
        row.getString("rule"),
        row.getInteger("version"),
        row.getLong("waiting"),
        row.getLong("folio_unclear"),
        HeldFor.of(row.getString("held_for")),
        row.getLong("most"));
  }
}
