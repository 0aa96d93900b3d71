package org.folioext.patronflags.storage.flag;

import static org.folioext.patronflags.storage.flag.FlagRows.COLUMNS;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.cql.CqlFields;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.cql.SqlQuery;
import org.folioext.okapi.pg.Database;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Step;

/** Flags of tenants. Thread-safe. */
public final class Flags {

  private static final String USUAL_ORDER = "severity DESC, raised DESC, id";

  /** What flags can be asked by. */
  static final CqlFields FIELDS =
      CqlFields.builder(USUAL_ORDER)
          .uuid("id", "id")
          .text("owner", "owner")
          .text("kind", "kind")
          .text("rule", "rule")
          .choice("severity", "severity", FlagRows.SEVERITIES)
          .text("state", "state")
          .uuid("patronId", "patron")
          .uuid("patronGroup", "patron_group")
          .uuid("assignedTo", "assigned")
          .instant("raisedDate", "raised")
          .instant("changedDate", "changed")
          .instant("resolvedDate", "resolved")
          .text("expiresOn", "to_char(expires_on, 'YYYY-MM-DD')")
          .flag("held", "held")
          .flag("baseline", "baseline")
          .build();

  private static final String OF_PATRONS =
      "SELECT "
          + COLUMNS
          + " FROM flag WHERE owner = $1 AND patron = ANY($2) ORDER BY id FOR UPDATE";

  private final Database database;

  /** Flags in a database. */
  public Flags(Database database) {
    this.database = database;
  }

  /** A flag. */
  public Future<Optional<Flag>> find(String tenant, UUID id) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery("SELECT " + COLUMNS + " FROM flag WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst().map(FlagRows::flag)));
  }

  /**
   * Flags by CQL, the gravest first unless it says otherwise.
   *
   * @return fails with a Failure where the query cannot be understood
   */
  public Future<Listed<Flag>> list(String tenant, String cql, Page page) {
    return Future.succeededFuture(cql)
        .map(FIELDS::toSql)
        .compose(
            query ->
                database.inTenant(
                    tenant, sql -> query.list(sql, COLUMNS, "flag", page, FlagRows::flag)));
  }

  /**
   * A query over flags as SQL, for what chooses among them.
   *
   * @param first number of its first value
   * @throws org.folioext.okapi.Failure where it cannot be understood
   */
  public static SqlQuery query(String cql, int first) {
    return FIELDS.toSql(cql, first);
  }

  /** All flags of a patron, whoever owns them, the gravest first. */
  public Future<List<Flag>> ofPatron(String tenant, UUID patron) {
    return database.inTenant(tenant, sql -> ofPatron(sql, patron));
  }

  static Future<List<Flag>> ofPatron(SqlConnection sql, UUID patron) {
    return sql.preparedQuery(
            "SELECT " + COLUMNS + " FROM flag WHERE patron = $1 ORDER BY " + USUAL_ORDER)
        .execute(Tuple.of(patron))
        .map(rows -> rows.stream().map(FlagRows::flag).toList());
  }

  /** The steps of a flag, in their order. */
  public Future<List<Step>> steps(String tenant, UUID flag) {
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(
                    "SELECT "
                        + StepRows.COLUMNS
                        + " FROM flag_step WHERE flag = $1 ORDER BY number")
                .execute(Tuple.of(flag))
                .map(rows -> rows.stream().map(StepRows::step).toList()));
  }

  /** All flags of an owner on some patrons, locked until the transaction ends. */
  public static Future<List<Flag>> ofPatrons(
      SqlConnection sql, String owner, Collection<UUID> patrons) {
    return sql.preparedQuery(OF_PATRONS)
        .execute(Tuple.of(owner, (Object) patrons.toArray(UUID[]::new)))
        .map(rows -> rows.stream().map(FlagRows::flag).toList());
  }
}
