package org.folioext.patronnotices.storage.renewal;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.renew.Exclusion;
import org.folioext.patronnotices.domain.renew.Exclusion.Because;
import org.folioext.patronnotices.domain.renew.Exclusion.Kind;
import org.folioext.patronnotices.storage.Deeds;

/** Loans of tenants that are never renewed by the suite. Thread-safe. */
public final class Exclusions {

  private static final String COLUMNS = "kind, subject, reason, created, created_by";

  private static final CqlFields FIELDS =
      CqlFields.builder("created DESC, kind, subject")
          .text("kind", "kind")
          .uuid("id", "subject")
          .instant("createdDate", "created")
          .build();

  private final Database database;

  /** In a database. */
  public Exclusions(Database database) {
    this.database = database;
  }

  /** Exclusions by CQL, newest first unless it says otherwise. */
  public Future<Listed<Exclusion>> list(String tenant, String cql, Page page) {
    return Future.succeededFuture(cql)
        .map(FIELDS::toSql)
        .compose(
            query ->
                database.inTenant(
                    tenant,
                    sql ->
                        query.list(
                            sql, COLUMNS, "renewal_exclusion", page, Exclusions::exclusion)));
  }

  /** All of them, by kind. */
  public Future<Map<Kind, Set<UUID>>> all(String tenant) {
    return database.inTenant(
        tenant,
        sql ->
            sql.query("SELECT " + COLUMNS + " FROM renewal_exclusion")
                .execute()
                .map(
                    rows ->
                        rows.stream()
                            .map(Exclusions::exclusion)
                            .collect(
                                Collectors.groupingBy(
                                    Exclusion::kind,
                                    Collectors.mapping(Exclusion::subject, Collectors.toSet())))));
  }

  /** Whether there are some of a kind. */
  public Future<Boolean> any(String tenant, Kind kind) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery("SELECT EXISTS (SELECT 1 FROM renewal_exclusion WHERE kind = $1)")
                .execute(Tuple.of(kind.id()))
                .map(rows -> rows.iterator().next().getBoolean(0)));
  }

  /** Adds one; one that is there for the same reason stays as it is. */
  public Future<Exclusion> add(
      String tenant, Kind kind, UUID subject, Because because, Author author) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(
                    "INSERT INTO renewal_exclusion ("
                        + COLUMNS
                        + ") VALUES ($1, $2, $3, $4, $5)"
                        + " ON CONFLICT (kind, subject) DO UPDATE SET reason = excluded.reason,"
                        + " created = excluded.created, created_by = excluded.created_by"
                        + " WHERE renewal_exclusion.reason IS DISTINCT FROM excluded.reason")
                .execute(
                    Tuple.of(
                        kind.id(),
                        subject,
                        because.id(),
                        utc(author.at()),
                        author.by().orElse(null)))
                .compose(
                    done ->
                        told(
                            sql,
                            done.rowCount(),
                            author,
                            deed(
                                DeedKind.RENEWAL_EXCLUDED,
                                kind,
                                subject,
                                Map.of("because", because.id()))))
                .compose(
                    told ->
                        sql.preparedQuery(
                                "SELECT "
                                    + COLUMNS
                                    + " FROM renewal_exclusion WHERE kind = $1 AND subject = $2")
                            .execute(Tuple.of(kind.id(), subject)))
                .map(rows -> exclusion(rows.iterator().next())));
  }

  /** Takes one away; whether there was one. */
  public Future<Boolean> remove(String tenant, Kind kind, UUID subject, Author author) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery("DELETE FROM renewal_exclusion WHERE kind = $1 AND subject = $2")
                .execute(Tuple.of(kind.id(), subject))
                .compose(
                    done ->
                        told(
                                sql,
                                done.rowCount(),
                                author,
                                deed(DeedKind.RENEWAL_INCLUDED, kind, subject, Map.of()))
                            .map(done.rowCount() == 1)));
  }

  private static Deed deed(DeedKind what, Kind kind, UUID subject, Map<String, Object> more) {
    Map<String, Object> details = new HashMap<>(more);
    details.put("kind", kind.id());
    if (kind == Kind.PATRON) {
      return Deed.of(what, details).about(subject);
    }
    details.put("subject", subject.toString());
    return Deed.of(what, details);
  }

  private static Future<Void> told(SqlConnection sql, int changed, Author author, Deed deed) {
    return changed == 0 ? Future.succeededFuture() : Deeds.add(sql, author, deed);
  }

  private static Exclusion exclusion(Row row) {
    String kind = row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_');
    return new Exclusion(
        Kind.valueOf(kind),
        row.getUUID("subject"),
        Optional.ofNullable(row.getString("reason")).flatMap(Because::of),
        instant(row, "created"),
        idIfAny(row, "created_by"));
  }
}
