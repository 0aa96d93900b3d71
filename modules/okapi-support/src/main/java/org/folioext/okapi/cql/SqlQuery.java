package org.folioext.okapi.cql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A query as SQL: constant text of this program, and the values to bind.
 *
 * @param where what stands after WHERE; never empty
 * @param orderBy what stands after ORDER BY; never empty, and the same rows always come in the same
 *     order
 * @param params what to bind, in the order of the numbers
 */
public record SqlQuery(String where, String orderBy, List<Object> params) {

  /** Copies the values. */
  public SqlQuery {
    params = List.copyOf(params);
  }

  /** All values of a statement: those that come before the first of the query, then its own. */
  public Tuple tuple(Object... before) {
    List<Object> all = new ArrayList<>(List.of(before));
    all.addAll(params);
    return Tuple.from(all);
  }

  /**
   * A page of the rows of a table that it finds, and how many it finds in all.
   *
   * @param columns what stands after SELECT
   */
  public <T> Future<Listed<T>> list(
      SqlConnection sql, String columns, String table, Page page, Function<Row, T> read) {
    String from = " FROM " + table + " WHERE " + where;
    String select = "SELECT " + columns + from + " ORDER BY " + orderBy + " " + page.sql();
    return sql.preparedQuery("SELECT count(*)" + from)
        .execute(tuple())
        .map(count -> count.iterator().next().getLong(0))
        .compose(
            total ->
                sql.preparedQuery(select)
                    .execute(tuple())
                    .map(rows -> new Listed<>(rows.stream().map(read).toList(), total)));
  }
}
