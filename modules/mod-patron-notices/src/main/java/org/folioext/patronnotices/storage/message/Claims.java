package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.send.ClaimedCause;
import org.folioext.patronnotices.domain.send.Recheck.Staying;

/**
 * Causes whose time has come, claimed by senders: all of a patron's by one, so that what belongs
 * together is told together. What waits for a mail domain is claimed once that has room. A claim
 * ends by itself; time is the database's. Thread-safe.
 */
public final class Claims {

  static final String CLAIM =
      """
      WITH closed AS (
        SELECT domain_hash FROM (SELECT DISTINCT domain_hash FROM cause
            WHERE state = 'pending' AND domain_hash IS NOT NULL) AS domain
        WHERE %s >= $7
        UNION
        SELECT domain_hash FROM held_domain WHERE released IS NULL AND until > $1),
      due AS (
        SELECT patron, min(not_before) FILTER (WHERE rule <> ALL($5)) AS since FROM cause
        WHERE state = 'pending' AND not_before <= $1 AND until > $1
          AND (domain_hash IS NULL OR domain_hash NOT IN (SELECT domain_hash FROM closed))
        GROUP BY patron
        HAVING bool_and(lease_until IS NULL OR lease_until < clock_timestamp())
          AND bool_or(rule <> ALL($5))
        ORDER BY since, patron LIMIT $2),
      mine AS (
        SELECT id FROM cause
        WHERE patron IN (SELECT patron FROM due)
          AND state = 'pending' AND not_before <= $1 AND until > $1 AND rule <> ALL($5)
        ORDER BY id FOR UPDATE SKIP LOCKED)
      UPDATE cause SET owner = $3, domain_hash = NULL,
        lease_until = clock_timestamp() + $4 * interval '1 millisecond'
      FROM mine WHERE cause.id = mine.id
      RETURNING cause.id, rule, rule_version, step, patron, subject, value, event, tried, attempts,
        run, until, patron_group\
      """
          .formatted(MessageBook.counted("$6"));

  private static final String FREE =
      """
      UPDATE cause SET owner = NULL, lease_until = NULL
      WHERE id = ANY($1) AND owner = $2 AND state = 'pending'\
      """;

  private static final String WAIT =
      """
      UPDATE cause SET owner = NULL, lease_until = NULL, domain_hash = $3
      WHERE id = ANY($1) AND owner = $2 AND state = 'pending'\
      """;

  private static final String STAY =
      """
      UPDATE cause SET owner = NULL, lease_until = NULL, state = $3, reason = $4, changed = $5
      WHERE id = $1 AND owner = $2 AND state = 'pending'\
      """;

  private final Database database;
  private final Holder holder;

  /** Claims of an instance. */
  public Claims(Database database, Holder holder) {
    this.database = database;
    this.holder = holder;
  }

  /**
   * Claims what is due, of the patrons who wait longest.
   *
   * @param patrons how many at most
   * @param quiet rules of which nothing goes out now
   * @param perDomain messages to a mail domain in an hour, as {@link MessageBook#add} has it
   * @return empty where nothing is due
   */
  public Future<List<ClaimedCause>> claim(
      String tenant, int patrons, Collection<String> quiet, int perDomain, Instant now) {
    Tuple values =
        Tuple.of(utc(now), patrons, holder.owner(), holder.lease().toMillis())
            .addArrayOfString(quiet.toArray(String[]::new))
            .addOffsetDateTime(utc(now.minus(MessageBook.HOUR)))
            .addInteger(perDomain);
    return database.inTenant(
        tenant,
        sql ->
            Turns.claiming(sql)
                .compose(turn -> sql.preparedQuery(CLAIM).execute(values))
                .map(rows -> rows.stream().map(Claims::claimed).toList()));
  }

  /** Gives causes back as they were. */
  public Future<Void> release(String tenant, List<ClaimedCause> causes) {
    return database.inTenant(
        tenant,
        sql -> sql.preparedQuery(FREE).execute(Tuple.of(ids(causes), holder.owner())).mapEmpty());
  }

  /** Gives causes back, not to be claimed before the mail domains of their drafts have room. */
  static Future<Void> waiting(SqlConnection sql, Holder holder, List<Draft> drafts) {
    List<Tuple> values =
        drafts.stream()
            .map(
                draft ->
                    Tuple.of(
                        ids(draft.causes()),
                        holder.owner(),
                        draft.address().map(HashedAddress::domain).orElseThrow()))
            .toList();
    return values.isEmpty()
        ? Future.succeededFuture()
        : sql.preparedQuery(WAIT).executeBatch(values).mapEmpty();
  }

  /** Records of causes why they do not go. */
  public Future<Void> stay(String tenant, List<Staying> staying, Instant now) {
    List<Tuple> values =
        staying.stream()
            .map(
                one ->
                    Tuple.of(
                        one.cause().id(),
                        holder.owner(),
                        one.forGood() ? "failed" : "suppressed",
                        one.reason(),
                        utc(now)))
            .toList();
    return values.isEmpty()
        ? Future.succeededFuture()
        : database.inTenant(tenant, sql -> sql.preparedQuery(STAY).executeBatch(values).mapEmpty());
  }

  static Long[] ids(List<ClaimedCause> causes) {
    return causes.stream().map(ClaimedCause::id).toArray(Long[]::new);
  }

  private static ClaimedCause claimed(Row row) {
    return new ClaimedCause(
        row.getLong("id"),
        new CauseKey(
            row.getString("rule"),
            row.getInteger("step"),
            row.getUUID("patron"),
            row.getUUID("subject"),
            row.getString("value")),
        row.getInteger("rule_version"),
        Event.of(row.getString("event")).orElseThrow(),
        Arrays.stream(row.getArrayOfStrings("tried"))
            .flatMap(id -> Channel.of(id).stream())
            .collect(Collectors.toSet()),
        row.getInteger("attempts"),
        row.getUUID("run"),
        instant(row, "until"),
        idIfAny(row, "patron_group"));
  }
}
