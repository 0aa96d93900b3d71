package org.folioext.patronnotices.storage.message;

import static java.util.stream.Collectors.toSet;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.plan.Hindrance;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.storage.people.HeldDomains;

/** Messages that persons want sent once more, claimed by an instance. Thread-safe. */
public final class RepeatClaims {

  private static final String CLAIM =
      """
      WITH asked AS (
        SELECT id FROM message WHERE %s
        ORDER BY EXISTS (SELECT FROM held_domain held
          WHERE held.domain_hash = message.domain_hash AND held.released IS NULL
            AND held.until > $4), created, id
        LIMIT $1 FOR UPDATE SKIP LOCKED)
      UPDATE message SET owner = $2, fence = message.fence + 1, local_date = $5,
        lease_until = clock_timestamp() + $3 * interval '1 millisecond'
      FROM asked, message first
      WHERE message.id = asked.id AND first.id = message.resend_of
      RETURNING message.id, first.id AS first, message.rule, message.patron, message.recipient,
        message.channel, message.attempt, first.body,
        ARRAY(SELECT DISTINCT event FROM cause JOIN message_cause named ON named.cause = cause.id
          WHERE named.message = message.id) AS events\
      """
          .formatted(UnderWay.WAITS_TO_REPEAT);

  private static final String ADDRESSED =
      """
      UPDATE message SET address_hash = $3, domain_hash = $4
      WHERE id = $1 AND owner = $2 AND state = 'ready'\
      """;

  private final Database database;
  private final Holder holder;

  /** Claims of an instance. */
  public RepeatClaims(Database database, Holder holder) {
    this.database = database;
    this.holder = holder;
  }

  /**
   * A message that repeats another.
   *
   * @param first whose words it has
   * @param events of what it tells
   * @param kept those words, closed; null where they are no longer kept
   */
  public record Repeat(
      UUID id,
      UUID first,
      String rule,
      UUID patron,
      UUID recipient,
      Channel channel,
      int attempt,
      Set<Event> events,
      byte[] kept) {
    public Repeat {
      events = Set.copyOf(events);
    }
  }

  /**
   * Those that waited longest; what last went to a held mail domain comes after all else.
   *
   * @param today the day to which they belong now
   */
  public Future<List<Repeat>> claim(String tenant, int most, LocalDate today, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(CLAIM)
                .execute(Tuple.of(most, holder.owner(), holder.lease().toMillis(), utc(now), today))
                .map(rows -> rows.stream().map(RepeatClaims::repeat).toList()));
  }

  private static Repeat repeat(Row row) {
    return new Repeat(
        row.getUUID("id"),
        row.getUUID("first"),
        row.getString("rule"),
        row.getUUID("patron"),
        row.getUUID("recipient"),
        Channel.of(row.getString("channel")).orElseThrow(),
        row.getInteger("attempt"),
        Arrays.stream(row.getArrayOfStrings("events"))
            .flatMap(id -> Event.of(id).stream())
            .collect(toSet()),
        Optional.ofNullable(row.getBuffer("body")).map(Buffer::getBytes).orElse(null));
  }

  /** Records of messages why they do not go. */
  public Future<Void> stay(String tenant, Map<UUID, Hindrance> why, Instant now) {
    return why.isEmpty()
        ? Future.succeededFuture()
        : database.inTenant(
            tenant,
            sql -> {
              Future<Void> done = Future.succeededFuture();
              for (Map.Entry<UUID, Hindrance> one : why.entrySet()) {
                done =
                    done.compose(
                        before -> Withdrawals.own(sql, one.getKey(), holder, one.getValue(), now));
              }
              return done;
            });
  }

  /**
   * Records to which addresses messages go, which may be others than at first.
   *
   * @return those whose mail domain is held: they wait
   */
  public Future<Set<UUID>> address(String tenant, Map<UUID, HashedAddress> to, Instant now) {
    List<Tuple> values =
        to.entrySet().stream()
            .map(
                one ->
                    Tuple.of(
                        one.getKey(),
                        holder.owner(),
                        one.getValue().address(),
                        one.getValue().domain()))
            .toList();
    return values.isEmpty()
        ? Future.succeededFuture(Set.of())
        : database.inTenant(
            tenant,
            sql ->
                sql.preparedQuery(ADDRESSED)
                    .executeBatch(values)
                    .compose(written -> HeldDomains.until(sql, domains(to), now))
                    .map(held -> held(to, held.keySet())));
  }

  private static String[] domains(Map<UUID, HashedAddress> to) {
    return to.values().stream().map(HashedAddress::domain).distinct().toArray(String[]::new);
  }

  private static Set<UUID> held(Map<UUID, HashedAddress> to, Set<String> domains) {
    return to.entrySet().stream()
        .filter(one -> domains.contains(one.getValue().domain()))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }
}
