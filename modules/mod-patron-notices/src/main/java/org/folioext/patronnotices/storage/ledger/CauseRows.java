package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.patronnotices.domain.fit.Seen;
import org.folioext.patronnotices.domain.ledger.PlannedCause;
import org.folioext.patronnotices.domain.ledger.Run;
import org.folioext.patronnotices.domain.plan.Way;

/** Causes as rows, within transactions that others open. Stateless. */
final class CauseRows {

  /**
   * Rows are written in the order of patrons, so that two transactions never wait for each other.
   * What is in the ledger stays as it is, unless it was suppressed.
   */
  private static final String WRITE =
      """
      INSERT INTO cause AS c (rule, step, patron, subject, value, event, rule_version, state,
        reason, not_before, until, recipient, channel, language, patron_group, also, alone, why,
        run, local_date, created, changed)
      SELECT rule, step, patron, subject, value, event, rule_version, state,
        reason, not_before, until, recipient, channel, language, patron_group, also, alone,
        why::jsonb, $1, $2, $3, $3
      FROM unnest($4::text[], $5::int[], $6::uuid[], $7::uuid[], $8::text[], $9::text[],
        $10::int[], $11::text[], $12::text[], $13::timestamptz[], $14::timestamptz[],
        $15::uuid[], $16::text[], $17::text[], $18::uuid[], $19::boolean[], $20::boolean[],
        $21::text[])
        AS t (rule, step, patron, subject, value, event, rule_version, state, reason, not_before,
          until, recipient, channel, language, patron_group, also, alone, why)
      ORDER BY patron, rule, step, subject
      ON CONFLICT (rule, step, patron, subject, value) DO UPDATE
        SET rule_version = excluded.rule_version, state = excluded.state,
          reason = excluded.reason, not_before = excluded.not_before, until = excluded.until,
          recipient = excluded.recipient, channel = excluded.channel,
          language = excluded.language, patron_group = excluded.patron_group,
          also = excluded.also, alone = excluded.alone, why = excluded.why, run = excluded.run,
          local_date = excluded.local_date, changed = excluded.changed
        WHERE c.state = 'suppressed'
      RETURNING c.rule, c.state\
      """;

  private static final String FREE =
      """
      UPDATE cause SET state = 'pending', changed = $3
      WHERE run = $1 AND rule = ANY($2) AND state = 'held'\
      """;
  private static final String TAKE_BACK =
      """
      UPDATE cause SET state = 'suppressed', reason = $2, changed = $3
      WHERE run = $1 AND state = 'held'\
      """;

  /**
   * Why what was to go out is too late: nobody sent it, no person let it go, or its mail domain had
   * no room for it.
   */
  static final String[] NOT_IN_TIME = {"not-sent", "not-confirmed", "domain-full"};

  /**
   * What somebody just looks at is left to them. A mail domain is blamed where it was held at the
   * end, or had messages in the last hour; else it had room, and nobody sent.
   */
  private static final String EXPIRE =
      """
      UPDATE cause SET state = 'expired', changed = $1, domain_hash = NULL,
        reason = CASE WHEN state = 'pending' AND (
            EXISTS (SELECT FROM message m WHERE m.domain_hash = cause.domain_hash
              AND m.called > cause.until - interval '1 hour' AND m.called <= cause.until)
            OR EXISTS (SELECT FROM held_domain h WHERE h.domain_hash = cause.domain_hash
              AND h.until > cause.until AND (h.released IS NULL OR h.released > cause.until)))
            THEN $4
          WHEN state = 'pending' THEN $2 WHEN state = 'held' THEN $3 ELSE reason END
      WHERE state IN ('held', 'pending', 'suppressed') AND until < $1
        AND (lease_until IS NULL OR lease_until < clock_timestamp())\
      """;

  private CauseRows() {}

  /**
   * Writes what was planned.
   *
   * @return how many came to be held, by rule
   */
  static Future<Map<String, Long>> write(
      SqlConnection sql, Run run, List<PlannedCause> causes, Instant now) {
    return causes.isEmpty()
        ? Future.succeededFuture(Map.of())
        : sql.preparedQuery(WRITE).execute(values(run, causes, now)).map(CauseRows::held);
  }

