package org.folioext.patronflags.storage.left;

import static org.folioext.okapi.pg.Columns.utc;
import static org.folioext.patronflags.storage.left.LeftRows.COLUMNS;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.LeftState;
import org.folioext.patronflags.domain.flag.Action;
import org.folioext.patronflags.domain.settings.Effect;

/** What staff left in FOLIO. Thread-safe. */
public final class Lefts {

  /** A record that was never written keeps its id: should it come late, it comes once. */
  private static final String PLAN =
      """
      INSERT INTO left_behind (id, flag, patron, effect, remote, before, after, state, actor, bulk,
        at, changed)
      SELECT $1, $2, $3, $4,
        coalesce((SELECT remote FROM left_behind
          WHERE flag = $2 AND effect = $4 AND state = 'unwritten'
          ORDER BY at DESC LIMIT 1), $5),
        $6, $7, 'planned', $8, $9, $10, $10
      ON CONFLICT DO NOTHING RETURNING\s"""
          + COLUMNS;

  private static final String MOVE =
      "UPDATE left_behind SET state = $4, changed = $5, remote = $6"
          + " WHERE id = $1 AND state = $2 AND changed = $3 RETURNING "
          + COLUMNS;
  private static final String ADDED =
      "flag = $1 AND effect = $2 AND state IN ('planned', 'unsure', 'written', 'undoing')";
  private static final String CHANGED =
      "patron = $1 AND effect IN ('deactivate', 'expiry')"
          + " AND state IN ('planned', 'unsure', 'undoing')";
  private static final String REMOVABLE =
      "effect IN ('block', 'note') AND state IN ('planned', 'unsure', 'written', 'undoing')";
  private static final CqlFields FIELDS =
      CqlFields.builder("at DESC, id")
          .uuid("id", "id")
          .uuid("flagId", "flag")
          .uuid("patronId", "patron")
          .text("effect", "effect")
          .text("state", "state")
          .flag("removable", "(" + REMOVABLE + ")")
          .uuid("bulkId", "bulk")
          .uuid("createdByUserId", "actor")
          .instant("createdDate", "at")
          .build();

  /** Two rows would be where the indexes allow one. */
  private static final String TAKEN = "23505";

  private final Database database;

  /** Rows in a database. */
  public Lefts(Database database) {
    this.database = database;
  }

  /**
   * Records what is about to be written.
   *
   * @return as it was recorded, with the id under which it is to be written; empty where another is
   *     in the way
   */
  public Future<Optional<Left>> plan(String tenant, Left left) {
    Tuple values =
        Tuple.tuple()
            .addUUID(left.id())
            .addUUID(left.flag())
            .addUUID(left.patron())
            .addString(left.plan().effect().id())
            .addUUID(left.remoteId())
            .addValue(LeftRows.json(left.plan().before()))
            .addValue(LeftRows.json(left.plan().after()))
            .addUUID(left.actor().orElse(null))
            .addUUID(left.bulk().orElse(null))
            .addOffsetDateTime(utc(left.at()));
    return database.inTenant(tenant, sql -> one(sql, PLAN, values));
  }

  /** What is in the way of an action: of the same flag, or another change of the same user. */
  public Future<Optional<Left>> inTheWay(String tenant, UUID flag, UUID patron, Effect effect) {
    boolean adds = effect == Effect.BLOCK || effect == Effect.NOTE;
    String where = adds ? ADDED : CHANGED;
    Tuple values = adds ? Tuple.of(flag, effect.id()) : Tuple.of(patron);
    return database.inTenant(tenant, sql -> one(sql, select(where), values));
  }

  /** What an action of a bulk did last with a flag. */
  public Future<Optional<Left>> ofBulk(String tenant, UUID bulk, UUID flag) {
    String where = "bulk = $1 AND flag = $2 AND state = 'written' ORDER BY at DESC LIMIT 1";
    return database.inTenant(tenant, sql -> one(sql, select(where), Tuple.of(bulk, flag)));
  }

  /** All of one patron, the newest first. */
  public Future<List<Left>> ofPatron(String tenant, UUID patron) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(select("patron = $1 ORDER BY at DESC, id"))
                .execute(Tuple.of(patron))
                .map(rows -> rows.stream().map(LeftRows::left).toList()));
  }

  /** One by its id. */
  public Future<Optional<Left>> find(String tenant, UUID id) {
    return database.inTenant(tenant, sql -> one(sql, select("id = $1"), Tuple.of(id)));
  }

  private static String select(String where) {
    return "SELECT " + COLUMNS + " FROM left_behind WHERE " + where;
  }

  private static Future<Optional<Left>> one(SqlConnection sql, String statement, Tuple values) {
    return sql.preparedQuery(statement)
        .execute(values)
        .map(rows -> rows.stream().findFirst().map(LeftRows::left));
  }

  /**
   * Moves it into another state, and tells the history of its flag what was written or undone.
   *
   * @param left as it was read
   * @param next with the time of the move, and the id that FOLIO has it by
   * @param by who takes it back
   * @return next; empty, and nothing is done, where it is no longer as it was read, or another
   *     change of the same user is open
   */
  public Future<Optional<Left>> move(String tenant, Left left, Left next, Optional<UUID> by) {
    Tuple values =
        Tuple.of(
            left.id(),
            left.state().id(),
            utc(left.changed()),
            next.state().id(),
            utc(next.changed()),
            next.remoteId());
    return database
        .inTenant(
            tenant,
            sql ->
                one(sql, MOVE, values)
                    .compose(
                        moved ->
                            moved.isPresent()
                                ? told(sql, left, next, by).map(moved)
                                : Future.succeededFuture(moved)))
        .recover(
            failure ->
                failure instanceof PgException pg && TAKEN.equals(pg.getSqlState())
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  private static Future<Void> told(SqlConnection sql, Left before, Left next, Optional<UUID> by) {
    boolean acted = next.state() == LeftState.WRITTEN && before.state() != LeftState.UNDOING;
    return acted
        ? FlagSteps.add(sql, next, Action.ACTED, next.actor())
        : next.state() == LeftState.UNDONE
            ? FlagSteps.add(sql, next, Action.UNDONE, by)
            : Future.succeededFuture();
  }

  /** Blocks and notes that are in FOLIO or may be, behind an id, by id. */
  public Future<List<Left>> removable(String tenant, Optional<UUID> after, int limit) {
    String where = REMOVABLE + " AND id > $1 ORDER BY id LIMIT $2";
    return some(tenant, where, Tuple.of(after.orElse(new UUID(0, 0)), limit));
  }

  private Future<List<Left>> some(String tenant, String where, Tuple values) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(select(where))
                .execute(values)
                .map(rows -> rows.stream().map(LeftRows::left).toList()));
  }

  /**
   * By CQL, newest first unless it says otherwise.
   *
   * @return fails with a Failure where the query cannot be understood
   */
  public Future<Listed<Left>> list(String tenant, String cql, Page page) {
    return Future.succeededFuture(cql)
        .map(FIELDS::toSql)
        .compose(
            query ->
                database.inTenant(
                    tenant, sql -> query.list(sql, COLUMNS, "left_behind", page, LeftRows::left)));
  }
}
