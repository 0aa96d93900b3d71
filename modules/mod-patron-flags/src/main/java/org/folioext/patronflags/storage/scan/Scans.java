package org.folioext.patronflags.storage.scan;

import static org.folioext.okapi.pg.Columns.utc;
import static org.folioext.patronflags.storage.scan.ScanRows.COLUMNS;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.job.JobState;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.scan.NewScan;
import org.folioext.patronflags.domain.scan.Scan;
import org.folioext.patronflags.domain.scan.ScanListener;

/** Scans of tenants. Thread-safe. */
public final class Scans {
  /** Nothing where there is one of that night, or one of all patrons is open. */
  private static final String ADD =
      """
      INSERT INTO scan (id, kind, whole, local_date, state, phase, since, judged_by, asked_by,
        requested_permissions, created)
      VALUES ($1, $2, $3, $4, 'waiting', $5, $6, $7, $8, $9, $10)
      ON CONFLICT DO NOTHING\
      """;

  private static final String CANCEL =
      """
      UPDATE scan SET state = 'cancelled', ended = $2, fence = fence + 1, owner = NULL,
        lease_until = NULL
      WHERE id = $1 AND state IN ('waiting', 'running')\
      """;
  private static final String OPEN =
      " FROM scan WHERE kind <> 'patron' AND state IN ('waiting', 'running')";
  private static final String LAST =
      " FROM scan WHERE kind <> 'patron' AND state NOT IN ('waiting', 'running')"
          + " ORDER BY created DESC, id LIMIT 1";
  private static final String LAST_WHOLE =
      " FROM scan WHERE whole AND state = 'finished' AND unseen = 0"
          + " ORDER BY created DESC, id LIMIT 1";
  private static final CqlFields FIELDS =
      CqlFields.builder("created DESC, id")
          .uuid("id", "id")
          .text("kind", "kind")
          .text("state", "state")
          .flag("whole", "whole")
          .flag("held", "held")
          .text("localDate", "to_char(local_date, 'YYYY-MM-DD')")
          .instant("createdDate", "created")
          .instant("endedDate", "ended")
          .build();

  private final Database database;
  private final ScanListener listener;

  /** Scans in a database; the listener is told of those that a person ends. */
  public Scans(Database database, ScanListener listener) {
    this.database = database;
    this.listener = listener;
  }

  /** Adds a scan that waits; false, and nothing is added, where there may not be another. */
  public Future<Boolean> add(String tenant, NewScan scan) {
    Tuple values =
        Tuple.of(scan.id(), scan.kind().id(), scan.whole(), scan.localDate().orElse(null));
    values.addString(scan.begins().id());
    values.addValue(scan.since().map(since -> utc(since)).orElse(null));
    values.addString(scan.judgedBy());
    values.addUUID(scan.askedBy().orElse(null));
    values.addValue(new JsonArray(scan.permissions().stream().sorted().toList()));
    values.addOffsetDateTime(utc(scan.created()));
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(ADD)
                .execute(values)
                .compose(
                    added ->
                        added.rowCount() == 0
                            ? Future.succeededFuture(false)
                            : ofPatron(sql, scan).map(true)));
  }

  private static Future<Void> ofPatron(SqlConnection sql, NewScan scan) {
    return scan.patron().isEmpty()
        ? Future.succeededFuture()
        : sql.preparedQuery("INSERT INTO scan_patron (scan, patron) VALUES ($1, $2)")
            .execute(Tuple.of(scan.id(), scan.patron().get()))
            .mapEmpty();
  }

  /** A scan. */
  public Future<Optional<Scan>> find(String tenant, UUID id) {
    return database.inTenant(tenant, sql -> find(sql, id));
  }

  static Future<Optional<Scan>> find(SqlConnection sql, UUID id) {
    return one(sql, " FROM scan WHERE id = $1", Tuple.of(id));
  }

  /** The scan of all patrons that is waiting or running. */
  public Future<Optional<Scan>> open(String tenant) {
    return database.inTenant(tenant, sql -> one(sql, OPEN, Tuple.tuple()));
  }

  /** The last scan of all patrons that ended, however it did. */
  public Future<Optional<Scan>> last(String tenant) {
    return database.inTenant(tenant, sql -> one(sql, LAST, Tuple.tuple()));
  }

  /** The last that read every user, and saw all. */
  public Future<Optional<Scan>> lastWhole(String tenant) {
    return database.inTenant(tenant, sql -> one(sql, LAST_WHOLE, Tuple.tuple()));
  }

  /** The library's date of the last nightly scan, however it ended. */
  public Future<Optional<LocalDate>> lastNight(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("SELECT max(local_date) FROM scan WHERE kind = 'night'")
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLocalDate(0))));
  }

  private static Future<Optional<Scan>> one(SqlConnection sql, String from, Tuple values) {
    return sql.preparedQuery("SELECT " + COLUMNS + from)
        .execute(values)
        .map(rows -> rows.stream().findFirst().map(ScanRows::scan));
  }

  /**
   * Scans by CQL, newest first unless it says otherwise.
   *
   * @return fails with a Failure where the query cannot be understood
   */
  public Future<Listed<Scan>> list(String tenant, String cql, Page page) {
    return Future.succeededFuture(cql)
        .map(FIELDS::toSql)
        .compose(
            query ->
                database.inTenant(
                    tenant, sql -> query.list(sql, COLUMNS, "scan", page, ScanRows::scan)));
  }

  /**
   * Ends a scan that is open, so that nobody goes on with it. What it brought so far is held where
   * that is too much.
   *
   * @param most how many new flags it may bring, by those of the nights before, the newest first
   * @return false where it was not open
   */
  public Future<Boolean> cancel(
      String tenant, UUID id, ToLongFunction<List<Integer>> most, Instant now) {
    return database
        .inTenant(
            tenant,
            sql ->
                sql.preparedQuery(CANCEL)
                    .execute(Tuple.of(id, utc(now)))
                    .compose(
                        rows ->
                            rows.rowCount() == 1
                                ? held(sql, id, most, now).map(Optional::of)
                                : Future.succeededFuture(Optional.<Integer>empty())))
        .onSuccess(held -> held.ifPresent(flags -> listener.ended(JobState.CANCELLED, flags)))
        .map(Optional::isPresent);
  }

  private static Future<Integer> held(
      SqlConnection sql, UUID id, ToLongFunction<List<Integer>> most, Instant now) {
    return find(sql, id)
        .compose(scan -> ScanEnding.hold(sql, scan.orElseThrow(), most, now))
        .compose(
            held ->
                sql.preparedQuery("UPDATE scan SET held = $2 WHERE id = $1")
                    .execute(Tuple.of(id, held > 0))
                    .map(held));
  }

  /** Takes away scans of single patrons that ended before, and what they were to look at. */
  public Future<Void> removeOld(String tenant, Instant before) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery("DELETE FROM scan WHERE kind = 'patron' AND ended < $1")
                .execute(Tuple.of(utc(before)))
                .mapEmpty());
  }
}
