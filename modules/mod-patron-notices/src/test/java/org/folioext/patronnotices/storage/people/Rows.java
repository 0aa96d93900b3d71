package org.folioext.patronnotices.storage.people;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.Site;

/** Rows of the ledger as planning and sending leave them behind. */
record Rows(Database database, String tenant) {

  static final String CANARY = "buchfink-debt-4711";

  private static final String CAUSE =
      """
      INSERT INTO cause (rule, step, patron, subject, value, event, rule_version, state, run,
        local_date, not_before, until, recipient, channel, language, why, created, changed)
      VALUES ($1, -7, $2, $3, '2026-03-09', 'card-expiring', 1, $4, gen_random_uuid(), $5, $6, $6,
        $2, 'email', 'de', $7, $6, $6) RETURNING id\
      """;

  private static final String MESSAGE =
      """
      INSERT INTO message (id, rule, rule_version, patron, recipient, channel, language, template,
        state, slot, attempt, local_date, until, address_hash, domain_hash, body, created, called)
      VALUES ($1, $2, 1, $3, $4, $5, 'de', 'Card expires soon', $6,
        CASE WHEN $6 = 'calling' THEN 0::smallint END, 1, $7, $8, $9, $9, $10, $8, $8)\
      """;

  /** A cause that no longer makes sense after a day; its id. */
  long cause(UUID patron, String rule, String state, Instant until) {
    JsonArray why =
        new JsonArray()
            .add(
                new JsonObject()
                    .put("key", "balance")
                    .put("value", CANARY)
                    .put("personal", true));
    return Site.await(
        database.inTenant(
            tenant,
            sql ->
                sql.preparedQuery(CAUSE)
                    .execute(
                        Tuple.tuple()
                            .addString(rule)
                            .addUUID(patron)
                            .addUUID(patron)
                            .addString(state)
                            .addLocalDate(day(until))
                            .addOffsetDateTime(until.atOffset(ZoneOffset.UTC))
                            .addValue(why))
                    .map(rows -> rows.iterator().next().getLong(0))));
  }

  /** A message of a day that tells of a cause; its id. */
  UUID message(UUID patron, UUID recipient, String channel, String state, Instant at, long cause) {
    UUID id = UUID.randomUUID();
    Site.await(
        database.inTenant(
            tenant,
            sql ->
                sql.preparedQuery(MESSAGE)
                    .execute(
                        Tuple.tuple()
                            .addUUID(id)
                            .addString("card")
                            .addUUID(patron)
                            .addUUID(recipient)
                            .addString(channel)
                            .addString(state)
                            .addLocalDate(day(at))
                            .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                            .addString("f".repeat(64))
                            .addBuffer(Buffer.buffer(CANARY)))
                    .compose(
                        done ->
                            sql.preparedQuery("INSERT INTO message_cause VALUES ($1, $2)")
                                .execute(Tuple.of(id, cause)))));
    return id;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** One number of the tenant. */
  long count(String where) {
    return Site.await(
        database.inTenant(
            tenant,
            sql ->
                sql.query("SELECT count(*) FROM " + where)
                    .execute()
                    .map(rows -> rows.iterator().next().getLong(0))));
  }

  /** All of the ledger, as text. */
  String all() {
    return Site.await(
        database.inTenant(
            tenant,
            sql ->
                sql.query(
                        "SELECT coalesce(string_agg(t, ' '), '') FROM ("
                            + "SELECT c::text AS t FROM cause c UNION ALL SELECT m::text FROM message m"
                            + " UNION ALL SELECT p::text FROM preference p"
                            + " UNION ALL SELECT s::text FROM suppression s"
                            + " UNION ALL SELECT d::text FROM deed d) AS rows")
                    .execute()
                    .map(rows -> rows.iterator().next().getString(0))));
  }
}
