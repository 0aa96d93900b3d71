package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.instantIfAny;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.ledger.Pulse;
import org.folioext.patronnotices.domain.ledger.Pulse.Halted;
import org.folioext.patronnotices.domain.ledger.Pulse.Moving;
import org.folioext.patronnotices.domain.send.PassEnd;

/** Signs that a tenant's notices go on, and what is missing where they do not. Thread-safe. */
public final class Pulses {

  private static final String READ =
      """
      SELECT p.*,
        (SELECT count(*) FROM cause WHERE state = 'pending' AND not_before <= $1) AS waiting,
        (SELECT count(*) FROM cause WHERE state = 'pending'
          AND (not_before < $2 OR reason IS NOT NULL AND created < $2)) AS late,
        (SELECT count(*) FROM cause WHERE state = 'failed' AND changed > $3) AS failed,
        (SELECT count(*) FROM cause
          WHERE state = 'expired' AND changed > $3 AND reason = ANY($5)) AS expired,
        (SELECT count(*) FROM message WHERE state = 'unknown') AS unknown,
        EXISTS (SELECT FROM run WHERE state IN ('waiting', 'running') AND created < $4) AS stuck,
        (SELECT count(*) FROM run WHERE state = 'failed' AND ended > $3
          AND ended > coalesce(
            (SELECT max(ended) FROM run WHERE state = 'finished'), '-infinity')) AS failed_runs
      FROM pulse p\
      """;

  private final Database database;

  /** In a database. */
  public Pulses(Database database) {
    this.database = database;
  }

  /** The timer rang, through a gateway. */
  public Future<Void> rang(String tenant, Optional<String> gateway, Instant now) {
    return write(
        tenant,
        "UPDATE pulse SET rang = $1, gateway = coalesce($2, gateway)",
        Tuple.of(utc(now), gateway.orElse(null)));
  }

  /** The gateway through which the timer rang last; empty where it never did. */
  public Future<Optional<String>> gateway(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("SELECT gateway FROM pulse")
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getString(0))));
  }

  /** The library's days were seen to be in a zone. */
  public Future<Void> zone(String tenant, ZoneId zone) {
    return write(
        tenant,
        "UPDATE pulse SET zone = $1 WHERE zone IS DISTINCT FROM $1",
        Tuple.of(zone.getId()));
  }

  /** A pass sent all that was to be sent. */
  public Future<Void> through(String tenant) {
    return write(
        tenant,
        "UPDATE pulse SET halted = NULL, halt = NULL WHERE halted IS NOT NULL",
        Tuple.tuple());
  }

  /** A pass ended before. */
  public Future<Void> halted(String tenant, PassEnd why, Instant now) {
    return write(
        tenant,
        "UPDATE pulse SET halted = coalesce(halted, $1), halt = $2",
        Tuple.of(utc(now), why.id()));
  }

  private Future<Void> write(String tenant, String statement, Tuple values) {
    return database.inTenant(
        tenant, sql -> sql.preparedQuery(statement).execute(values).mapEmpty());
  }

  /** What is known now. */
  public Future<Pulse> read(String tenant, Instant now) {
    Tuple values =
        Tuple.of(
                utc(now),
                utc(Pulse.lateBefore(now)),
                utc(Pulse.lostSince(now)),
                utc(Pulse.stuckBefore(now)))
            .addArrayOfString(CauseRows.NOT_IN_TIME);
    return database.inTenant(
        tenant,
        sql -> sql.preparedQuery(READ).execute(values).map(rows -> pulse(rows.iterator().next())));
  }

  private static Pulse pulse(Row row) {
    return new Pulse(
        instant(row, "rang"),
        Optional.ofNullable(row.getString("gateway")),
        Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
        instantIfAny(row, "halted")
            .flatMap(since -> PassEnd.of(row.getString("halt")).map(why -> new Halted(since, why))),
        new Moving(
            row.getLong("waiting"),
            row.getLong("late"),
            row.getLong("failed"),
            row.getLong("expired"),
            row.getLong("unknown"),
            row.getBoolean("stuck"),
            row.getLong("failed_runs")));
  }
}
