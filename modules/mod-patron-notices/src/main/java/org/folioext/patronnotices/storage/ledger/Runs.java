package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.job.JobState;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.ledger.RuleOutcome;
import org.folioext.patronnotices.domain.ledger.Run;
import org.folioext.patronnotices.domain.ledger.RunKind;
import org.folioext.patronnotices.storage.Deeds;

/** Runs of tenants. Thread-safe. */
public final class Runs {

  /** Nothing where there is one of that night, or one is open. */
  private static final String ADD =
      """
      INSERT INTO run (id, kind, local_date, state, phase, asked_by, created)
      VALUES ($1, $2, $3, 'waiting', $4, $5, $6)
      ON CONFLICT DO NOTHING\
      """;

  private static final String CANCEL =
      """
      UPDATE run SET state = 'cancelled', ended = $2, fence = fence + 1, owner = NULL,
        lease_until = NULL, delay = NULL
      WHERE id = $1 AND state IN ('waiting', 'running')\
      """;

  /** A late run that nobody works on: who asks for a run has its renewals tried too. */
  private static final String GIVE_WAY =
      """
      UPDATE run SET state = 'cancelled', ended = $1, fence = fence + 1, delay = NULL,
        gave_way = true
      WHERE kind = 'late' AND state = 'waiting' RETURNING id\
      """;

  /** What an instance works on may end. */
  private static final String OUTLIVED =
      """
      UPDATE run SET state = 'failed', ended = $2, fence = fence + 1, owner = NULL,
        lease_until = NULL, delay = NULL,
        failure = 'Its day was over before it came to its end' || coalesce(': ' || delay, '.')
      WHERE local_date < $1
        AND (state = 'waiting' OR (state = 'running' AND lease_until < clock_timestamp()))
      RETURNING id\
      """;

  private static final String NEWEST =
      """
       WHERE local_date = $1 AND NOT gave_way
        AND NOT (kind = 'asked' AND state IN ('cancelled', 'failed'))
      ORDER BY created DESC, id LIMIT 1\
      """;

  private static final CqlFields FIELDS =
      CqlFields.builder("created DESC, id")
          .uuid("id", "id")
          .text("kind", "kind")
          .text("state", "state")
          .text("localDate", "to_char(local_date, 'YYYY-MM-DD')")
          .instant("createdDate", "created")
          .instant("endedDate", "ended")
          .build();

  private final Database database;

  /** In a database. */
  public Runs(Database database) {
    this.database = database;
  }

  /**
   * Adds a run that waits. One that a person asks for takes the place of a late one that waits.
   *
   * @param phase what it begins with
   * @param askedBy the person who asked for it
   * @return false, and nothing is added, where there may not be another
   */
  public Future<Boolean> add(
      String tenant,
      UUID id,
      RunKind kind,
      LocalDate day,
      String phase,
      Optional<UUID> askedBy,
      Instant now) {
    Tuple values = Tuple.of(id, kind.id(), day, phase, askedBy.orElse(null), utc(now));
    return database.inTenant(
        tenant,
        sql ->
            (kind == RunKind.ASKED ? giveWay(sql, now) : Future.<Void>succeededFuture())
                .compose(free -> sql.preparedQuery(ADD).execute(values))
                .compose(
                    added ->
                        added.rowCount() == 1 && kind == RunKind.ASKED
                            ? told(sql, new Author(now, askedBy), DeedKind.RUN_ASKED, id).map(true)
                            : Future.succeededFuture(added.rowCount() == 1)));
  }

  private static Future<Void> told(SqlConnection sql, Author author, DeedKind kind, UUID run) {
    return Deeds.add(sql, author, kind, Map.of("run", run.toString()));
  }

