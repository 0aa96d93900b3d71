package org.folioext.patronnotices.storage.people;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.storage.message.UnderWay;

/** What is older than the library wants to keep it goes, some rows at a time. Thread-safe. */
public final class Cleaning {

  private static final String BODIES =
      """
      UPDATE message SET body = NULL WHERE id IN (
        SELECT id FROM message WHERE body IS NOT NULL AND created < $1 AND NOT %s LIMIT $2)\
      """
          .formatted(UnderWay.SQL);

  private static final String MESSAGES =
      """
      DELETE FROM message WHERE id IN (
        SELECT id FROM message WHERE created < $1 AND NOT %s AND look IS NULL LIMIT $2)\
      """
          .formatted(UnderWay.SQL);

  /** What could go out again stays, however old. */
  private static final String CAUSES =
      """
      DELETE FROM cause WHERE id IN (
        SELECT id FROM cause WHERE changed < $1 AND until < $1
          AND state NOT IN ('held', 'pending', 'sending') LIMIT $2)\
      """;

  private static final String RENEWALS =
      """
      DELETE FROM renewal WHERE id IN (
        SELECT id FROM renewal WHERE local_date < ($1::timestamptz)::date
          AND state NOT IN ('ready', 'calling', 'unknown') LIMIT $2)\
      """;

  /** Who did what stays; whom it was about goes when the ledger forgets what they were told. */
  static final String DEEDS =
      """
      UPDATE deed SET patron = %1$s WHERE number IN (
        SELECT number FROM deed WHERE at < $1 AND patron <> %1$s LIMIT $2)\
      """
          .formatted(Erasure.NOBODY);

  private final Database database;

  /** Of a database. */
  public Cleaning(Database database) {
    this.database = database;
  }

  /**
   * Takes some of it away.
   *
   * @param bodiesBefore bodies of older messages go
   * @param rowsBefore older messages, causes and renewals go, and of whom older deeds tell
   * @param most rows of each kind
   * @return how many went
   */
  public Future<Integer> some(
      String tenant, Instant bodiesBefore, Instant rowsBefore, Instant now, int most) {
    Tuple bodies = Tuple.of(utc(bodiesBefore), most);
    Tuple rows = Tuple.of(utc(rowsBefore), most);
    Tuple today = Tuple.of(utc(now));
    return database.inTenant(
        tenant,
        sql ->
            count(sql, BODIES, bodies, 0)
                .compose(done -> count(sql, MESSAGES, rows, done))
                .compose(done -> count(sql, CAUSES, rows, done))
                .compose(done -> count(sql, RENEWALS, rows, done))
                .compose(done -> count(sql, DEEDS, rows, done))
                .compose(done -> count(sql, Erasure.LATER, today, done))
                .compose(done -> count(sql, Erasure.LOANS, today, done)));
  }

  private static Future<Integer> count(
      SqlConnection sql, String statement, Tuple values, int before) {
    return sql.preparedQuery(statement).execute(values).map(rows -> before + rows.rowCount());
  }
}
