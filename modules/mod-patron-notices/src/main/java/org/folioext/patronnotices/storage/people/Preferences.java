package org.folioext.patronnotices.storage.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.people.Preference;
import org.folioext.patronnotices.domain.plan.Wishes;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.storage.Deeds;

/** What patrons asked for. Thread-safe. */
public final class Preferences {

  private static final CqlFields FIELDS =
      CqlFields.builder("updated DESC, patron")
          .uuid("patronId", "patron")
          .instant("updatedDate", "updated")
          .uuid("updatedByUserId", "updated_by")
          .text("language", "language")
          .build();

  private static final String WRITE =
      """
      INSERT INTO preference (patron, without, not_by, version, updated, updated_by, language)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (patron) DO UPDATE SET without = excluded.without, not_by = excluded.not_by,
        language = excluded.language, version = excluded.version, updated = excluded.updated, updated_by = excluded.updated_by\
      """;

  private final Database database;

  /** Of a database. */
  public Preferences(Database database) {
    this.database = database;
  }

  /** What some patrons asked for; who asked for nothing is absent. */
  public Future<Map<UUID, Wishes>> of(String tenant, Collection<UUID> patrons) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(
                    "SELECT patron, without, not_by, language FROM preference WHERE patron = ANY($1)")
                .execute(Tuple.tuple().addArrayOfUUID(patrons.toArray(UUID[]::new)))
                .map(
                    rows ->
                        rows.stream()
                            .collect(toMap(row -> row.getUUID("patron"), Preferences::wishes))));
  }

  /** What one patron asked for. */
  public Future<Preference> read(String tenant, UUID patron) {
    return database.inTenant(tenant, sql -> read(sql, patron));
  }

  /** What patrons asked for, by CQL, newest first unless it says otherwise. */
  public Future<Listed<Preference>> list(String tenant, Optional<String> cql, Page page) {
    return Future.succeededFuture(cql)
        .map(text -> FIELDS.toSql(text.orElse(null)))
        .compose(
            query ->
                database.inTenant(
                    tenant,
                    sql -> query.list(sql, "*", "preference", page, Preferences::preference)));
  }

  /**
   * Writes down something else; nobody else does so meanwhile.
   *
   * @param change fails by throwing
   */
  public Future<Preference> change(String tenant, UUID patron, UnaryOperator<Preference> change) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("LOCK TABLE preference IN SHARE ROW EXCLUSIVE MODE")
                .execute()
                .compose(locked -> read(sql, patron))
                .compose(before -> write(sql, before, change.apply(before))));
  }

  private static Future<Preference> read(SqlConnection sql, UUID patron) {
    return sql.preparedQuery("SELECT * FROM preference WHERE patron = $1")
        .execute(Tuple.of(patron))
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(Preferences::preference)
                    .orElseGet(() -> Preference.none(patron)));
  }

  /** What is the same is not written again. */
  private static Future<Preference> write(SqlConnection sql, Preference before, Preference next) {
    if (next.equals(before)) {
      return Future.succeededFuture(next);
    }
    Author author = next.author().orElseThrow();
    Deed deed =
        Deed.of(DeedKind.PREFERENCE_CHANGED, Map.of("version", next.version()))
            .about(next.patron())
            .changing(before.wishes().differences(next.wishes()));
    return sql.preparedQuery(WRITE)
        .execute(
            Tuple.of(
                next.patron(),
                next.wishes().without().stream().map(Event::id).sorted().toArray(String[]::new),
                next.wishes().notBy().stream().map(Channel::id).sorted().toArray(String[]::new),
                next.version(),
                utc(author.at()),
                author.by().orElse(null),
                next.wishes().language().orElse(null)))
        .compose(written -> Deeds.add(sql, author, deed))
        .map(next);
  }

  private static Preference preference(Row row) {
    return new Preference(
        row.getUUID("patron"),
        wishes(row),
        row.getInteger("version"),
        Optional.of(new Author(instant(row, "updated"), idIfAny(row, "updated_by"))));
  }

  private static Wishes wishes(Row row) {
    return new Wishes(
        Arrays.stream(row.getArrayOfStrings("without"))
            .map(id -> Event.of(id).orElseThrow())
            .collect(toSet()),
        Arrays.stream(row.getArrayOfStrings("not_by"))
            .map(id -> Channel.of(id).orElseThrow())
            .collect(toSet()),
        Optional.ofNullable(row.getString("language")));
  }
}
