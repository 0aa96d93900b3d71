package org.folioext.patronnotices.storage.preview;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.book.RuleBook;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.preview.Preview;
import org.folioext.patronnotices.domain.preview.Wanted;
import org.folioext.patronnotices.storage.Deeds;

/** Previews that persons asked for. Thread-safe. */
public final class Previews {

  private static final String ADD =
      """
      INSERT INTO preview (id, state, first_day, last_day, rules, rule_yaml, patrons, asked_by,
        created)
      SELECT $1, 'waiting', $2, $3, $4, $5, $6, $7, $8
      WHERE (SELECT count(*) FROM preview WHERE state IN ('waiting', 'running')) < $9\
      """;
  private static final String CANCEL =
      """
      UPDATE preview SET state = 'cancelled', owner = NULL, lease_until = NULL, ended = $2
      WHERE id = $1 AND state IN ('waiting', 'running')\
      """;

  private final Database database;

  /** Of a database. */
  public Previews(Database database) {
    this.database = database;
  }

  /**
   * Adds one that waits.
   *
   * @param open how many may be open at the same time
   * @return false where there are that many
   */
  public Future<Boolean> add(String tenant, UUID id, Wanted wanted, Author author, int open) {
    Tuple values =
        Tuple.of(
                id,
                wanted.first().orElseThrow(),
                wanted.first().orElseThrow().plusDays(wanted.days()),
                wanted.rules().toArray(String[]::new))
            .addString(
                wanted.rule().map(rule -> BookText.write(new RuleBook(List.of(rule)))).orElse(null))
            .addArrayOfUUID(wanted.patrons().toArray(UUID[]::new))
            .addUUID(author.by().orElse(null))
            .addOffsetDateTime(utc(author.at()))
            .addInteger(open);
    return database.inTenant(
        tenant,
        sql ->
            sql.query("LOCK TABLE preview IN SHARE ROW EXCLUSIVE MODE")
                .execute()
                .compose(locked -> sql.preparedQuery(ADD).execute(values))
                .compose(
                    rows ->
                        rows.rowCount() == 1
                            ? Deeds.add(sql, author, asked(id, wanted)).map(true)
                            : Future.succeededFuture(false)));
  }

  /** Of several patrons how many they are is told, and no id: the preview has them for its week. */
  private static Deed asked(UUID id, Wanted wanted) {
    LocalDate first = wanted.first().orElseThrow();
    List<String> rules = new ArrayList<>(wanted.rules());
    wanted.rule().ifPresent(draft -> rules.add(draft.id()));
    Deed deed =
        Deed.of(
            DeedKind.PREVIEW_ASKED,
            Map.of(
                "preview",
                id.toString(),
                "from",
                first.toString(),
                "to",
                first.plusDays(wanted.days()).toString(),
                "rules",
                rules,
                "patrons",
                wanted.patrons().size()));
    return wanted.patrons().size() == 1 ? deed.about(wanted.patrons().get(0)) : deed;
  }

  /** A preview. */
  public Future<Optional<Preview>> find(String tenant, UUID id) {
    return database.inTenant(tenant, sql -> find(sql, id));
  }

  /** The same, within a transaction. */
  static Future<Optional<Preview>> find(SqlConnection sql, UUID id) {
    return sql.preparedQuery("SELECT * FROM preview WHERE id = $1")
        .execute(Tuple.of(id))
        .compose(rows -> PreviewRecords.of(sql, rows))
        .map(found -> found.stream().findFirst());
  }

  /** All of them, the newest first. */
  public Future<Listed<Preview>> list(String tenant, Page page) {
    String select = "SELECT * FROM preview ORDER BY created DESC, id " + page.sql();
    return database.inTenant(
        tenant,
        sql ->
            sql.query("SELECT count(*) FROM preview")
                .execute()
                .map(count -> count.iterator().next().getLong(0))
                .compose(
                    total ->
                        sql.query(select)
                            .execute()
                            .compose(rows -> PreviewRecords.of(sql, rows))
                            .map(found -> new Listed<>(found, total))));
  }

  /** Ends one that is open; false where it has ended. */
  public Future<Boolean> cancel(String tenant, UUID id, Author author) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(CANCEL)
                .execute(Tuple.of(id, utc(author.at())))
                .compose(
                    rows ->
                        rows.rowCount() == 1
                            ? Deeds.add(
                                    sql,
                                    author,
                                    DeedKind.PREVIEW_CANCELLED,
                                    Map.of("preview", id.toString()))
                                .map(true)
                            : Future.succeededFuture(false)));
  }

  /** Takes those away, with their rows, that were asked for so long ago. */
  public Future<Void> removeOld(String tenant, Instant before) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery("DELETE FROM preview WHERE created < $1")
                .execute(Tuple.of(utc(before)))
                .mapEmpty());
  }
}
