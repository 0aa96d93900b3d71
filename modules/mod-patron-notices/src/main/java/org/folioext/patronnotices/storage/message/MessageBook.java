package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.storage.people.HeldDomains;

/**
 * Makes messages of claimed causes, before anybody is called: a message and what it tells of are
 * written together or not at all. Thread-safe.
 */
public final class MessageBook {

  /** For how long the messages to a mail domain are counted. */
  static final Duration HOUR = Duration.ofHours(1);

  static final String OF_DOMAINS =
      "SELECT domain_hash, %s::int AS messages FROM unnest($1::text[]) AS domain (domain_hash)"
          .formatted(counted("$2"));

  private static final String ADD =
      """
      INSERT INTO message (id, rule, rule_version, patron, recipient, patron_group, channel,
        language, template, state, attempt, run, owner, lease_until, local_date, until,
        address_hash, domain_hash, created)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'ready', $10, $11, $12,
        clock_timestamp() + $13 * interval '1 millisecond', $14, $15, $16, $17, $18)\
      """;

  private static final String OF_MESSAGE =
      "INSERT INTO message_cause (message, cause) SELECT $1, unnest($2::bigint[])";

  private static final String SENDING =
      """
      UPDATE cause SET state = 'sending', message = $3, attempts = attempts + 1, reason = NULL,
        owner = NULL, lease_until = NULL, changed = $4
      WHERE id = ANY($1) AND owner = $2 AND state = 'pending'
        AND lease_until > clock_timestamp()\
      """;

  private final Database database;
  private final Holder holder;

  /**
   * How many messages went to {@code domain.domain_hash}, or are about to, in SQL: two halves, each
   * by an index of its own, for all claims wait for it.
   *
   * @param since the parameter after which they are counted
   */
  static String counted(String since) {
    return """
        (SELECT count(*) FROM (
          SELECT 1 FROM message m WHERE m.domain_hash = domain.domain_hash AND m.called > %1$s
          UNION ALL
          SELECT 1 FROM message m WHERE m.domain_hash = domain.domain_hash AND m.state = 'ready'
            AND (m.called > %1$s) IS NOT TRUE) AS messages)\
        """
        .formatted(since);
  }

  /** Messages of an instance. */
  public MessageBook(Database database, Holder holder) {
    this.database = database;
    this.holder = holder;
  }

  /**
   * Makes messages; what is too much for a mail domain in an hour, or for one that is held, waits.
   *
   * @param perDomain messages to a mail domain in an hour, of all instances
   * @return those that were made, ready to be called by this instance alone; fails with {@link
   *     ClaimLost}, and makes none, where a claim was lost
   */
  public Future<List<Draft>> add(String tenant, List<Draft> drafts, int perDomain, Instant now) {
    return drafts.isEmpty()
        ? Future.succeededFuture(drafts)
        : database.inTenant(
            tenant,
            sql ->
                Turns.claiming(sql)
                    .compose(turn -> HeldDomains.until(sql, domains(drafts), now))
                    .compose(held -> open(sql, drafts, held.keySet()))
                    .compose(
                        open ->
                            counted(sql, open, now)
                                .compose(counts -> add(sql, open, counts, perDomain, now))));
  }

  /** What would go to a domain that is held waits; a person may release it at any time. */
  private Future<List<Draft>> open(SqlConnection sql, List<Draft> drafts, Set<String> held) {
    Map<Boolean, List<Draft>> waiting =
        drafts.stream()
            .collect(Collectors.partitioningBy(draft -> held.stream().anyMatch(draft::goesTo)));
    return Claims.waiting(sql, holder, waiting.get(true)).map(waiting.get(false));
  }

  private Future<List<Draft>> add(
      SqlConnection sql,
      List<Draft> drafts,
      Map<String, Integer> counts,
      int perDomain,
      Instant now) {
    List<Draft> made = new ArrayList<>();
    List<Draft> waiting = new ArrayList<>();
    for (Draft draft : drafts) {
      Optional<String> domain = draft.address().map(HashedAddress::domain);
      if (domain.isPresent() && counts.merge(domain.get(), 1, Integer::sum) > perDomain) {
        waiting.add(draft);
      } else {
        made.add(draft);
      }
    }
    return Claims.waiting(sql, holder, waiting)
        .compose(told -> made.isEmpty() ? Future.succeededFuture() : write(sql, made, now))
        .map(written -> List.copyOf(made));
  }

  private static Future<Map<String, Integer>> counted(
      SqlConnection sql, List<Draft> drafts, Instant now) {
    return sql.preparedQuery(OF_DOMAINS)
        .execute(Tuple.of(domains(drafts), utc(now.minus(HOUR))))
        .map(
            rows -> {
              Map<String, Integer> counts = new HashMap<>();
              rows.forEach(
                  row -> counts.put(row.getString("domain_hash"), row.getInteger("messages")));
              return counts;
            });
  }

  private static String[] domains(List<Draft> drafts) {
    return drafts.stream()
        .flatMap(draft -> draft.address().stream())
        .map(HashedAddress::domain)
        .distinct()
        .toArray(String[]::new);
  }

  private Future<Void> write(SqlConnection sql, List<Draft> drafts, Instant now) {
    return sql.preparedQuery(ADD)
        .executeBatch(drafts.stream().map(draft -> values(draft, now)).toList())
        .compose(
            added ->
                sql.preparedQuery(OF_MESSAGE)
                    .executeBatch(
                        drafts.stream()
                            .map(
                                draft ->
                                    Tuple.of(draft.id()).addArrayOfLong(Claims.ids(draft.causes())))
                            .toList()))
        .compose(
            named ->
                sql.preparedQuery(SENDING)
                    .executeBatch(drafts.stream().map(draft -> sending(draft, now)).toList()))
        .compose(changed -> all(changed, drafts));
  }

  private Tuple sending(Draft draft, Instant now) {
    return Tuple.of(Claims.ids(draft.causes()), holder.owner(), draft.id(), utc(now));
  }

  private static Future<Void> all(RowSet<Row> changed, List<Draft> drafts) {
    int wanted = drafts.stream().mapToInt(draft -> draft.causes().size()).sum();
    int done = 0;
    for (RowSet<Row> rows = changed; rows != null; rows = rows.next()) {
      done += rows.rowCount();
    }
    return done == wanted ? Future.succeededFuture() : Future.failedFuture(new ClaimLost());
  }

  private Tuple values(Draft draft, Instant now) {
    return Tuple.of(
            draft.id(),
            draft.first().key().rule(),
            draft.ruleVersion(),
            draft.first().key().patron())
        .addUUID(draft.way().recipient())
        .addUUID(draft.first().group().orElse(null))
        .addString(draft.way().channel().id())
        .addString(draft.way().language())
        .addString(draft.template())
        .addInteger(draft.attempt())
        .addUUID(draft.first().run())
        .addString(holder.owner())
        .addLong(holder.lease().toMillis())
        .addLocalDate(draft.localDate())
        .addOffsetDateTime(utc(draft.until()))
        .addString(draft.address().map(HashedAddress::address).orElse(null))
        .addString(draft.address().map(HashedAddress::domain).orElse(null))
        .addOffsetDateTime(utc(now));
  }
}
