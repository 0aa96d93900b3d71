package org.folioext.patronflags.storage.left;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.flag.Action;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Life;
import org.folioext.patronflags.storage.flag.FlagRows;
import org.folioext.patronflags.storage.flag.FlagWriter;

/** Steps that tell a flag's history what was done in FOLIO. Stateless. */
final class FlagSteps {

  private static final String FLAG =
      "SELECT " + FlagRows.COLUMNS + " FROM flag WHERE id = $1 FOR UPDATE";

  private FlagSteps() {}

  /**
   * A flag that nobody changes before the transaction ends. It is locked before what was left
   * behind of it, here and wherever both are, so that two never wait for each other.
   */
  static Future<Optional<Flag>> lock(SqlConnection sql, UUID flag) {
    return sql.preparedQuery(FLAG)
        .execute(Tuple.of(flag))
        .map(rows -> rows.stream().findFirst().map(FlagRows::flag));
  }

  /** Adds a step; none where the flag is gone. */
  static Future<Void> add(SqlConnection sql, Left left, Action action, Optional<UUID> actor) {
    return lock(sql, left.flag())
        .map(
            found ->
                found.stream()
                    .map(
                        flag ->
                            Life.inFolio(
                                flag,
                                action,
                                actor,
                                left.plan().effect().id(),
                                left.id(),
                                left.changed()))
                    .toList())
        .compose(changes -> FlagWriter.write(sql, List.copyOf(changes), Optional.empty()));
  }
}