  private static Map<String, Long> held(Iterable<Row> rows) {
    Map<String, Long> held = new TreeMap<>();
    for (Row row : rows) {
      if (row.getString("state").equals("held")) {
        held.merge(row.getString("rule"), 1L, Long::sum);
      }
    }
    return held;
  }

  private static Tuple values(Run run, List<PlannedCause> causes, Instant now) {
    return Tuple.of(run.id(), run.day(), utc(now))
        .addArrayOfString(texts(causes, one -> one.key().rule()))
        .addArrayOfInteger(causes.stream().map(one -> one.key().step()).toArray(Integer[]::new))
        .addArrayOfUUID(ids(causes, one -> one.key().patron()))
        .addArrayOfUUID(ids(causes, one -> one.key().subject()))
        .addArrayOfString(texts(causes, one -> one.key().cause()))
        .addArrayOfString(texts(causes, one -> one.event().id()))
        .addArrayOfInteger(causes.stream().map(PlannedCause::ruleVersion).toArray(Integer[]::new))
        .addArrayOfString(texts(causes, one -> one.state().id()))
        .addArrayOfString(
            texts(causes, one -> one.reason().map(reason -> reason.id()).orElse(null)))
        .addArrayOfOffsetDateTime(times(causes, one -> one.window().notBefore()))
        .addArrayOfOffsetDateTime(times(causes, one -> one.window().until()))
        .addArrayOfUUID(ids(causes, one -> one.way().map(Way::recipient).orElse(null)))
        .addArrayOfString(
            texts(causes, one -> one.way().map(way -> way.channel().id()).orElse(null)))
        .addArrayOfString(texts(causes, one -> one.way().map(Way::language).orElse(null)))
        .addArrayOfUUID(ids(causes, one -> one.group().orElse(null)))
        .addArrayOfBoolean(causes.stream().map(PlannedCause::also).toArray(Boolean[]::new))
        .addArrayOfBoolean(causes.stream().map(PlannedCause::alone).toArray(Boolean[]::new))
        .addArrayOfString(texts(causes, one -> why(one.why()).encode()));
  }

  private static String[] texts(List<PlannedCause> causes, Function<PlannedCause, String> text) {
    return causes.stream().map(text).toArray(String[]::new);
  }

  private static UUID[] ids(List<PlannedCause> causes, Function<PlannedCause, UUID> id) {
    return causes.stream().map(id).toArray(UUID[]::new);
  }

  private static OffsetDateTime[] times(
      List<PlannedCause> causes, Function<PlannedCause, Instant> at) {
    return causes.stream().map(at).map(time -> utc(time)).toArray(OffsetDateTime[]::new);
  }

  private static JsonArray why(List<Seen> values) {
    return new JsonArray(
        values.stream()
            .map(
                one ->
                    new JsonObject()
                        .put("key", one.key())
                        .put("value", one.value())
                        .put("personal", one.personal()))
            .toList());
  }

  /** Lets go what rules brought in a run. */
  static Future<Void> free(SqlConnection sql, UUID run, Collection<String> rules, Instant now) {
    return sql.preparedQuery(FREE)
        .execute(Tuple.of(run, rules.toArray(String[]::new), utc(now)))
        .mapEmpty();
  }

  /** What a run planned that was given up is to be asked again. */
  static Future<Void> takeBack(SqlConnection sql, UUID run, String reason, Instant now) {
    return sql.preparedQuery(TAKE_BACK).execute(Tuple.of(run, reason, utc(now))).mapEmpty();
  }

  /** What makes no sense any more does not go out. */
  static Future<Void> expire(SqlConnection sql, Instant now) {
    return sql.preparedQuery(EXPIRE)
        .execute(Tuple.of(utc(now), NOT_IN_TIME[0], NOT_IN_TIME[1], NOT_IN_TIME[2]))
        .mapEmpty();
  }
}
