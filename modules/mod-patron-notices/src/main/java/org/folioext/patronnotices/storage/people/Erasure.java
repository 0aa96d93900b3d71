package org.folioext.patronnotices.storage.people;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.people.Erased;
import org.folioext.patronnotices.storage.Deeds;
import org.folioext.patronnotices.storage.message.UnderWay;
import org.folioext.patronnotices.storage.message.Withdrawals;

/**
 * Forgets a patron. What was sent stays to be counted, as nobody's; a cause that could go out again
 * stays by its bare key until it cannot. Thread-safe.
 */
public final class Erasure {

  /** In the place of a patron who was erased. */
  static final String NOBODY = "'00000000-0000-0000-0000-000000000000'";

  /** Locked, so that nothing is begun meanwhile. */
  private static final List<String> UNDER_WAY =
      List.of(
          """
          SELECT id FROM cause WHERE patron = $1 OR recipient = $1 ORDER BY id FOR UPDATE\
          """,
          "SELECT id FROM message WHERE (patron = $1 OR recipient = $1) AND " + UnderWay.SQL,
          "SELECT id FROM renewal WHERE patron = $1 AND state IN ('ready', 'calling', 'unknown')");

  /** Locked too, so that no sender takes them up. */
  private static final String TO_REPEAT =
      "SELECT id FROM message WHERE (patron = $1 OR recipient = $1) AND "
          + UnderWay.WAITS_TO_REPEAT
          + " ORDER BY id FOR UPDATE SKIP LOCKED";

  private static final String MESSAGES =
      """
      UPDATE message SET patron = CASE WHEN patron = $1 THEN %1$s ELSE patron END,
        recipient = %1$s, address_hash = NULL, domain_hash = NULL, body = NULL, look = NULL
      WHERE patron = $1 OR recipient = $1\
      """
          .formatted(NOBODY);

  private static final String WAITING =
      """
      UPDATE cause SET erased = true, why = '[]', recipient = NULL, channel = NULL,
        domain_hash = NULL, language = NULL, patron_group = NULL, changed = $2,
        state = CASE WHEN state IN ('held', 'pending', 'suppressed') THEN 'cancelled' ELSE state END
      WHERE patron = $1 AND until >= $2 AND NOT erased\
      """;

  private static final String OVER =
      """
      UPDATE cause SET patron = %s, subject = gen_random_uuid(), why = '[]', recipient = NULL,
        domain_hash = NULL, erased = false
      WHERE patron = $1 AND until < $2\
      """
          .formatted(NOBODY);

  /** A loan is known until its day is over in every zone: it is renewed once a day. */
  private static final List<String> THE_REST =
      List.of(
          "UPDATE cause SET recipient = NULL, domain_hash = NULL, why = '[]' WHERE recipient = $1",
          "DELETE FROM preference WHERE patron = $1",
          "UPDATE suppression SET patron = NULL, message = NULL WHERE patron = $1",
          "DELETE FROM preview_row WHERE patron = $1 OR recipient = $1",
          "UPDATE preview SET patrons = array_remove(patrons, $1) WHERE $1 = ANY (patrons)",
          "DELETE FROM renewal_exclusion WHERE kind = 'patron' AND subject = $1",
          "DELETE FROM renewal_flag WHERE patron = $1",
          "DELETE FROM address_flag WHERE patron = $1",
          "UPDATE run SET cursor = NULL WHERE cursor = $1 AND ended IS NOT NULL",
          "UPDATE exported SET query = NULL WHERE query ILIKE '%' || $1::uuid || '%'",
          "UPDATE deed SET patron = %s WHERE patron = $1".formatted(NOBODY),
          "UPDATE renewal SET proxy = NULL WHERE proxy = $1",
          """
          UPDATE renewal SET patron = %1$s, proxy = NULL, item = %1$s, refusals = '[]'
          WHERE patron = $1\
          """
              .formatted(NOBODY));

  /** What became too late since somebody was erased. */
  static final String LATER =
      """
      UPDATE cause SET patron = %s, subject = gen_random_uuid(), erased = false
      WHERE erased AND until < $1\
      """
          .formatted(NOBODY);

  /** Loans that an erased patron had, once their day is over. */
  static final String LOANS =
      """
      UPDATE renewal SET loan = gen_random_uuid(), item = gen_random_uuid()
      WHERE patron = %1$s AND item = %1$s AND local_date < ($1::timestamptz)::date - 1\
      """
          .formatted(NOBODY);

  private final Database database;

  /** In a database. */
  public Erasure(Database database) {
    this.database = database;
  }

  /** Forgets a patron, at once or not at all. */
  public Future<Erased> erase(String tenant, UUID patron, Author author) {
    Tuple who = Tuple.of(patron);
    Tuple now = Tuple.of(patron, utc(author.at()));
    return database.inTenant(
        tenant,
        sql ->
            underWay(sql, who)
                .compose(
                    onTheirWay ->
                        onTheirWay > 0
                            ? Future.succeededFuture(new Erased(onTheirWay, 0, 0, 0))
                            : erase(sql, who, now, author)));
  }

  /** What a person wants sent once more is withdrawn, and is in nobody's way. */
  private static Future<Integer> underWay(SqlConnection sql, Tuple who) {
    return count(sql, UNDER_WAY.get(0), who)
        .compose(locked -> count(sql, TO_REPEAT, who))
        .compose(waiting -> count(sql, UNDER_WAY.get(1), who).map(all -> all - waiting))
        .compose(
            messages -> count(sql, UNDER_WAY.get(2), who).map(renewals -> messages + renewals));
  }

  private static Future<Erased> erase(SqlConnection sql, Tuple who, Tuple now, Author author) {
    return Withdrawals.ofPatron(sql, who.getUUID(0), author.at())
        .compose(withdrawn -> count(sql, MESSAGES, who))
        .compose(
            messages ->
                count(sql, OVER, now)
                    .compose(
                        over ->
                            count(sql, WAITING, now)
                                .map(waiting -> new Erased(0, messages, over, waiting))))
        .compose(erased -> rest(sql, who).map(erased))
        .compose(
            erased ->
                Deeds.add(
                        sql,
                        author,
                        DeedKind.PATRON_ERASED,
                        Map.of("messages", erased.messages(), "causes", erased.causes()))
                    .map(erased));
  }

  private static Future<Void> rest(SqlConnection sql, Tuple who) {
    Future<Void> done = Future.succeededFuture();
    for (String statement : THE_REST) {
      done = done.compose(before -> count(sql, statement, who).mapEmpty());
    }
    return done;
  }

  private static Future<Integer> count(SqlConnection sql, String statement, Tuple values) {
    return sql.preparedQuery(statement).execute(values).map(rows -> rows.rowCount());
  }
}
