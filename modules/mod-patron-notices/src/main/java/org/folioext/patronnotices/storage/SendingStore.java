package org.folioext.patronnotices.storage;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instantIfAny;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.sending.Installation;
import org.folioext.patronnotices.domain.sending.Part;
import org.folioext.patronnotices.domain.sending.Sending;
import org.folioext.patronnotices.domain.sending.SendingSwitch;
import org.folioext.patronnotices.domain.sending.SendingSwitch.Confirmed;
import org.folioext.patronnotices.domain.sending.Standing;
import org.folioext.patronnotices.domain.sending.Unsent;

/** Whether tenants send, and from which installation. Thread-safe. */
public final class SendingStore {

  /** PostgreSQL lets everybody ask for the last two, unless somebody took that away. */
  private static final String READ =
      """
      SELECT s.*, 'cause'::regclass::oid::text AS ledger,
        has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE') AS tells_database,
        has_function_privilege('pg_catalog.pg_walfile_name(pg_lsn)', 'EXECUTE')
          AND has_function_privilege('pg_catalog.pg_current_wal_lsn()', 'EXECUTE')
          AS tells_timeline
      FROM sending s WHERE id = 1\
      """;

  private static final String DATABASE = "SELECT system_identifier::text FROM pg_control_system()";

  /** The one that is written now; that of the last checkpoint lags behind a failover. */
  private static final String TIMELINE = "SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8)";

  private static final String SWITCH =
      "UPDATE sending SET enabled = $1, version = version + 1, changed = $2, changed_by = $3";

  /** What waits was never counted of another installation: sending is off in it. */
  private static final String CONFIRM =
      """
      UPDATE sending SET fingerprint = $1, parts = $2, confirmed = $3, confirmed_by = $4,
        enabled = enabled AND NOT $5,
        version = CASE WHEN enabled AND $5 THEN version + 1 ELSE version END,
        changed = CASE WHEN enabled AND $5 THEN $3 ELSE changed END,
        changed_by = CASE WHEN enabled AND $5 THEN $4 ELSE changed_by END\
      """;

  private final Database database;

  /** Of a database. */
  public SendingStore(Database database) {
    this.database = database;
  }

  /**
   * What holds.
   *
   * @param outside what is known of the installation beside its database
   */
  public Future<Sending> read(String tenant, Map<Part, String> outside) {
    return database.inTenant(tenant, sql -> read(sql, "", outside));
  }

  /** What goes out as soon as sending is on. */
  public Future<Unsent> unsent(String tenant, Instant now) {
    return database.inTenant(tenant, sql -> UnsentRows.count(sql, now));
  }

  /**
   * Switches sending on or off; how much waited is told with the deed.
   *
   * @param seen fails by throwing where it is not to be switched, with what waits at that moment
   */
  public Future<Sending> enable(
      String tenant,
      Map<Part, String> outside,
      boolean enabled,
      Author author,
      BiConsumer<Sending, Unsent> seen) {
    return database.inTenant(
        tenant,
        sql ->
            read(sql, " FOR UPDATE", outside)
                .compose(
                    before ->
                        UnsentRows.count(sql, author.at())
                            .map(unsent -> looked(before, unsent, seen))
                            .compose(unsent -> enable(sql, before, enabled, unsent, author)))
                .compose(done -> read(sql, "", outside)));
  }

  private static Unsent looked(Sending before, Unsent unsent, BiConsumer<Sending, Unsent> seen) {
    seen.accept(before, unsent);
    return unsent;
  }

  private static Sending looked(Sending before, Consumer<Sending> seen) {
    seen.accept(before);
    return before;
  }

  private static Future<Void> enable(
      SqlConnection sql, Sending before, boolean enabled, Unsent unsent, Author author) {
    return before.decided().enabled() == enabled
        ? Future.succeededFuture()
        : sql.preparedQuery(SWITCH)
            .execute(Tuple.of(enabled, utc(author.at()), author.by().orElse(null)))
            .compose(
                done ->
                    Deeds.add(
                        sql,
                        author,
                        enabled ? DeedKind.SENDING_ON : DeedKind.SENDING_OFF,
                        Map.of("waiting", unsent.count())));
  }

