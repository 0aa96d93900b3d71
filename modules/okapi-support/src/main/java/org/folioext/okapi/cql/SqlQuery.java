package org.folioext.okapi.cql;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

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
}
