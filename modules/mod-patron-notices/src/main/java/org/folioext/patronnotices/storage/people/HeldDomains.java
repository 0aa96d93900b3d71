package org.folioext.patronnotices.storage.people;

import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.people.HeldDomain;
import org.folioext.patronnotices.storage.Deeds;

/** Mail domains to which nothing is sent for a while. Thread-safe. */
public final class HeldDomains {

  private static final String STANDING =
      "SELECT * FROM held_domain WHERE released IS NULL AND until > $1 ORDER BY since DESC, id";

  private static final String UNTIL =
      """
      SELECT domain_hash, max(until) AS until FROM held_domain
      WHERE domain_hash = ANY($1) AND released IS NULL AND until > $2 GROUP BY domain_hash\
      """;

  private static final String RELEASE =
      """
      UPDATE held_domain SET released = $2, released_by = $3
      WHERE id = $1 AND released IS NULL AND until > $2\
      """;

  private final Database database;

  /** In a database. */
  public HeldDomains(Database database) {
    this.database = database;
  }

  /** Those that are held, the newest first. */
  public Future<List<HeldDomain>> standing(String tenant, Instant now) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(STANDING)
                .execute(Tuple.of(utc(now)))
                .map(rows -> rows.stream().map(HeldDomains::held).toList()));
  }

  private static HeldDomain held(Row row) {
    return new HeldDomain(
        row.getUUID("id"),
        instant(row, "since"),
        instant(row, "until"),
        row.getLong("addresses"),
        row.getUUID("message"));
  }

  /** Until when nothing is sent to some of these domains. */
  public static Future<Map<String, Instant>> until(
      SqlConnection sql, String[] domains, Instant now) {
    return sql.preparedQuery(UNTIL)
        .execute(Tuple.of(domains, utc(now)))
        .map(
            rows -> {
              Map<String, Instant> until = new HashMap<>();
              rows.forEach(row -> until.put(row.getString("domain_hash"), instant(row, "until")));
              return until;
            });
  }

  /** Has messages sent to a domain again; false where it is not held. */
  public Future<Boolean> release(String tenant, UUID id, Author author) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(RELEASE)
                .execute(Tuple.of(id, utc(author.at()), author.by().orElse(null)))
                .compose(
                    released ->
                        released.rowCount() == 0
                            ? Future.succeededFuture(false)
                            : Deeds.add(
                                    sql,
                                    author,
                                    DeedKind.DOMAIN_RELEASED,
                                    Map.of("domain", id.toString()))
                                .map(true)));
  }
}