  /**
   * The installation that asks is the one that may send. Where it is not the one that was confirmed
   * last, sending is switched off with that, and how much waits is told with the deed.
   *
   * @param seen fails by throwing where it is not to be confirmed
   */
  public Future<Sending> confirm(
      String tenant, Map<Part, String> outside, Author author, Consumer<Sending> seen) {
    return database.inTenant(
        tenant,
        sql ->
            read(sql, " FOR UPDATE", outside)
                .map(before -> looked(before, seen))
                .compose(before -> confirm(sql, before, author))
                .compose(done -> read(sql, "", outside)));
  }

  private static Future<Void> confirm(SqlConnection sql, Sending before, Author author) {
    Installation here = before.here();
    boolean another = before.standing() != Standing.CONFIRMED;
    JsonObject parts = new JsonObject();
    here.parts().forEach((part, value) -> parts.put(part.id(), value));
    return sql.preparedQuery(CONFIRM)
        .execute(
            Tuple.of(
                here.fingerprint(), parts, utc(author.at()), author.by().orElse(null), another))
        .compose(done -> UnsentRows.count(sql, author.at()))
        .map(unsent -> told(here, another && before.decided().enabled(), unsent))
        .compose(told -> Deeds.add(sql, author, DeedKind.INSTALLATION_CONFIRMED, told));
  }

  private static Map<String, Object> told(Installation here, boolean off, Unsent unsent) {
    return off
        ? Map.of("fingerprint", here.fingerprint(), "enabled", false, "waiting", unsent.count())
        : Map.of("fingerprint", here.fingerprint());
  }

  private static Future<Sending> read(SqlConnection sql, String lock, Map<Part, String> outside) {
    return sql.query(READ + lock)
        .execute()
        .map(rows -> rows.iterator().next())
        .compose(
            row ->
                told(sql, row.getBoolean("tells_database"), DATABASE)
                    .compose(
                        database ->
                            told(sql, row.getBoolean("tells_timeline"), TIMELINE)
                                .map(timeline -> sending(row, outside, database, timeline))));
  }

  private static Future<Optional<String>> told(SqlConnection sql, boolean allowed, String query) {
    return allowed
        ? sql.query(query).execute().map(rows -> Optional.of(rows.iterator().next().getString(0)))
        : Future.succeededFuture(Optional.empty());
  }

  private static Sending sending(
      Row row, Map<Part, String> outside, Optional<String> database, Optional<String> timeline) {
    Map<Part, String> parts = new HashMap<>(outside);
    database.ifPresent(value -> parts.put(Part.DATABASE, value));
    timeline.ifPresent(value -> parts.put(Part.TIMELINE, value));
    parts.put(Part.LEDGER, row.getString("ledger"));
    SendingSwitch decided =
        new SendingSwitch(
            row.getBoolean("enabled"),
            row.getInteger("version"),
            author(row, "changed", "changed_by"),
            confirmed(row));
    return new Sending(decided, new Installation(parts));
  }

  private static Optional<Confirmed> confirmed(Row row) {
    return author(row, "confirmed", "confirmed_by")
        .map(
            author ->
                new Confirmed(
                    row.getString("fingerprint"),
                    installation(row.getJsonObject("parts")),
                    author));
  }

  private static Installation installation(JsonObject json) {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    Arrays.stream(Part.values())
        .filter(part -> json.containsKey(part.id()))
        .forEach(part -> parts.put(part, json.getString(part.id())));
    return new Installation(parts);
  }

  private static Optional<Author> author(Row row, String at, String by) {
    return instantIfAny(row, at).map(when -> new Author(when, idIfAny(row, by)));
  }
}