  private static Future<Void> giveWay(SqlConnection sql, Instant now) {
    return sql.preparedQuery(GIVE_WAY)
        .execute(Tuple.of(utc(now)))
        .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList())
        .compose(ids -> dropped(sql, ids, JobState.CANCELLED, now))
        .mapEmpty();
  }

  /** A run. */
  public Future<Optional<Run>> find(String tenant, UUID id) {
    return database.inTenant(tenant, sql -> RunRows.find(sql, id));
  }

  /** What rules came to in a run, by their ids. */
  public Future<List<RuleOutcome>> rules(String tenant, UUID id) {
    return database.inTenant(tenant, sql -> RunRules.of(sql, id));
  }

  /** The run that is waiting or running. */
  public Future<Optional<Run>> open(String tenant) {
    return one(tenant, " WHERE state IN ('waiting', 'running')");
  }

  /** The last one, however it goes. */
  public Future<Optional<Run>> last(String tenant) {
    return one(tenant, " ORDER BY created DESC, id LIMIT 1");
  }

  /** The last library's day that was planned to the end; empty where none was yet. */
  public Future<Optional<Run>> lastFinished(String tenant) {
    return one(tenant, " WHERE state = 'finished' ORDER BY local_date DESC, ended DESC LIMIT 1");
  }

  private Future<Optional<Run>> one(String tenant, String where) {
    return database.inTenant(tenant, sql -> RunRows.one(sql, where, Tuple.tuple()));
  }

  /** The library's day of the last night, however it ended. */
  public Future<Optional<LocalDate>> lastNight(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("SELECT max(local_date) FROM run WHERE kind = 'night'")
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLocalDate(0))));
  }

  /**
   * The newest of a library's day that says how far the day is: neither one that a person asked for
   * and that did not come to its end, nor a late one that gave way to it.
   */
  public Future<Optional<Run>> newest(String tenant, LocalDate day) {
    return database.inTenant(tenant, sql -> RunRows.one(sql, NEWEST, Tuple.of(day)));
  }

  /** When the last night finished; empty where none did. */
  public Future<Optional<Instant>> lastNightFinished(String tenant) {
    String where = " WHERE kind = 'night' AND state = 'finished' ORDER BY local_date DESC LIMIT 1";
    return one(tenant, where).map(run -> run.flatMap(Run::ended));
  }

  /**
   * Gives up runs of days before on which nobody works. What they planned does not go out; the next
   * run asks again.
   *
   * @return how many
   */
  public Future<Integer> giveUpBefore(String tenant, LocalDate today, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(OUTLIVED)
                .execute(Tuple.of(today, utc(now)))
                .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList())
                .compose(ids -> dropped(sql, ids, JobState.FAILED, now)));
  }

  private static Future<Integer> dropped(
      SqlConnection sql, List<UUID> ids, JobState state, Instant now) {
    return ids.stream()
        .reduce(
            Future.<Void>succeededFuture(),
            (before, id) -> before.compose(done -> RunEnding.drop(sql, id, state, now)),
            (one, other) -> one.compose(done -> other))
        .map(ids.size());
  }

  /**
   * Runs by CQL, newest first unless it says otherwise.
   *
   * @return fails with a Failure where the query cannot be understood
   */
  public Future<Listed<Run>> list(String tenant, Optional<String> cql, Page page) {
    return Future.succeededFuture(cql.orElse(null))
        .map(FIELDS::toSql)
        .compose(
            query ->
                database.inTenant(
                    tenant, sql -> query.list(sql, RunRows.COLUMNS, "run", page, RunRows::run)));
  }

  /**
   * Ends a run that is open, so that nobody goes on with it. What it planned does not go out; the
   * next run asks again.
   *
   * @return false where it was not open
   */
  public Future<Boolean> cancel(String tenant, UUID id, Author author) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(CANCEL)
                .execute(Tuple.of(id, utc(author.at())))
                .compose(
                    rows ->
                        rows.rowCount() == 1
                            ? RunEnding.drop(sql, id, JobState.CANCELLED, author.at())
                                .compose(done -> told(sql, author, DeedKind.RUN_CANCELLED, id))
                                .map(true)
                            : Future.succeededFuture(false)));
  }
}
