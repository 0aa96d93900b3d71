package org.folioext.patronnotices.storage.people;

import static java.util.stream.Collectors.toSet;
import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.instantIfAny;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.people.Suppression;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.storage.Deeds;

/** Addresses to which nothing is sent, as hashes. Thread-safe. */
public final class SuppressedAddresses {

  private static final CqlFields FIELDS =
      CqlFields.builder("since DESC, id")
          .uuid("id", "id")
          .text("channel", "channel")
          .text("reason", "reason")
          .uuid("patronId", "patron")
          .instant("addedDate", "since")
          .uuid("addedByUserId", "added_by")
          .flag("standing", "(lifted IS NULL)")
          .build();

  private static final String ADD =
      """
      INSERT INTO suppression (id, channel, address_hash, reason, patron, since, added_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (channel, address_hash) WHERE lifted IS NULL DO NOTHING\
      """;

  private static final String STANDING =
      "SELECT * FROM suppression WHERE channel = $1 AND address_hash = $2 AND lifted IS NULL";

  private final Database database;

  /** Of a database. */
  public SuppressedAddresses(Database database) {
    this.database = database;
  }

  /** Those of some hashes to whose addresses nothing is sent. */
  public Future<Set<String>> refused(String tenant, Channel channel, Collection<String> hashes) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(
                    "SELECT address_hash FROM suppression"
                        + " WHERE channel = $1 AND address_hash = ANY($2) AND lifted IS NULL")
                .execute(Tuple.of(channel.id()).addArrayOfString(hashes.toArray(String[]::new)))
                .map(rows -> rows.stream().map(row -> row.getString(0)).collect(toSet())));
  }

  /**
   * Puts an address on the list; one that is there stays as it is.
   *
   * @return the one that stands
   */
  public Future<Suppression> add(String tenant, Suppression wanted, String hash) {
    Tuple row =
        Tuple.of(
            wanted.id(),
            wanted.channel().id(),
            hash,
            wanted.reason().id(),
            wanted.patron().orElse(null),
            utc(wanted.added().at()),
            wanted.added().by().orElse(null));
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(ADD)
                .execute(row)
                .compose(
                    added ->
                        added.rowCount() == 1
                            ? AddressFlags.raise(sql, wanted.id())
                                .compose(raised -> Deeds.add(sql, wanted.added(), added(wanted)))
                            : Future.succeededFuture())
                .compose(
                    flagged ->
                        sql.preparedQuery(STANDING).execute(Tuple.of(wanted.channel().id(), hash)))
                .map(rows -> suppression(rows.iterator().next())));
  }

  /**
   * Takes one off the list, and its flag with it; one that is off stays so. Empty where there is
   * none of that id.
   */
  public Future<Optional<Suppression>> lift(String tenant, UUID id, Author author) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(
                    "UPDATE suppression SET lifted = $2, lifted_by = $3"
                        + " WHERE id = $1 AND lifted IS NULL")
                .execute(Tuple.of(id, utc(author.at()), author.by().orElse(null)))
                .compose(
                    off ->
                        off.rowCount() == 1
                            ? AddressFlags.lift(sql, id)
                                .compose(done -> find(sql, id))
                                .compose(found -> Deeds.add(sql, author, lifted(found.get())))
                            : Future.succeededFuture())
                .compose(told -> find(sql, id)));
  }

  private static Future<Optional<Suppression>> find(SqlConnection sql, UUID id) {
    return sql.preparedQuery("SELECT * FROM suppression WHERE id = $1")
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst().map(SuppressedAddresses::suppression));
  }

  private static Deed added(Suppression wanted) {
    return about(
        wanted,
        DeedKind.SUPPRESSION_ADDED,
        Map.of("suppression", wanted.id().toString(), "reason", wanted.reason().id()));
  }

  private static Deed lifted(Suppression entry) {
    return about(entry, DeedKind.SUPPRESSION_LIFTED, Map.of("suppression", entry.id().toString()));
  }

  private static Deed about(Suppression entry, DeedKind kind, Map<String, Object> details) {
    Deed deed = Deed.of(kind, details);
    return entry.patron().map(deed::about).orElse(deed);
  }

  /** Those there are and were, by CQL, newest first unless it says otherwise. */
  public Future<Listed<Suppression>> list(String tenant, Optional<String> cql, Page page) {
    return Future.succeededFuture(cql)
        .map(text -> FIELDS.toSql(text.orElse(null)))
        .compose(
            query ->
                database.inTenant(
                    tenant,
                    sql ->
                        query.list(
                            sql, "*", "suppression", page, SuppressedAddresses::suppression)));
  }

  private static Suppression suppression(Row row) {
    return new Suppression(
        row.getUUID("id"),
        Channel.of(row.getString("channel")).orElseThrow(),
        Suppression.Reason.of(row.getString("reason")).orElseThrow(),
        idIfAny(row, "patron"),
        new Author(instant(row, "since"), idIfAny(row, "added_by")),
        instantIfAny(row, "lifted").map(at -> new Author(at, idIfAny(row, "lifted_by"))),
        idIfAny(row, "message"));
  }
}
