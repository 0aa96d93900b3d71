package org.folioext.patronnotices.storage.people;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.flag.DueFlag;
import org.folioext.patronnotices.domain.flag.DueFlag.Fact;
import org.folioext.patronnotices.domain.flag.FlagKind;
import org.folioext.patronnotices.storage.flag.FlagBox;

/** What mod-patron-flags is to be told of patrons whom e-mail does not reach. Thread-safe. */
public final class AddressFlagBox extends FlagBox {

  private static final String DUE =
      """
      SELECT f.patron, f.changed, f.raised, s.id AS suppression, s.message, m.reason,
        m.patron_group
      FROM address_flag f
      LEFT JOIN suppression s ON s.id = f.suppression
      LEFT JOIN message m ON m.id = s.message
      WHERE f.due ORDER BY f.changed, f.patron LIMIT $1\
      """;

  /** In a database. */
  public AddressFlagBox(Database database) {
    super(database, FlagKind.MAIL_NOT_DELIVERED, "address_flag");
  }

  @Override
  protected Future<List<DueFlag>> due(SqlConnection sql, int most) {
    return sql.preparedQuery(DUE)
        .execute(Tuple.of(most))
        .map(rows -> rows.stream().map(AddressFlagBox::due).toList());
  }

  private static DueFlag due(Row row) {
    return new DueFlag(
        row.getUUID("patron"),
        instant(row, "changed"),
        row.getBoolean("raised"),
        facts(row),
        idIfAny(row, "patron_group"));
  }

  /** Why, and where it is written down; never the address. */
  private static List<Fact> facts(Row row) {
    List<Fact> facts = new ArrayList<>();
    idIfAny(row, "suppression")
        .ifPresent(
            entry -> {
              String reason = row.getString("reason");
              facts.add(new Fact("reason", reason == null ? "failed" : reason, false));
              facts.add(new Fact("suppression", entry.toString(), true));
            });
    idIfAny(row, "message")
        .ifPresent(message -> facts.add(new Fact("message", message.toString(), true)));
    return facts;
  }
}
